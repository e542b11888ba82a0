// Invoices, payments, their reversals and what each payment was put to.

import { sql } from 'kysely'
import { assert } from '../../src/base/assert.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { type ContractId, chargeId, contractId, entryId, invoiceId, paymentId } from '../../src/base/ids.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import { invoiceKindSchema } from '../../src/contracts/terms.ts'
import type { Invoice } from '../../src/invoices/invoice.ts'
import type { MoneyOnAccount } from '../../src/payments/apply-on-account.ts'
import type { Payment } from '../../src/payments/payment.ts'
import type { LedgerWrites, MoneyReads, PaymentRecording, PostedReversal } from '../../src/services/ports.ts'
import {
  type LedgerReader,
  type LedgerWriter,
  ONE_ROW,
  type Parameters,
  prepareQuery,
  query,
} from '../handles.ts'
import { allocations, allocationsFromRows } from './allocation-row.ts'
import { withdrawn, withRecordings } from './recording-row.ts'

type MoneyWrites = Pick<LedgerWrites, 'addInvoice' | 'addPayment' | 'addReversal' | 'addAllocation'>

export function moneyReads(reader: LedgerReader): MoneyReads {
  return {
    invoicesOf: id =>
      withCovers(reader, reader.all(invoicesOf(id).where('seq', 'not in', withdrawn('invoice')))),
    everyInvoiceOf: id =>
      withRecordings(
        reader,
        'invoice',
        withCovers(reader, reader.all(invoicesOf(id))),
        invoice => invoice.invoiceId,
      ),
    paymentsOf: id => reader.all(payments.where('contract_id', '=', id).orderBy('seq')).map(paymentFromRow),
    payment: id => reader.all(payments.where('seq', '=', id)).map(paymentFromRow)[0] ?? null,
    reversalsOf: id => reader.all(reversals.where('payment.contract_id', '=', id)).map(reversalFromRow),
    reversalOf: id =>
      reader.all(reversals.where('payment_reversal.payment', '=', id)).map(reversalFromRow)[0] ?? null,
    paymentRecordingsOf: id =>
      new Map(reader.all(paymentRecordings(id)).map(row => [paymentId(row.seq), recordingFromRow(row)])),
    allocationsOf: id => allocationsFromRows(reader.all(allocationsOf(id))),
    allocationsOfPayment: id => allocationsFromRows(reader.all(allocations.where('payment', '=', id))),
    allocationsOfCharge: id => allocationsFromRows(reader.all(allocations.where('charge', '=', id))),
    paymentWithVoucher: (id, voucher) => {
      const row = reader.first(unreversedWithVoucher, { contractId: id, voucher })
      return row === undefined ? null : paymentId(row.seq)
    },
    moneyOnAccountOf: id => reader.all(moneyOnAccount(id)).map(onAccountFromRow),
    entryOfPayment: id => {
      const row = reader.first(query.selectFrom('payment').select('entry').where('seq', '=', id))
      assert(row !== undefined, `no payment ${id}`)
      return entryId(row.entry)
    },
  }
}

export function moneyWrites(writer: LedgerWriter): MoneyWrites {
  return {
    addInvoice: draft => {
      const invoice = writer.append('invoice', {
        act: writer.act(),
        contract_id: draft.contractId,
        number: draft.number,
        seller: draft.seller ?? null,
        kind: draft.kind,
        issued_on: draft.issuedOn,
        net_fen: draft.netFen,
        tax_fen: draft.taxFen,
        gross_fen: draft.grossFen,
        rate: draft.rate,
      })
      for (const charge of draft.covers) writer.append('invoice_cover', { invoice, charge })
      if (draft.reverses !== undefined) {
        writer.append('red_invoice', { act: writer.act(), invoice, blue_number: draft.reverses })
      }
      return invoiceId(invoice)
    },
    addPayment: (draft, entry) =>
      paymentId(
        writer.append('payment', {
          act: writer.act(),
          contract_id: draft.contractId,
          paid_on: draft.paidOn,
          amount_fen: draft.amountFen,
          voucher: draft.voucher,
          entry,
        }),
      ),
    addReversal: ({ paymentId: payment, reason }, entry) =>
      writer.append('payment_reversal', { act: writer.act(), payment, reason, entry }),
    addAllocation: (payment, allocation, entry) =>
      void writer.append('allocation', {
        act: writer.act(),
        payment,
        charge: allocation.chargeId,
        amount_fen: allocation.amountFen,
        effective_on: allocation.on,
        entry,
      }),
  }
}

const invoices = query
  .selectFrom('invoice')
  .select([
    'seq',
    'contract_id',
    'number',
    'seller',
    'kind',
    'issued_on',
    'net_fen',
    'tax_fen',
    'gross_fen',
    'rate',
  ])

const invoicesOf = (id: ContractId) => invoices.where('contract_id', '=', id).orderBy('seq')

const payments = query
  .selectFrom('payment')
  .select(['seq', 'contract_id', 'paid_on', 'amount_fen', 'voucher'])

const allocationsOf = (id: ContractId) =>
  allocations.innerJoin('payment', 'payment.seq', 'allocation.payment').where('payment.contract_id', '=', id)

const reversals = query
  .selectFrom('payment_reversal')
  .innerJoin('payment', 'payment.seq', 'payment_reversal.payment')
  .select([
    'payment_reversal.seq',
    'payment_reversal.payment',
    'payment_reversal.reason',
    'payment_reversal.entry',
  ])
  .orderBy('payment_reversal.seq')

const UNALLOCATED = sql<number>`payment.amount_fen - coalesce(sum(allocation.amount_fen), 0)
  - (SELECT coalesce(sum(refund_part.amount_fen), 0) FROM refund_part WHERE refund_part.payment = payment.seq)`

const moneyOnAccount = (id: ContractId) =>
  query
    .selectFrom('payment')
    .leftJoin('allocation', 'allocation.payment', 'payment.seq')
    .leftJoin('payment_reversal', 'payment_reversal.payment', 'payment.seq')
    .select(['payment.seq', 'payment.paid_on', UNALLOCATED.as('on_account_fen')])
    .where('payment.contract_id', '=', id)
    .where('payment_reversal.seq', 'is', null)
    .groupBy('payment.seq')
    .having(UNALLOCATED, '>', 0)
    .orderBy('payment.paid_on')
    .orderBy('payment.seq')

const onAccountFromRow = (row: { seq: number; paid_on: string; on_account_fen: number }): MoneyOnAccount => ({
  paymentId: paymentId(row.seq),
  paidOn: calendarDate(row.paid_on),
  onAccountFen: fen(row.on_account_fen),
})

const unreversedWithVoucher = prepareQuery((value: Parameters<{ contractId: string; voucher: string }>) =>
  query
    .selectFrom('payment')
    .leftJoin('payment_reversal', 'payment_reversal.payment', 'payment.seq')
    .select('payment.seq')
    .where('payment.contract_id', '=', value('contractId'))
    .where('payment.voucher', '=', value('voucher'))
    .where('payment_reversal.seq', 'is', null)
    .orderBy('payment.seq', 'desc')
    .limit(ONE_ROW),
)

type InvoiceRow = {
  readonly seq: number
  readonly contract_id: string
  readonly number: string
  readonly seller: string | null
  readonly kind: string
  readonly issued_on: string
  readonly net_fen: number
  readonly tax_fen: number
  readonly gross_fen: number
  readonly rate: string
}

function withCovers(reader: LedgerReader, rows: readonly InvoiceRow[]): Invoice[] {
  const ids = JSON.stringify(rows.map(row => row.seq))
  const covers = Map.groupBy(reader.all(coversOf(ids)), cover => cover.invoice)
  const blues = new Map(reader.all(bluesOf(ids)).map(red => [red.invoice, red.blue_number]))
  return rows.map(row => ({
    invoiceId: invoiceId(row.seq),
    contractId: contractId(row.contract_id),
    number: row.number,
    seller: row.seller ?? undefined,
    kind: invoiceKindSchema.parse(row.kind),
    issuedOn: calendarDate(row.issued_on),
    netFen: fen(row.net_fen),
    taxFen: fen(row.tax_fen),
    grossFen: fen(row.gross_fen),
    rate: decimalTextSchema.parse(row.rate),
    reverses: blues.get(row.seq),
    covers: (covers.get(row.seq) ?? []).map(cover => chargeId(cover.charge)),
  }))
}

const coversOf = (invoiceIds: string) =>
  query
    .selectFrom('invoice_cover')
    .select(['invoice', 'charge'])
    .where(sql<boolean>`invoice in (select value from json_each(${invoiceIds}))`)
    .orderBy('seq')

const bluesOf = (invoiceIds: string) =>
  query
    .selectFrom('red_invoice')
    .select(['invoice', 'blue_number'])
    .where(sql<boolean>`invoice in (select value from json_each(${invoiceIds}))`)

type PaymentRow = {
  readonly seq: number
  readonly contract_id: string
  readonly paid_on: string
  readonly amount_fen: number
  readonly voucher: string
}

const paymentFromRow = (row: PaymentRow): Payment => ({
  paymentId: paymentId(row.seq),
  contractId: contractId(row.contract_id),
  paidOn: calendarDate(row.paid_on),
  amountFen: fen(row.amount_fen),
  voucher: row.voucher,
})

type ReversalRow = {
  readonly seq: number
  readonly payment: number
  readonly reason: string
  readonly entry: number
}

const reversalFromRow = (row: ReversalRow): PostedReversal => ({
  reversalId: row.seq,
  paymentId: paymentId(row.payment),
  reason: row.reason,
  entryId: entryId(row.entry),
})

const paymentRecordings = (id: ContractId) =>
  query
    .selectFrom('payment')
    .innerJoin('act', 'act.seq', 'payment.act')
    .leftJoin('user_account', 'user_account.seq', 'act.user_account')
    .leftJoin('payment_reversal', 'payment_reversal.payment', 'payment.seq')
    .leftJoin('act as taking_back', 'taking_back.seq', 'payment_reversal.act')
    .leftJoin('user_account as taker', 'taker.seq', 'taking_back.user_account')
    .select([
      'payment.seq',
      'act.recorded_at',
      'user_account.name',
      'payment_reversal.seq as reversal',
      'payment_reversal.reason',
      'taking_back.recorded_at as reversed_at',
      'taker.name as reversed_by',
    ])
    .where('payment.contract_id', '=', id)

type PaymentRecordingRow = {
  readonly recorded_at: string
  readonly name: string | null
  readonly reversal: number | null
  readonly reason: string | null
  readonly reversed_at: string | null
  readonly reversed_by: string | null
}

const recordingFromRow = (row: PaymentRecordingRow): PaymentRecording => ({
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
  reversed:
    row.reversal === null
      ? null
      : {
          reversalId: row.reversal,
          reason: row.reason ?? '',
          recordedAt: row.reversed_at ?? '',
          recordedBy: row.reversed_by ?? '',
        },
})
