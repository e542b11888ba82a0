// 对账单: the facts of a statement of one contract, or of all contracts of its supplier, and one span of days, numbered
// in the order of issue.

import type { ReplyDayPassed, SpanReversed, UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { computeStatement, type StatementFacts, type StatementHead } from '../statements/compute-statement.ts'
import type { ChainTrace, Statement, StatementDetail } from '../statements/statement.ts'
import { computeSupplierStatement, type SupplierStatement } from '../statements/supplier-statement.ts'
import { accountFactsOf } from './contract-account.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { nextDocumentNumber } from './document-number.ts'
import type { ReadLedger } from './ports.ts'

export type StatementRequest = {
  readonly contractId: string
  /** `supplier`: every contract with the supplier of this one, on one paper. */
  readonly scope: 'contract' | 'supplier'
  /** Both days inside the period. */
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly detail: StatementDetail | null
  readonly lateFee: StatementHead['lateFee']
  readonly replyBy: CalendarDate | null
  readonly madeOn: CalendarDate
  readonly preparedBy: string | null
  /** Null for a preview: it gets no number, so that none is lost by looking. */
  readonly issuedUpon: ChainTrace | null
}

export type StatementAnswer = {
  readonly statement: Statement | SupplierStatement
  readonly contractIds: readonly ContractId[]
  readonly openQuestions: readonly string[]
}

export type StatementRefusal = UnknownContract | SpanReversed | ReplyDayPassed

export function makeStatement(
  ledger: ReadLedger,
  request: StatementRequest,
): Result<StatementAnswer, StatementRefusal> {
  const { from, to, replyBy, madeOn } = request
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  if (from > to) return err({ kind: 'span-reversed', from, to })
  if (replyBy !== null && replyBy < madeOn) return err({ kind: 'reply-day-passed', replyBy, madeOn })
  const head = headOf(ledger, request)
  const isWhole = request.scope === 'supplier'
  const contracts = isWhole ? contractsOfSupplier(ledger, found.value) : [found.value]
  return ok({
    statement: isWhole
      ? computeSupplierStatement(
          contracts.map(contract => factsOf(ledger, contract)),
          head,
        )
      : computeStatement(factsOf(ledger, found.value), head),
    contractIds: contracts.map(({ id }) => id),
    openQuestions: [...new Set(contracts.flatMap(({ contract }) => questionsOn(ledger, contract)))],
  })
}

function headOf(ledger: ReadLedger, request: StatementRequest): StatementHead {
  const { from, to, detail, lateFee, replyBy, madeOn, preparedBy, issuedUpon } = request
  return {
    number: issuedUpon === null ? null : nextDocumentNumber(ledger, 'statement', madeOn),
    ...{ from, to, detail, lateFee, replyBy, madeOn },
    signatories: { preparedBy, reviewedBy: null, approvedBy: null },
    chainHead: issuedUpon,
  }
}

/** A supplier is known by its credit code: names are written in several ways. */
function contractsOfSupplier(ledger: ReadLedger, { contract }: ContractInForce): readonly ContractInForce[] {
  return ledger.contractIds().flatMap(id => {
    const other = ledger.contractInForce(id)
    return other?.supplier.creditCode.value === contract.supplier.creditCode.value
      ? [{ id, contract: other }]
      : []
  })
}

const factsOf = (ledger: ReadLedger, { id, contract }: ContractInForce): StatementFacts => ({
  contract,
  priceVersions: ledger.priceVersionsOf(id),
  invoices: ledger.invoicesOf(id),
  ...accountFactsOf(ledger, id, contract),
})

const questionsOn = (ledger: ReadLedger, contract: ContractInForce['contract']): readonly string[] =>
  openQuestionsOn(ledger, contract, ['stated-total', 'payment-terms'], PRINTED)

/** What of the contract's head stands on the paper. */
const PRINTED = ['signedOn', 'supplierName', 'bankName', 'supplierContact'] as const
