// 付款申请单: for one payment, or for what is open and has a due day. The rows are those of a statement, so that the
// application asks for what the statement says is unpaid.

import type { NothingToApplyFor } from '../api/refusals.ts'
import { type CalendarDate, maxDate, minDate } from '../base/calendar-date.ts'
import { sumFen } from '../base/fen.ts'
import { err, ok, type Result } from '../base/result.ts'
import { standingInvoices } from '../invoices/red-letter.ts'
import type { PaymentRefusal } from '../notices/notice-refusals.ts'
import { computeStatement } from '../statements/compute-statement.ts'
import type { ApplicationItem, PaperHead, PaymentApplication } from '../statements/outgoing-papers.ts'
import type { StatementLine } from '../statements/statement.ts'
import { accountFactsOf } from './contract-account.ts'
import type { ContractInForce } from './contract-in-force.ts'
import { gatherPaymentMade } from './gather-payment-made.ts'
import type { ReadLedger } from './ports.ts'

type Asked = {
  readonly contractId: string
  readonly paymentId: number | null
  readonly dueBy: CalendarDate | null
}

export function makeApplication(
  ledger: ReadLedger,
  found: ContractInForce,
  { paymentId, dueBy }: Asked,
  head: PaperHead,
): Result<PaymentApplication, NothingToApplyFor | PaymentRefusal> {
  return paymentId === null
    ? forWhatIsOpen(ledger, found, dueBy, head)
    : forPayment(ledger, found, paymentId, head)
}

function forWhatIsOpen(
  ledger: ReadLedger,
  { id, contract }: ContractInForce,
  dueBy: CalendarDate | null,
  head: PaperHead,
): Result<PaymentApplication, NothingToApplyFor> {
  const { lines, progress } = computeStatement(
    {
      contract,
      priceVersions: ledger.priceVersionsOf(id),
      // What was taken back is no ground for a payment.
      invoices: standingInvoices(ledger.invoicesOf(id)),
      ...accountFactsOf(ledger, id, contract),
    },
    {
      ...{ number: null, replyBy: null, chainHead: null, detail: null, lateFee: 'principal-only' },
      signatories: { preparedBy: null, reviewedBy: null, approvedBy: null },
      from: minDate(contract.signedOn.on, head.madeOn),
      // What falls due only later is asked for with the day by which it does.
      to: dueBy === null ? head.madeOn : maxDate(dueBy, head.madeOn),
      madeOn: head.madeOn,
    },
  )
  const items = lines.filter(isOpen(dueBy)).map(itemOf)
  if (items.length === 0) return err({ kind: 'nothing-to-apply-for', contractId: contract.id })
  const totalFen = sumFen(items.map(item => item.amountFen))
  return ok({ ...head, kind: 'payment-application', items, totalFen, progress, payment: null })
}

// What has no due day yet cannot be asked to be paid: A 7.2 makes nothing payable before its papers are complete.
const isOpen =
  (dueBy: CalendarDate | null) =>
  ({ due, unpaidFen }: StatementLine): boolean =>
    unpaidFen > 0 && due.kind === 'on' && (dueBy === null || due.on <= dueBy)

const itemOf = ({ subject, clause, due, invoices, unpaidFen }: StatementLine): ApplicationItem => ({
  what: { kind: 'line', subject },
  clause,
  due,
  invoiceNumbers: invoices.map(({ number }) => number),
  amountFen: unpaidFen,
})

function forPayment(
  ledger: ReadLedger,
  { contract }: ContractInForce,
  paymentId: number,
  head: PaperHead,
): Result<PaymentApplication, PaymentRefusal> {
  const made = gatherPaymentMade(ledger, contract, paymentId)
  if (!made.ok) return made
  const { parts, amountFen, paidOn, voucher, invoiceNumbers, clauses, ...paid } = made.value
  const [clause] = clauses
  const items = parts.map(
    ({ amountFen: partFen, ...part }, index): ApplicationItem => ({
      what: { kind: 'part', part },
      clause: part.kind === null ? null : (clause ?? null),
      due: null,
      // The invoices are those of the whole payment: they stand once.
      invoiceNumbers: index === 0 ? invoiceNumbers : [],
      amountFen: partFen,
    }),
  )
  const { statedTotalFen, paidToDateFen, remainingFen } = paid
  const progress = statedTotalFen === null ? null : { statedTotalFen, paidFen: paidToDateFen, remainingFen }
  const payment = { paidOn, voucher }
  return ok({ ...head, kind: 'payment-application', items, totalFen: amountFen, progress, payment })
}
