// Amounts put to charges, told in groups: what a payment settled, what remains owed, what an invoice covers.

import { addFen, type Fen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { type ChargePart, groupCharges, partOfCharge, type SpokenGroup } from '../charges/group-charges.ts'
import type { Contract } from '../contracts/contract.ts'
import { openCharges } from '../payments/open-charges.ts'
import { chargesWithDues, payableCharges } from './charge-dues.ts'
import type { ContractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type AmountOnCharge = { readonly chargeId: ChargeId; readonly amountFen: Fen }

/** What comes to nothing in sum (put to a charge and released again) is left out. */
export function partsOfAmounts(
  ledger: ReadLedger,
  contract: Contract,
  amounts: readonly AmountOnCharge[],
): readonly ChargePart[] {
  const sums = new Map<ChargeId, Fen>()
  for (const { chargeId, amountFen } of amounts) {
    sums.set(chargeId, addFen(sums.get(chargeId) ?? ZERO_FEN, amountFen))
  }
  const named = ledger.familiesOf([...sums.keys()]).charges.filter(({ chargeId }) => sums.has(chargeId))
  return chargesWithDues(ledger, contract, named)
    .map(charge => partOfCharge(charge, charge.due.dueOn, sums.get(charge.chargeId) ?? ZERO_FEN))
    .filter(({ amountFen }) => amountFen !== ZERO_FEN)
}

export const groupAmounts = (
  ledger: ReadLedger,
  contract: Contract,
  amounts: readonly AmountOnCharge[],
): readonly SpokenGroup[] => groupCharges(partsOfAmounts(ledger, contract, amounts))

/** What is still to be paid under a contract, with all that is recorded now. */
export function openGroups(ledger: ReadLedger, { id, contract }: ContractInForce): readonly SpokenGroup[] {
  const { charges, allocations } = ledger.unsettledFamilies(id)
  const open = openCharges(payableCharges(ledger, contract, charges), allocations)
  const owed = open
    .filter(({ openFen }) => openFen > 0)
    .map(({ chargeId, openFen }) => ({ chargeId, amountFen: openFen }))
  return groupAmounts(ledger, contract, owed)
}
