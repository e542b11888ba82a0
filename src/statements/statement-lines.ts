// The lines of a statement: rows that differ by nothing but the card are one line, so that a year of 84 cards is a
// page; then the payments that settle nothing yet.

import { compareText } from '../base/compare-text.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { chargeMonth } from '../charges/charge.ts'
import { chargeBecause } from '../charges/charge-because.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Invoice } from '../invoices/invoice.ts'
import type { Payment } from '../payments/payment.ts'
import { type DebtRow, rowsOfDebt, type StatementPeriod } from './debt-rows.ts'
import { countsFrom, type Debt, type DebtPayment } from './debts.ts'
import { lineDueOf, remarksOf, subjectOf } from './line-subject.ts'
import type { LineInvoice, LinePayment, StatementLine } from './statement.ts'

export type LinesToMake = {
  readonly contract: Contract
  readonly debts: readonly Debt[]
  readonly period: StatementPeriod
  /** Of the contract; those issued after the period are not shown. */
  readonly invoices: readonly Invoice[]
}

/** Carried over first, then by the day from which a charge counts, a correction after the charges of its day. */
export function chargeLines({ contract, debts, period, invoices }: LinesToMake): readonly StatementLine[] {
  const rows = debts.flatMap(debt => rowsOfDebt(debt, period)).toSorted(inOrder)
  const invoicesByCharge = invoicesBy(invoices.filter(invoice => invoice.issuedOn <= period.to))
  return [...Map.groupBy(rows, rowKind).values()].flatMap(alike => {
    const [first, ...others] = alike
    return first === undefined ? [] : lineOf(contract, [first, ...others], invoicesByCharge)
  })
}

const ORDER = { 'carried-over': 0, charge: 1, adjustment: 2 } as const

function inOrder(a: DebtRow, b: DebtRow): number {
  return compareText(rankOf(a), rankOf(b)) || a.charge.chargeId - b.charge.chargeId
}

// Cards of one month stay together, whatever day each of them began.
function rankOf({ kind, charge }: DebtRow): string {
  const isCarried = kind === 'carried-over'
  return `${isCarried ? 0 : 1} ${charge.key.month ?? countsFrom(charge)} ${ORDER[kind]}`
}

/** The text in which two rows agree when they belong on one line. */
function rowKind(row: DebtRow): string {
  const { kind, charge, unitFen, payableFen } = row
  const { termId, instalment, month, cardId } = charge.key
  const isOwnLine = cardId === null || instalment !== null
  return [
    kind,
    termId,
    month ?? chargeMonth(charge),
    isOwnLine ? charge.chargeId : '',
    unitFen,
    payableFen < 0,
    JSON.stringify(lineDueOf(row.debt.due)),
    JSON.stringify(remarksOf(row)),
    'priceFromMonth' in charge.inputs,
  ].join('|')
}

function lineOf(
  contract: Contract,
  rows: readonly [DebtRow, ...DebtRow[]],
  invoicesByCharge: ReadonlyMap<ChargeId, readonly Invoice[]>,
): StatementLine {
  const [first] = rows
  const payableFen = sumFen(rows.map(row => row.payableFen))
  const payments = linePayments(rows.flatMap(row => row.paid))
  const paidFen = sumFen(payments.map(payment => payment.amountFen))
  return {
    kind: first.kind,
    subject: subjectOf(contract, rows),
    clause: chargeBecause(contract, first.charge).clause,
    due: payableFen < 0 ? { kind: 'none' } : lineDueOf(first.debt.due),
    payableFen,
    invoices: lineInvoices(rows, invoicesByCharge),
    payments,
    paidFen,
    unpaidFen: subtractFen(payableFen, paidFen),
    remarks: remarksOf(first),
  }
}

function linePayments(shares: readonly DebtPayment[]): readonly LinePayment[] {
  const sums = new Map<Payment, Fen>()
  for (const { payment, amountFen } of shares) {
    sums.set(payment, addFen(sums.get(payment) ?? ZERO_FEN, amountFen))
  }
  return [...sums]
    .toSorted(([a], [b]) => compareText(a.paidOn, b.paidOn) || a.paymentId - b.paymentId)
    .map(([{ paidOn, voucher }, amountFen]) => ({ paidOn, voucher, amountFen }))
}

function lineInvoices(
  rows: readonly DebtRow[],
  invoicesByCharge: ReadonlyMap<ChargeId, readonly Invoice[]>,
): readonly LineInvoice[] {
  const members = rows.flatMap(row => row.debt.members)
  const covering = new Set(members.flatMap(({ chargeId }) => invoicesByCharge.get(chargeId) ?? []))
  return [...covering]
    .toSorted((a, b) => compareText(a.issuedOn, b.issuedOn) || compareText(a.number, b.number))
    .map(({ number, issuedOn, grossFen }) => ({ number, issuedOn, grossFen }))
}

function invoicesBy(invoices: readonly Invoice[]): ReadonlyMap<ChargeId, readonly Invoice[]> {
  const covers = invoices.flatMap(invoice => invoice.covers.map(chargeId => ({ chargeId, invoice })))
  return new Map(
    [...Map.groupBy(covers, cover => cover.chargeId)].map(([chargeId, ofCharge]) => [
      chargeId,
      ofCharge.map(cover => cover.invoice),
    ]),
  )
}
