// 应付: the charges of a contract with their due days, each with the reason for its amount and for its day.

import type { UnknownCharge, UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import { chargeId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import { dueBecause } from '../bills/due-because.ts'
import { chargeBecause } from '../charges/charge-because.ts'
import type { Because } from '../contracts/because.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Entry } from '../ledger/entry.ts'
import { chargesWithDues, type DueCharge } from './charge-dues.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { PostedAllocation, PostedCharge, ReadLedger } from './ports.ts'
import { RATED } from './run-billing.ts'

export type ListedCharge = DueCharge & { readonly because: Because }

export type ChargeList = {
  readonly charges: readonly ListedCharge[]
  readonly openQuestions: readonly string[]
}

export type ChargeQuery = {
  readonly contractId: string
  /** Both inclusive; by the charge's month, or else its effective day's. */
  readonly from: Month | null
  readonly to: Month | null
}

export function listCharges(ledger: ReadLedger, query: ChargeQuery): Result<ChargeList, UnknownContract> {
  const found = contractInForce(ledger, query.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  return ok({
    charges: listedCharges(ledger, contract, ledger.chargesOf(id, query)),
    openQuestions: openQuestionsOn(ledger, contract, [...RATED, 'payment-terms']),
  })
}

export type ChargeExplanation = {
  readonly charge: ListedCharge
  readonly dueBecause: Because
  /** The other charges of the same key: what it corrects or is corrected by. */
  readonly adjustments: readonly ListedCharge[]
  readonly allocations: readonly PostedAllocation[]
  readonly entry: Entry
}

/** 解释: how a figure came about, down to the journal entry in which it was posted. */
export function explainCharge(ledger: ReadLedger, id: number): Result<ChargeExplanation, UnknownCharge> {
  const charge = ledger.charge(chargeId(id))
  if (charge === null) return err({ kind: 'unknown-charge', chargeId: chargeId(id) })
  const contract = ledger.contractInForce(charge.contractId)
  const entry = ledger.entry(charge.entryId)
  assert(contract !== null && entry !== null, `charge ${id} lost its contract or its entry`)

  const family = ledger.familiesOf([charge.chargeId]).charges
  const listed = listedCharges(ledger, contract, family)
  const itself = listed.find(each => each.chargeId === charge.chargeId)
  assert(itself !== undefined, `charge ${id} is not of its own key`)
  return ok({
    charge: itself,
    dueBecause: dueBecause(contract, itself, itself.due),
    adjustments: listed.filter(each => each !== itself),
    allocations: listed.flatMap(each => ledger.allocationsOfCharge(each.chargeId)),
    entry,
  })
}

/** In their order, each with its due day and its reason. */
export const listedCharges = (
  ledger: ReadLedger,
  contract: Contract,
  charges: readonly PostedCharge[],
): readonly ListedCharge[] =>
  chargesWithDues(ledger, contract, charges).map(charge => ({
    ...charge,
    because: chargeBecause(contract, charge),
  }))
