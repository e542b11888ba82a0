// The contract's term and its text: objection to the renewal (10), proposal to renew (11), change or termination by
// agreement (12), correction and supplement (13).

import { addMonths, addYears, type CalendarDate } from '../../base/calendar-date.ts'
import { type Month, monthOf } from '../../base/month.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { cardsInUse, costOfRenewal } from '../../charges/renewal-cost.ts'
import { type Party, termOfKind } from '../../contracts/contract.ts'
import { daysAhead } from '../../contracts/started-period.ts'
import { type TermEnds, termEndsAt } from '../../contracts/term-end.ts'
import type { TermOf } from '../../contracts/terms.ts'
import { alreadyPast, checked, windowBefore } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { noticeKind } from '../kind.ts'
import type { NoticeCase } from '../notice-case.ts'
import type { ConditionRefusal } from '../notice-refusals.ts'
import { objectionWindow } from '../objection-window.ts'

/** Before that an objection after a renewal is meant for the one that has happened. */
const MONTHS_BEFORE_NEXT_WINDOW = 2

export const renewalObjection = noticeKind({
  kind: 'renewal-objection',
  number: 10,
  restsOn: ['contract-term', 'delivery'],
  facts: [{ name: 'arrangement', required: false, input: 'long-text' }],
  check(_facts, of) {
    const term = termOfKind(of.contract, 'contract-term')
    if (term === null || term.renewal === null)
      return checked<Objection>({ years: null, endMonth: null, cards: 0 })
    const ends = termEndsAt(term, of.letterOn)
    const window = objectionWindow(ends, term.renewal.objectionWindowMonths)
    const missed = renewedBefore(of, term, ends, window)
    if (missed !== null) return err(missed)

    const { cards, costFen } = costOfRenewal(of, ends.later, term.renewal.years)
    const inUse = cardsInUse(of.contract, of.lives, of.letterOn)
    const derived = { years: term.renewal.years, endMonth: monthOf(ends.earlier), cards: inUse }
    return checked<Objection>(derived, [{ kind: 'cost-of-missing', ...window, cards, costFen }], window)
  },
})

type Objection = { readonly years: number | null; readonly endMonth: Month | null; readonly cards: number }

/** Once the term has run out the contract has renewed itself, and the next window is still far. */
function renewedBefore(
  { letterOn }: NoticeCase,
  term: TermOf<'contract-term'>,
  ends: TermEnds,
  { opensOn, closesOn }: ReturnType<typeof objectionWindow>,
): ConditionRefusal | null {
  const isFirstTerm = ends.years === term.years
  if (isFirstTerm || letterOn >= addMonths(opensOn, -MONTHS_BEFORE_NEXT_WINDOW)) return null
  const endedOn = addYears(ends.endsOn[term.endReading], -(term.renewal?.years ?? 0))
  return { kind: 'renewal-has-happened', endedOn, opensOn, closesOn }
}

export const renewalProposal = noticeKind({
  kind: 'renewal-proposal',
  number: 11,
  restsOn: ['contract-term'],
  givenBy: [{ term: 'contract-term' }],
  facts: [
    { name: 'years', required: true, input: 'integer', minimum: 1, maximum: 10 },
    { name: 'renewalTerms', required: true, input: 'long-text' },
    REPLY_DAYS,
  ],
  check(_facts, of) {
    const end = runningUntil(of)
    return end.ok ? checked({ endsOn: end.value }) : end
  },
})

function runningUntil({ contract, letterOn }: NoticeCase): Result<CalendarDate | null, ConditionRefusal> {
  const term = termOfKind(contract, 'contract-term')
  if (term === null) return ok(null)
  const { later, endsOn } = termEndsAt(term, letterOn)
  return letterOn <= later ? ok(endsOn[term.endReading]) : err({ kind: 'contract-has-ended', endedOn: later })
}

export const amendment = noticeKind({
  kind: 'amendment',
  number: 12,
  givenBy: [{ term: 'period', event: 'amendment' }],
  facts: [
    { name: 'action', required: true, input: 'choice', choices: ['change', 'terminate'] },
    { name: 'content', required: true, input: 'long-text' },
    { name: 'reason', required: true, input: 'long-text' },
    { name: 'effectiveOn', required: true, input: 'date' },
    REPLY_DAYS,
  ],
  check({ effectiveOn }, of) {
    const past = alreadyPast('effectiveOn', effectiveOn, of)
    if (past !== null) return err(past)
    const days = daysAhead(of.contract, 'amendment')?.days ?? null
    return checked({ days }, [], windowBefore(of, 'amendment', effectiveOn))
  },
})

export const correction = noticeKind({
  kind: 'correction',
  number: 13,
  isGeneral: 'unless-listed',
  facts: [
    {
      name: 'matter',
      required: true,
      input: 'choice',
      choices: ['supplier-name', 'supplier-address', 'supplier-bank', 'signing-date', 'other'],
    },
    { name: 'finding', required: false, input: 'long-text' },
    { name: 'correctText', required: true, input: 'long-text' },
    REPLY_DAYS,
  ],
  check({ matter, finding }, of) {
    const variants = VARIANTS[matter]?.(of.contract.supplier) ?? []
    return variants.length === 0 && finding === undefined
      ? err({ kind: 'fact-needed', facts: ['finding'] })
      : checked({ variants })
  },
})

export type Variant = { readonly clause: string; readonly value: string }

/** What the paper says, in the places where it says it; a place that repeats an earlier one's words is left out. */
const VARIANTS: Readonly<Record<string, (supplier: Party) => readonly Variant[]>> = {
  'supplier-name': supplier => distinct(supplier.names),
  'supplier-address': supplier => distinct([supplier.noticeAddress, ...supplier.addresses]),
  'supplier-bank': supplier => [supplier.bank.name],
}

function distinct(variants: readonly Variant[]): readonly Variant[] {
  const bare = ({ value }: Variant) => value.replace(/\s/g, '')
  return variants.filter((each, index) => variants.findIndex(other => bare(other) === bare(each)) === index)
}
