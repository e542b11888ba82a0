// Charges with their due days and the facts of a statement as the tests write them, and the two contracts of the court with
// answers given.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { type Fen, fen } from '../../src/base/fen.ts'
import { billId, cardId, chargeId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { DueDay } from '../../src/bills/due-day.ts'
import type { ChargeInputs } from '../../src/charges/charge.ts'
import { type Answer, withAnswers } from '../../src/contracts/answers.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { builtInContracts } from '../../src/contracts/packs.ts'
import type { ChargeKind } from '../../src/contracts/terms.ts'
import type { StatementFacts, StatementHead } from '../../src/statements/compute-statement.ts'
import type { DatedCharge } from '../../src/statements/debts.ts'

export function contractOf(id: string, answers: Readonly<Record<string, string>> = {}): Contract {
  const found = builtInContracts().find(each => each.id === id)
  if (found === undefined) throw new Error(id)
  const given: Answer[] = Object.entries(answers).map(([questionId, choice]) => ({
    questionId,
    contractId: null,
    choice,
    reason: null,
  }))
  return withAnswers(found, given)
}

export type DatedWords = {
  readonly contract?: string
  readonly term?: string
  readonly kind?: ChargeKind
  readonly adjusts?: number
  readonly month?: string
  readonly instalment?: number
  readonly card?: number
  readonly effectiveOn: string
  readonly triggeredOn?: string
  readonly dueOn?: string
  readonly inputs?: ChargeInputs
}

/** A monthly fee of B unless the words say otherwise; without a due day until one is given. */
export function dated(id: number, amountFen: number, words: DatedWords): DatedCharge {
  const kind = words.kind ?? 'monthly-fee'
  return {
    chargeId: chargeId(id),
    contractId: contractId(words.contract ?? 'B'),
    adjusts: words.adjusts === undefined ? null : chargeId(words.adjusts),
    key: {
      termId: words.term ?? 'B-MONTH',
      kind,
      month: words.month === undefined ? null : month(words.month),
      instalment: words.instalment ?? null,
      cardId: words.card === undefined ? null : cardId(words.card),
    },
    amountFen: fen(amountFen),
    effectiveOn: calendarDate(words.effectiveOn),
    iccid: null,
    inputs: words.inputs ?? {},
    due: dueDay(words),
  }
}

/** An instalment of A, 160,730.00 unless another amount is given. */
export const instalment = (
  number: number,
  words: Pick<DatedWords, 'effectiveOn' | 'triggeredOn' | 'dueOn'>,
  amountFen = 16_073_000,
): DatedCharge =>
  dated(number, amountFen, { contract: 'A', term: 'A-DUE', kind: 'instalment', instalment: number, ...words })

export const head = (from: string, to: string, facts: Partial<StatementHead> = {}): StatementHead => ({
  number: 'DZ-1',
  from: calendarDate(from),
  to: calendarDate(to),
  madeOn: calendarDate(to),
  replyBy: null,
  signatories: { preparedBy: null, reviewedBy: null, approvedBy: null },
  chainHead: { seq: 1, hash: '00' },
  lateFee: 'principal-only',
  detail: null,
  ...facts,
})

/** Of B, unless the words say otherwise. */
export const facts = (words: Partial<StatementFacts>): StatementFacts => ({
  contract: contractOf('B'),
  charges: [],
  payments: [],
  reversals: [],
  allocations: [],
  refunds: [],
  priceVersions: [],
  invoices: [],
  ...words,
})

function dueDay({ triggeredOn, dueOn, effectiveOn }: DatedWords): DueDay {
  if (dueOn === undefined) {
    return { kind: 'no-day-stated', dueOn: null, triggeredOn: null, provisional: false }
  }
  const due = { dueOn: calendarDate(dueOn), triggeredOn: calendarDate(triggeredOn ?? effectiveOn) }
  const bill = {
    billId: billId(900),
    contractId: contractId('B'),
    fromMonth: month('2024-03'),
    toMonth: month('2024-08'),
    receivedOn: due.triggeredOn,
    dueOn: due.dueOn,
    amountFen: fen(0) as Fen,
  }
  return { kind: 'day-on-bill', ...due, bill, provisional: false }
}
