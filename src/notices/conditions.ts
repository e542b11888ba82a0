// The conditions that several kinds of notice share, each a small function that answers with the refusal or with
// what it looked for.

import { addDays, type CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type CardLife, type CardState, cardStateOn, iccidOn, livesByIccid } from '../cards/card-life.ts'
import { daysAhead, type PeriodEvent } from '../contracts/started-period.ts'
import type { PaperKind } from '../contracts/terms.ts'
import type { Checked } from './kind.ts'
import type { EarlierNotice, NoticeCase } from './notice-case.ts'
import type { ConditionRefusal, NoticeCheckRefusal, NoticeWarning } from './notice-refusals.ts'
import type { DeliveryWindow } from './objection-window.ts'
import type { IncomingPaper } from './paper.ts'

/** Nothing stands in the way. */
export const checked = <D>(
  derived: D,
  warnings: readonly (NoticeWarning | null)[] = [],
  window: DeliveryWindow | null = null,
): Result<Checked<D>, never> =>
  ok({ derived, warnings: warnings.filter(warning => warning !== null), window })

/** The first refusal of several conditions, or null. */
export const firstRefusal = <R extends NoticeCheckRefusal>(...refusals: readonly (R | null)[]): R | null =>
  refusals.find(refusal => refusal !== null) ?? null

/** Something that the letter tells as having happened. */
export function notYet(fact: string, on: CalendarDate | undefined, of: NoticeCase): ConditionRefusal | null {
  const { letterOn } = of
  return on === undefined || on <= letterOn ? null : { kind: 'day-not-yet-come', fact, on, letterOn }
}

/** Something that the letter announces or asks for. */
export function alreadyPast(
  fact: string,
  on: CalendarDate | undefined,
  of: NoticeCase,
): ConditionRefusal | null {
  const { letterOn } = of
  return on === undefined || on >= letterOn ? null : { kind: 'day-already-past', fact, on, letterOn }
}

/** What should have been told at once (B 3.9, A 11.4): a day later is late. */
export function toldLate(on: CalendarDate, { letterOn }: NoticeCase): NoticeWarning | null {
  return letterOn > addDays(on, 1) ? { kind: 'told-late', on, letterOn } : null
}

/** "提前 N 日": counted back from the change by the day of delivery, and never later. */
export function windowBefore(
  { contract }: NoticeCase,
  event: PeriodEvent,
  changeOn: CalendarDate,
): DeliveryWindow | null {
  const term = daysAhead(contract, event)
  return term === null ? null : { opensOn: null, closesOn: addDays(changeOn, -term.days) }
}

/** The paper that is named, or else the newest of the kind that has come in. */
export function paperOf(
  { papers, letterOn }: NoticeCase,
  paperKind: PaperKind,
  paperId: number | undefined,
): Result<IncomingPaper, ConditionRefusal> {
  if (paperId === undefined) {
    const newest = papers.findLast(paper => paper.kind === paperKind && paper.receivedOn <= letterOn)
    return newest === undefined ? err({ kind: 'no-such-paper', paperKind }) : ok(newest)
  }
  const paper = papers.find(each => each.paperId === paperId)
  if (paper === undefined) return err({ kind: 'unknown-paper', paperId })
  if (paper.kind !== paperKind) return err({ kind: 'paper-unfit', paperId, expected: paperKind })
  const { receivedOn: on } = paper
  return on <= letterOn ? ok(paper) : err({ kind: 'day-not-yet-come', fact: 'paper', on, letterOn })
}

/** The earlier notice that is named, or else the newest of the kinds. */
export function noticeOf(
  { notices }: NoticeCase,
  expected: readonly string[],
  noticeId: number | undefined,
): Result<EarlierNotice, ConditionRefusal> {
  if (noticeId === undefined) {
    const newest = notices.findLast(notice => expected.includes(notice.kind))
    return newest === undefined ? err({ kind: 'no-earlier-notice', expected }) : ok(newest)
  }
  const notice = notices.find(each => each.noticeId === noticeId && expected.includes(each.kind))
  return notice === undefined ? err({ kind: 'notice-unfit', noticeId, expected }) : ok(notice)
}

/** Whether an earlier notice of ours named the paper already. */
export function answeredBefore(
  { notices }: NoticeCase,
  kinds: readonly string[],
  { paperId }: IncomingPaper,
): NoticeWarning | null {
  const answer = notices.find(({ kind, facts }) => kinds.includes(kind) && facts['paper'] === paperId)
  return answer === undefined ? null : { kind: 'paper-answered-before', paperId, number: answer.number }
}

export type NamedCard = { readonly iccid: string; readonly life: CardLife }

/** The cards by the numbers that they have on the letter's day, in the order in which they are named, each in one of the states. */
export function namedCards(
  { lives, letterOn, lookUp }: NoticeCase,
  iccids: readonly string[],
  states: readonly CardState[],
): Result<readonly NamedCard[], NoticeCheckRefusal> {
  const byIccid = livesByIccid(lives)
  const cards: NamedCard[] = []
  const seen = new Set<string>()
  for (const iccid of iccids) {
    const life = byIccid.get(iccid)
    if (seen.has(iccid)) return err({ kind: 'card-named-twice', iccid })
    seen.add(iccid)
    if (life === undefined) {
      const contractId = lookUp.cardElsewhere(iccid)
      return contractId === null
        ? err({ kind: 'unknown-card', iccid })
        : err({ kind: 'card-of-another-contract', iccid, contractId })
    }
    const current = iccidOn(life, letterOn)
    if (current !== iccid) return err({ kind: 'card-number-replaced', iccid, currentIccid: current })
    const state = cardStateOn(life, letterOn)
    if (state === null || !states.includes(state)) return err({ kind: 'card-unfit', iccid, state })
    cards.push({ iccid, life })
  }
  return ok(cards)
}

/** Only what has to be settled before cards go (B 3.13, 10.7). */
export const moneyOpen = ({ money }: NoticeCase, clause: string): NoticeWarning | null =>
  money.owedFen > 0 ? { kind: 'money-open', owedFen: money.owedFen, clause } : null

export const firstClause = ({ sources }: NoticeCase): string => sources[0]?.clause ?? ''
