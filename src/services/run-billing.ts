// 计费: what the terms want up to a month, less what is recorded, are the changes; they are posted and money on
// account follows them. Running it twice changes nothing; a fact corrected since leaves a credit and a new charge.

import type { UnknownContract } from '../api/refusals.ts'
import type { BillingWarning } from '../api/warnings.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { allSteps, type Steps } from '../base/steps.ts'
import type { ChargeChange, WantedCharge } from '../charges/charge.ts'
import { type ChangeSummary, reconcile, summarizeChanges } from '../charges/reconcile.ts'
import { wantedCharges } from '../charges/wanted-charges.ts'
import type { Contract } from '../contracts/contract.ts'
import type { TermKind } from '../contracts/terms.ts'
import { postCharges as chargePostings } from '../ledger/posting-rules.ts'
import { billingWarnings } from './billing-warnings.ts'
import { cardLivesOf } from './card-histories.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { WriteLedger } from './ports.ts'
import { settlePayments } from './settle-payments.ts'

export type BillingRun = ChangeSummary & {
  /** Null when nothing was written. */
  readonly chargeIds: { readonly first: ChargeId; readonly last: ChargeId } | null
  readonly warnings: readonly BillingWarning[]
  readonly openQuestions: readonly string[]
}

/** Terms from which charges are computed: an open question on any of them is named in the answer. */
export const RATED: readonly TermKind[] = [
  'instalments',
  'recurring-fee',
  'card-period-fee',
  'suspension-fee',
  'replacement-fee',
  'card-fee',
  'usage-overage',
  'tax-change',
]

type BillingRequest = { readonly contractId: string; readonly through: Month }

/** Wanted charges that are computed, and charges that are posted, between two steps. */
const A_STEP = 500

export const runBilling = (
  ledger: WriteLedger,
  request: BillingRequest,
): Result<BillingRun, UnknownContract> => allSteps(billInSteps(ledger, request))

export function* billInSteps(
  ledger: WriteLedger,
  request: BillingRequest,
): Steps<Result<BillingRun, UnknownContract>> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value

  const changes = yield* billingChanges(ledger, id, contract, request.through)
  const chargeIds = yield* postInSteps(ledger, id, changes)
  const first = chargeIds[0]
  const last = chargeIds.at(-1)
  if (changes.length > 0) settlePayments(ledger, id, contract)
  return ok({
    ...summarizeChanges(changes),
    chargeIds: first === undefined || last === undefined ? null : { first, last },
    warnings: billingWarnings(ledger, id, contract, request.through),
    openQuestions: openQuestionsOn(ledger, contract, RATED),
  })
}

function* billingChanges(
  ledger: WriteLedger,
  id: ContractId,
  contract: Contract,
  through: Month,
): Steps<readonly ChargeChange[]> {
  const wanted: WantedCharge[] = []
  const computed = wantedCharges({
    contract,
    lives: cardLivesOf(ledger, id),
    milestones: ledger.milestonesOf(id),
    usage: ledger.usageOf(id),
    priceVersions: ledger.priceVersionsOf(id),
    through,
  })
  for (const charge of computed) {
    wanted.push(charge)
    if (wanted.length % A_STEP === 0) yield { stage: 'charges', done: wanted.length, total: 0 }
  }
  return reconcile(wanted, ledger.chargesOf(id), through)
}

/** The ids of the charges posted, entry by entry. */
export const postCharges = (
  ledger: WriteLedger,
  contractId: ContractId,
  changes: readonly ChargeChange[],
): readonly ChargeId[] => allSteps(postInSteps(ledger, contractId, changes))

function* postInSteps(
  ledger: WriteLedger,
  contractId: ContractId,
  changes: readonly ChargeChange[],
): Steps<readonly ChargeId[]> {
  const chargeIds: ChargeId[] = []
  for (const { entry, charges } of chargePostings(contractId, changes)) {
    const entryId = ledger.addEntry(entry)
    for (const charge of charges) {
      chargeIds.push(ledger.addCharge({ ...charge, contractId, entryId }))
      if (chargeIds.length % A_STEP === 0)
        yield { stage: 'posting', done: chargeIds.length, total: changes.length }
    }
  }
  return chargeIds
}
