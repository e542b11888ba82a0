// 试算付款: what recording a payment would do, told as the clerk speaks of it: what it settles, what stays on account,
// what remains owed afterwards. It runs the recording itself, in a transaction that is taken back.

import type { UnknownContract } from '../api/refusals.ts'
import { type Fen, sumFen } from '../base/fen.ts'
import { ok, type Result } from '../base/result.ts'
import type { SpokenGroup } from '../charges/group-charges.ts'
import { contractInForce } from './contract-in-force.ts'
import { groupAmounts, openGroups } from './group-amounts.ts'
import type { WriteLedger } from './ports.ts'
import {
  type PaymentRefusal,
  type PaymentRequest,
  type RecordedPayment,
  recordPayment,
} from './record-payment.ts'

export type TriedPayment = Pick<RecordedPayment, 'onAccountFen' | 'warnings' | 'openQuestions'> & {
  readonly settled: readonly SpokenGroup[]
  readonly remaining: readonly SpokenGroup[]
  readonly owedAfterFen: Fen
}

/** `ledger` is one that will not be committed. */
export function tryPayment(
  ledger: WriteLedger,
  request: PaymentRequest,
): Result<TriedPayment, UnknownContract | PaymentRefusal> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const recorded = recordPayment(ledger, request)
  if (!recorded.ok) return recorded
  const { allocations, onAccountFen, warnings, openQuestions } = recorded.value
  const remaining = openGroups(ledger, found.value)
  return ok({
    settled: groupAmounts(ledger, found.value.contract, allocations),
    onAccountFen,
    remaining,
    owedAfterFen: sumFen(remaining.map(({ amountFen }) => amountFen)),
    warnings,
    openQuestions,
  })
}
