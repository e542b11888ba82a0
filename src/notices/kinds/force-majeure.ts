// Force majeure: told with proof (6), its end and the extension (7), the request to negotiate after thirty days (8),
// termination when the negotiation has failed (9).

import { addDays, type CalendarDate, daysBetween, minDate } from '../../base/calendar-date.ts'
import { err } from '../../base/result.ts'
import { endsOf } from '../../contracts/started-period.ts'
import { checked, firstRefusal, noticeOf, notYet } from '../conditions.ts'
import { noticeKind } from '../kind.ts'
import type { ConditionRefusal } from '../notice-refusals.ts'

export const forceMajeure = noticeKind({
  kind: 'force-majeure',
  number: 6,
  givenBy: [{ term: 'period', event: 'force-majeure' }],
  facts: [
    { name: 'event', required: true, input: 'text' },
    { name: 'happenedOn', required: true, input: 'date' },
    { name: 'effect', required: true, input: 'long-text' },
    { name: 'proof', required: true, input: 'text' },
  ],
  check({ happenedOn }, of) {
    const future = notYet('happenedOn', happenedOn, of)
    if (future !== null) return err(future)
    const [end] = endsOf(of.contract, { event: 'force-majeure', on: happenedOn, paper: '' }, of.holidays)
    return checked({}, [], end === undefined ? null : { opensOn: null, closesOn: end.period.endsOn })
  },
})

export const obstacleEnded = noticeKind({
  kind: 'obstacle-ended',
  number: 7,
  facts: [
    { name: 'event', required: true, input: 'text' },
    { name: 'beganOn', required: true, input: 'date' },
    { name: 'endedOn', required: true, input: 'date' },
    { name: 'obligation', required: true, input: 'text' },
    { name: 'originalDueOn', required: false, input: 'date' },
  ],
  check({ beganOn, endedOn, originalDueOn }, of) {
    const refusal = firstRefusal(reversed(beganOn, endedOn), notYet('endedOn', endedOn, of))
    if (refusal !== null) return err(refusal)
    // The extension is as long as the delay (B 7.7): the day on which the event began is not counted.
    const delayDays = daysBetween(beganOn, endedOn)
    return checked({
      delayDays,
      extendedTo: originalDueOn === undefined ? null : addDays(originalDueOn, delayDays),
    })
  },
})

export const forceMajeureConsultation = noticeKind({
  kind: 'force-majeure-consultation',
  number: 8,
  givenBy: [{ term: 'period', event: 'force-majeure-lasts' }],
  starts: { event: 'negotiation-request-sent', from: 'sending' },
  facts: [
    { name: 'event', required: true, input: 'text' },
    { name: 'beganOn', required: true, input: 'date' },
    { name: 'effect', required: true, input: 'long-text' },
    { name: 'proposal', required: true, input: 'long-text' },
  ],
  check({ beganOn }, of) {
    const { contract, letterOn, holidays } = of
    const future = notYet('beganOn', beganOn, of)
    if (future !== null) return err(future)
    const [lasts] = endsOf(contract, { event: 'force-majeure-lasts', on: beganOn, paper: '' }, holidays)
    if (lasts !== undefined && letterOn < lasts.period.lastOn) {
      const { days } = lasts.term
      const clause = lasts.term.sources[0]?.clause ?? ''
      return err({
        kind: 'period-still-running',
        startedOn: beganOn,
        days,
        endsOn: lasts.period.lastOn,
        clause,
      })
    }
    const started = { event: 'negotiation-request-sent', on: letterOn, paper: '' } as const
    const [answer] = endsOf(contract, started, holidays)
    return checked({ lastedDays: daysBetween(beganOn, letterOn), days: answer?.term.days ?? null })
  },
})

export const forceMajeureTermination = noticeKind({
  kind: 'force-majeure-termination',
  number: 9,
  facts: [
    { name: 'notice', required: false, input: 'notice', ofKinds: ['force-majeure-consultation'] },
    { name: 'settlement', required: true, input: 'long-text' },
  ],
  check({ notice: noticeId }, of) {
    const notice = noticeOf(of, ['force-majeure-consultation'], noticeId)
    if (!notice.ok) return notice
    const [first, ...others] = notice.value.sendings
    if (first === undefined) return err({ kind: 'notice-not-sent', noticeId: notice.value.noticeId })
    const sentOn = others.reduce((earliest, each) => minDate(earliest, each.sentOn), first.sentOn)
    const started = { event: 'negotiation-request-sent', on: sentOn, paper: '' } as const
    const [end] = endsOf(of.contract, started, of.holidays)
    if (end !== undefined && of.letterOn <= end.period.endsOn) {
      const { days, sources } = end.term
      const clause = sources[0]?.clause ?? ''
      return err({ kind: 'period-still-running', startedOn: sentOn, days, endsOn: end.period.endsOn, clause })
    }
    return checked({ request: notice.value, sentOn, days: end?.term.days ?? null })
  },
})

const reversed = (from: CalendarDate, to: CalendarDate): ConditionRefusal | null =>
  from < to ? null : { kind: 'days-reversed', from, to }
