// 对账单: the facts of a statement of one contract and one span of days, numbered in the order of issue.

import type { SpanReversed, UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import { computeStatement } from '../statements/compute-statement.ts'
import type { ChainTrace, Statement } from '../statements/statement.ts'
import { accountFactsOf } from './contract-account.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { nextDocumentNumber } from './document-number.ts'
import type { ReadLedger } from './ports.ts'

export type StatementRequest = {
  readonly contractId: string
  /** Both days inside the period. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly madeOn: CalendarDate
  readonly preparedBy: string | null
  /** Null for a preview: it gets no number, so that none is lost by looking. */
  readonly issuedUpon: ChainTrace | null
}

export type StatementAnswer = { readonly statement: Statement; readonly openQuestions: readonly string[] }

export function makeStatement(
  ledger: ReadLedger,
  request: StatementRequest,
): Result<StatementAnswer, UnknownContract | SpanReversed> {
  const { contractId, from, to, madeOn, preparedBy, issuedUpon } = request
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  if (from > to) return err({ kind: 'span-reversed', from, to })
  const { id, contract } = found.value
  const statement = computeStatement(
    {
      contract,
      priceVersions: ledger.priceVersionsOf(id),
      invoices: ledger.invoicesOf(id),
      ...accountFactsOf(ledger, id, contract),
    },
    {
      number: issuedUpon === null ? null : nextDocumentNumber(ledger, 'statement', madeOn),
      from,
      to,
      madeOn,
      replyBy: null,
      signatories: { preparedBy, reviewedBy: null, approvedBy: null },
      chainHead: issuedUpon,
      lateFee: 'principal-only',
    },
  )
  return ok({
    statement,
    openQuestions: openQuestionsOn(ledger, contract, ['stated-total', 'payment-terms'], PRINTED),
  })
}

/** What of the contract's head stands on the paper. */
const PRINTED = ['signedOn', 'supplierName', 'bankName', 'supplierContact'] as const
