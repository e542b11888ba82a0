// 计费: what the terms want up to a month, less what is recorded, are the changes; they are posted and money on
// account follows them. Running it twice changes nothing; a fact corrected since leaves a credit and a new charge.

import type { UnknownContract } from '../api/refusals.ts'
import type { BillingWarning } from '../api/warnings.ts'
import type { ChargeId, ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import type { ChargeChange } from '../charges/charge.ts'
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

export function runBilling(
  ledger: WriteLedger,
  request: { readonly contractId: string; readonly through: Month },
): Result<BillingRun, UnknownContract> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value

  const changes = billingChanges(ledger, id, contract, request.through)
  const chargeIds = postCharges(ledger, id, changes)
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

function billingChanges(
  ledger: WriteLedger,
  id: ContractId,
  contract: Contract,
  through: Month,
): readonly ChargeChange[] {
  const wanted = wantedCharges({
    contract,
    lives: cardLivesOf(ledger, id),
    milestones: ledger.milestonesOf(id),
    usage: ledger.usageOf(id),
    priceVersions: ledger.priceVersionsOf(id),
    through,
  })
  return reconcile(wanted, ledger.chargesOf(id), through)
}

/** The ids of the charges posted, entry by entry. */
export function postCharges(
  ledger: WriteLedger,
  contractId: ContractId,
  changes: readonly ChargeChange[],
): readonly ChargeId[] {
  const chargeIds: ChargeId[] = []
  for (const { entry, charges } of chargePostings(contractId, changes)) {
    const entryId = ledger.addEntry(entry)
    for (const charge of charges) chargeIds.push(ledger.addCharge({ ...charge, contractId, entryId }))
  }
  return chargeIds
}
