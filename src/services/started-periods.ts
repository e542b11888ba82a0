// Periods that a paper started and nobody has answered: what came in and waits for us, what we sent and waits for the
// supplier.

import { type CalendarDate, maxDate, minDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import { periodEnd } from '../base/period.ts'
import type { HolidayTable } from '../base/working-days.ts'
import type { Contract } from '../contracts/contract.ts'
import {
  endsOf,
  type PeriodEvent,
  type RequestedReply,
  type StartedPeriod,
} from '../contracts/started-period.ts'
import { noticeKindCalled } from '../notices/kinds.ts'
import type { EarlierNotice } from '../notices/notice-case.ts'
import { eventOfPaper, type IncomingPaper } from '../notices/paper.ts'
import { noticesOf } from './gather-notice.ts'
import type { ReadLedger } from './ports.ts'

export type WaitingPapers = {
  readonly startedPeriods: readonly StartedPeriod[]
  readonly requestedReplies: readonly RequestedReply[]
}

export function waitingPapersOf(ledger: ReadLedger, id: ContractId): WaitingPapers {
  const notices = noticesOf(ledger, id)
  const papers = ledger.papersOf(id)
  // What a later letter of ours goes on from (a termination, damages) is not waited for any more.
  const open = notices.filter(
    ({ noticeId }) =>
      !papers.some(({ answers }) => answers === noticeId) &&
      !notices.some(({ facts }) => facts['notice'] === noticeId),
  )
  return {
    startedPeriods: [
      ...papers.flatMap(paper => startedByPaper(paper, notices)),
      ...open.flatMap(startedByNotice),
    ],
    requestedReplies: open.flatMap(requestedBy),
  }
}

function startedByPaper(paper: IncomingPaper, notices: readonly EarlierNotice[]): readonly StartedPeriod[] {
  const event = eventOfPaper(paper.kind)
  const isAnswered = notices.some(({ facts }) => facts['paper'] === paper.paperId)
  if (event === null || isAnswered) return []
  return [{ event, on: paper.receivedOn, paper: paper.reference ?? paper.subject }]
}

function startedByNotice(notice: EarlierNotice): readonly StartedPeriod[] {
  const starts = startsOf(notice)
  const on = startDay(notice, starts?.from ?? 'delivery')
  // A letter that sets days for its answer is waited for as it says.
  if (starts === null || on === null || asksForDays(notice)) return []
  return [{ event: starts.event, on, paper: calledBy(notice) }]
}

function requestedBy(notice: EarlierNotice): readonly RequestedReply[] {
  const days = notice.facts['replyDays']
  const on = startDay(notice, 'delivery')
  if (typeof days !== 'number' || on === null) return []
  return [{ on, days, paper: calledBy(notice) }]
}

const asksForDays = ({ facts }: EarlierNotice): boolean => typeof facts['replyDays'] === 'number'

/** Sent in several ways, the first sending starts what sending starts; delivery counts, cautiously, from the last. */
function startDay({ sendings }: Pick<EarlierNotice, 'sendings'>, from: 'sending' | 'delivery') {
  const [first, ...others] = sendings
  if (first === undefined) return null
  return from === 'sending'
    ? others.reduce((earliest, each) => minDate(earliest, each.sentOn), first.sentOn)
    : others.reduce((latest, each) => maxDate(latest, each.deliveredOn), first.deliveredOn)
}

/** By the contract's own period, else by the days that the letter asks for; null where neither is there. */
export function replyDueOn(
  contract: Contract,
  notice: EarlierNotice,
  holidays: HolidayTable,
): CalendarDate | null {
  const [own] = startedByNotice(notice).flatMap(started => endsOf(contract, started, holidays))
  if (own !== undefined) return own.period.endsOn
  const [asked] = requestedBy(notice)
  return asked === undefined
    ? null
    : periodEnd({ startOn: asked.on, days: asked.days, holidays, rolls: true }).endsOn
}

type Starts = { readonly event: PeriodEvent; readonly from: 'sending' | 'delivery' }

function startsOf({ kind }: Pick<EarlierNotice, 'kind'>): Starts | null {
  const known = noticeKindCalled(kind)
  return known !== null && 'starts' in known ? (known.starts ?? null) : null
}

const calledBy = ({ documentNumber, number, title }: EarlierNotice): string =>
  documentNumber ?? number ?? title
