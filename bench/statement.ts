// The facts of a statement over three years of 101 cards, 3,636 charges, against the bare queries of the rows that
// it is made from: on the same open ledger, both warm.

import { calendarDate } from '../src/base/calendar-date.ts'
import { type Fen, sumFen } from '../src/base/fen.ts'
import { contractId } from '../src/base/ids.ts'
import { month } from '../src/base/month.ts'
import { parseDecimalText, splitVat } from '../src/base/rates.ts'
import { makeStatement } from '../src/services/make-statement.ts'
import { recordBill } from '../src/services/record-bill.ts'
import { recordInvoice } from '../src/services/record-invoice.ts'
import { recordPayment } from '../src/services/record-payment.ts'
import { runBilling } from '../src/services/run-billing.ts'
import {
  addCards,
  type BenchLedger,
  expectOk,
  LAST_MONTH,
  makeLedger,
  openLedger,
  WIDE_CONTRACT,
} from './bench-ledger.ts'
import type { Figure } from './figure.ts'
import { inTurns, measured, medianWallMs } from './measure.ts'

const CARDS = 101
const RATE = expectOk(parseDecimalText('0.06'))
const WARM_UP = 40
const REPETITIONS = 101

export function measureStatement(folder: string): readonly Figure[] {
  const ledger = openLedger(makeLedger(folder))
  addCards(ledger, WIDE_CONTRACT, CARDS)
  const { transact, reads, file } = ledger
  transact('billing.run', writes => runBilling(writes, { contractId: WIDE_CONTRACT, through: LAST_MONTH }))
  for (const halfYear of HALF_YEARS) settleHalfYear(ledger, halfYear)

  const sides = {
    facts: () => measured(() => stateAccount(ledger)),
    rows: () => measured(() => readRows(ledger)),
  }
  inTurns(WARM_UP, sides)
  const turns = inTurns(REPETITIONS, sides)
  const charges = reads.chargesOf(contractId(WIDE_CONTRACT)).length
  file.close()
  return [
    {
      name: 'statement',
      label: `statement facts, ${charges} charges : raw queries of the same rows`,
      unit: 'ms',
      measured: medianWallMs(turns.facts),
      floor: medianWallMs(turns.rows),
      target: 3,
    },
  ]
}

function stateAccount({ reads, file }: BenchLedger): void {
  const { seq, h } = file.head()
  expectOk(
    makeStatement(reads, {
      contractId: WIDE_CONTRACT,
      scope: 'contract',
      from: calendarDate('2024-03-01'),
      to: calendarDate('2027-03-31'),
      detail: null,
      lateFee: 'principal-only',
      replyBy: null,
      madeOn: calendarDate('2027-04-01'),
      preparedBy: null,
      issuedUpon: { seq, hash: h },
    }),
  )
}

function readRows({ file }: BenchLedger): void {
  for (const sql of ROWS) file.reader.all({ sql, parameters: [WIDE_CONTRACT] }, {})
}

/** All that a statement is made from, but for the contract itself and the holidays, which an open ledger knows. */
const ROWS = [
  `SELECT seq, entry, contract_id, term_id, kind, month, instalment, card, iccid, amount_fen, effective_on, inputs,
    adjusts FROM charge WHERE contract_id = ? ORDER BY seq`,
  `SELECT payment, charge, allocation.amount_fen, effective_on, allocation.entry
    FROM allocation JOIN payment ON payment.seq = payment WHERE contract_id = ? ORDER BY allocation.seq`,
  'SELECT seq, contract_id, paid_on, amount_fen, voucher FROM payment WHERE contract_id = ? ORDER BY seq',
  `SELECT payment_reversal.seq, payment, reason
    FROM payment_reversal JOIN payment ON payment.seq = payment WHERE contract_id = ? ORDER BY payment_reversal.seq`,
  `SELECT seq, contract_id, number, kind, issued_on, net_fen, tax_fen, gross_fen, rate
    FROM invoice WHERE contract_id = ? ORDER BY seq`,
  `SELECT invoice, charge FROM invoice_cover JOIN invoice ON invoice.seq = invoice
    WHERE contract_id = ? ORDER BY invoice_cover.seq`,
  `SELECT seq, contract_id, from_month, to_month, received_on, due_on, amount_fen
    FROM bill WHERE contract_id = ? ORDER BY seq`,
]

type HalfYear = {
  readonly from: string
  readonly to: string
  readonly billedOn: string
  readonly dueOn: string
  /** Null while it is unpaid. */
  readonly paidOn: string | null
}

const HALF_YEARS: readonly HalfYear[] = [
  { from: '2024-03', to: '2024-08', billedOn: '2024-09-05', dueOn: '2024-09-30', paidOn: '2024-09-20' },
  { from: '2024-09', to: '2025-02', billedOn: '2025-03-05', dueOn: '2025-03-31', paidOn: '2025-03-24' },
  { from: '2025-03', to: '2025-08', billedOn: '2025-09-04', dueOn: '2025-09-30', paidOn: '2025-10-20' },
  { from: '2025-09', to: '2026-02', billedOn: '2026-03-05', dueOn: '2026-03-31', paidOn: '2026-03-26' },
  { from: '2026-03', to: '2026-08', billedOn: '2026-09-04', dueOn: '2026-09-30', paidOn: '2026-09-22' },
  { from: '2026-09', to: '2027-02', billedOn: '2027-03-05', dueOn: '2027-03-31', paidOn: null },
]

/** Billed, invoiced and paid, as a half-year is. */
function settleHalfYear({ transact, reads }: BenchLedger, halfYear: HalfYear): void {
  const id = contractId(WIDE_CONTRACT)
  const [from, to] = [month(halfYear.from), month(halfYear.to)]
  const billedOn = calendarDate(halfYear.billedOn)
  const charges = reads.chargesOf(id, { from, to })
  const amountFen: Fen = sumFen(charges.map(charge => charge.amountFen))
  transact('bills.record', ledger =>
    recordBill(ledger, {
      contractId: id,
      fromMonth: from,
      toMonth: to,
      receivedOn: billedOn,
      dueOn: calendarDate(halfYear.dueOn),
      amountFen,
    }),
  )
  transact('invoices.record', ledger =>
    recordInvoice(ledger, {
      contractId: id,
      number: `24222000${halfYear.billedOn.replaceAll('-', '')}0001`,
      kind: '普通发票',
      issuedOn: billedOn,
      grossFen: amountFen,
      ...splitVat({ grossFen: amountFen, rate: RATE }),
      rate: RATE,
      covers: charges.map(charge => charge.chargeId),
    }),
  )
  const { paidOn } = halfYear
  if (paidOn === null) return
  transact('payments.record', ledger =>
    recordPayment(ledger, { contractId: id, paidOn: calendarDate(paidOn), amountFen, voucher: paidOn }),
  )
}
