// 账单所列费用: what was entered by hand from the supplier's bills, withdrawals beside what they take back.

import type { UnknownContract } from '../api/refusals.ts'
import { ok, type Result } from '../base/result.ts'
import { originOf } from '../charges/charge.ts'
import { ENTERED_KINDS } from '../charges/entered-charge.ts'
import { contractInForce } from './contract-in-force.ts'
import { type ListedCharge, listedCharges } from './list-charges.ts'
import type { PostedCharge, ReadLedger } from './ports.ts'

/** `isStanding`: not taken back, so that it still can be. */
export type ListedEnteredCharge = ListedCharge & { readonly isStanding: boolean }

export function listEnteredCharges(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly ListedEnteredCharge[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const entered = ledger
    .chargesOfKinds(id, ENTERED_KINDS)
    .filter(({ inputs }) => originOf(inputs) === 'entered')
  const newestOfKey = new Map(entered.map(charge => [keyOf(charge), charge.chargeId]))
  return ok(
    listedCharges(ledger, contract, entered).map(charge => ({
      ...charge,
      isStanding: charge.amountFen > 0 && newestOfKey.get(keyOf(charge)) === charge.chargeId,
    })),
  )
}

const keyOf = ({ adjusts, chargeId }: PostedCharge) => adjusts ?? chargeId
