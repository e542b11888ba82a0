// Closings of contracts with who recorded them and when, and refunds with the payments that they came out of.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId, entryId, paymentId } from '../../src/base/ids.ts'
import type { Refund } from '../../src/payments/refund.ts'
import type { ClosingReads, ClosingWrites, RecordedClosing } from '../../src/services/ports.ts'
import type { ClosingFacts } from '../../src/statements/settlement.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

export const closingReads = (reader: LedgerReader): ClosingReads => ({
  closings: () => reader.all(allClosings).map(closingFromRow),
  refundsOf: id => {
    const rows = reader.all(refunds.where('refund.contract_id', '=', id))
    return rows.map(row => ({
      ...refundFromRow(reader, row),
      recordedAt: row.recorded_at,
      recordedBy: row.user ?? '',
    }))
  },
  refund: id => {
    const row = reader.first(refunds.where('refund.seq', '=', id))
    return row === undefined ? null : { ...refundFromRow(reader, row), entryId: entryId(row.entry) }
  },
})

export const closingWrites = (writer: LedgerWriter): ClosingWrites => ({
  addClosing: closing =>
    writer.append('contract_closing', {
      act: writer.act(),
      contract_id: closing.contractId,
      state: closing.state,
      closed_on: closing.state === 'closed' ? closing.closedOn : null,
      facts: closing.state === 'closed' ? JSON.stringify(closing.facts) : null,
      reason: closing.state === 'reopened' ? closing.reason : null,
    }),
  addRefund: ({ contractId: id, receivedOn, amountFen, voucher, parts, takesBack }, entry) => {
    const refund = writer.append('refund', {
      act: writer.act(),
      contract_id: id,
      received_on: receivedOn,
      amount_fen: amountFen,
      voucher,
      entry,
      takes_back: takesBack?.refundId ?? null,
      reason: takesBack?.reason ?? null,
    })
    for (const part of parts) {
      writer.append('refund_part', { refund, payment: part.paymentId, amount_fen: part.amountFen })
    }
    return refund
  },
})

const allClosings = query
  .selectFrom('contract_closing')
  .innerJoin('act', 'act.seq', 'contract_closing.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'contract_closing.seq',
    'contract_closing.contract_id',
    'contract_closing.closed_on',
    'contract_closing.facts',
    'contract_closing.reason',
    'act.recorded_at',
    'user_account.name as user',
  ])
  .orderBy('contract_closing.seq')

type ClosingRow = {
  readonly seq: number
  readonly contract_id: string
  readonly closed_on: string | null
  readonly facts: string | null
  readonly reason: string | null
  readonly recorded_at: string
  readonly user: string | null
}

function closingFromRow(row: ClosingRow): RecordedClosing {
  const recorded = {
    closingId: row.seq,
    contractId: contractId(row.contract_id),
    recordedAt: row.recorded_at,
    recordedBy: row.user ?? '',
  }
  if (row.closed_on === null || row.facts === null) {
    return { ...recorded, state: 'reopened', reason: row.reason ?? '' }
  }
  const facts: ClosingFacts = JSON.parse(row.facts)
  return { ...recorded, state: 'closed', closedOn: calendarDate(row.closed_on), facts }
}

const refunds = query
  .selectFrom('refund')
  .innerJoin('act', 'act.seq', 'refund.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'refund.seq',
    'refund.contract_id',
    'refund.received_on',
    'refund.amount_fen',
    'refund.voucher',
    'refund.entry',
    'refund.takes_back',
    'refund.reason',
    'act.recorded_at',
    'user_account.name as user',
  ])
  .orderBy('refund.seq')

type RefundRow = {
  readonly seq: number
  readonly contract_id: string
  readonly received_on: string
  readonly amount_fen: number
  readonly voucher: string
  readonly takes_back: number | null
  readonly reason: string | null
}

const refundFromRow = (reader: LedgerReader, row: RefundRow): Refund => ({
  refundId: row.seq,
  contractId: contractId(row.contract_id),
  receivedOn: calendarDate(row.received_on),
  amountFen: fen(row.amount_fen),
  voucher: row.voucher,
  parts: reader
    .all(query.selectFrom('refund_part').select(['payment', 'amount_fen']).where('refund', '=', row.seq))
    .map(part => ({ paymentId: paymentId(part.payment), amountFen: fen(part.amount_fen) })),
  takesBack: row.takes_back === null ? null : { refundId: row.takes_back, reason: row.reason ?? '' },
})
