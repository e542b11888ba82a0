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
import { type DebtRow, rowsOfDebts, type StatementPeriod } from './debt-rows.ts'
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
  const rows = rowsOfDebts(debts, period).toSorted(inOrder)
  const invoicesByCharge = invoicesBy(invoices.filter(invoice => invoice.issuedOn <= period.to))
  return groupAlike(rows, TRAITS)
    .toSorted(([a], [b]) => inOrder(a, b))
    .map(alike => lineOf(contract, alike, invoicesByCharge))
}

const ORDER = { 'carried-over': 0, charge: 1, adjustment: 2 } as const

// Cards of one month stay together, whatever day each of them began.
function inOrder(a: DebtRow, b: DebtRow): number {
  return (
    Number(b.kind === 'carried-over') - Number(a.kind === 'carried-over') ||
    compareText(placeOf(a), placeOf(b)) ||
    ORDER[a.kind] - ORDER[b.kind] ||
    a.charge.chargeId - b.charge.chargeId
  )
}

const placeOf = ({ charge }: DebtRow): string => charge.key.month ?? countsFrom(charge)

/** Rows that agree in all of these belong on one line. */
const TRAITS: readonly ((row: DebtRow) => unknown)[] = [
  row => row.kind,
  row => row.charge.key.termId,
  row => chargeMonth(row.charge),
  row => (isOwnLine(row) ? row.charge.chargeId : null),
  row => row.unitFen,
  row => row.payableFen < 0,
  row => row.debt.due.kind,
  row => row.debt.due.dueOn,
  row => row.debt.due.provisional,
  row => (row.kind === 'adjustment' ? JSON.stringify(remarksOf(row)) : null),
  row => 'priceFromMonth' in row.charge.inputs,
]

const isOwnLine = ({ charge }: DebtRow): boolean =>
  charge.key.cardId === null || charge.key.instalment !== null

type RowsAlike = readonly [DebtRow, ...DebtRow[]]

// Trait by trait, because one text of all of them for each row took a tenth of the whole statement.
function groupAlike(
  rows: readonly DebtRow[],
  [traitOf, ...others]: readonly ((row: DebtRow) => unknown)[],
): readonly RowsAlike[] {
  if (traitOf !== undefined) {
    return [...Map.groupBy(rows, traitOf).values()].flatMap(alike => groupAlike(alike, others))
  }
  const [first, ...rest] = rows
  return first === undefined ? [] : [[first, ...rest]]
}

function lineOf(
  contract: Contract,
  rows: RowsAlike,
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
  const byCharge = new Map<ChargeId, Invoice[]>()
  for (const invoice of invoices) {
    for (const chargeId of invoice.covers) {
      const covering = byCharge.get(chargeId)
      if (covering === undefined) byCharge.set(chargeId, [invoice])
      else covering.push(invoice)
    }
  }
  return byCharge
}
