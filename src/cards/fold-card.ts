// Folds a card's events into its life, by day and, within a day, by the order of recording. An event that the
// ones before it make impossible refuses the whole: this is the only place that knows which sequences exist.

import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { compareText } from '../base/compare-text.ts'
import type { DateSpan } from '../base/date-span.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Card, CardHappening } from './card.ts'
import type { CardLife, CardReplacement, CardState } from './card-life.ts'
import type { LifeRefusal } from './card-refusal.ts'

/** `events` in the order of recording. */
export function foldCard(card: Card, events: readonly CardHappening[]): Result<CardLife, LifeRefusal> {
  const course: Course = {
    activatedOn: null,
    cancelledOn: null,
    suspendedOn: null,
    suspensions: [],
    replacements: [],
    iccids: [{ iccid: card.iccid, from: card.suppliedOn }],
  }
  for (const event of events.toSorted((a, b) => compareText(a.on, b.on))) {
    const refusal = refusalOf(card, course, event)
    if (refusal !== null) return err(refusal)
    follow(course, event)
  }

  const { activatedOn, cancelledOn, suspendedOn, suspensions, replacements, iccids } = course
  const spans = suspendedOn === null ? suspensions : [...suspensions, { from: suspendedOn, until: null }]
  return ok({
    card,
    iccids,
    activatedOn,
    cancelledOn,
    suspensions: spans,
    replacements,
    state: stateOf(course),
  })
}

/** Where a life stands on the way through its events. */
type Course = {
  activatedOn: CalendarDate | null
  cancelledOn: CalendarDate | null
  suspendedOn: CalendarDate | null
  readonly suspensions: DateSpan[]
  readonly replacements: CardReplacement[]
  readonly iccids: { readonly iccid: string; readonly from: CalendarDate }[]
}

function stateOf({ activatedOn, cancelledOn, suspendedOn }: Course): CardState {
  if (cancelledOn !== null) return 'cancelled'
  if (suspendedOn !== null) return 'suspended'
  return activatedOn === null ? 'supplied' : 'active'
}

function refusalOf(card: Card, course: Course, { kind: event, on }: CardHappening): LifeRefusal | null {
  const { activatedOn, cancelledOn, suspendedOn } = course
  const iccid = course.iccids.at(-1)?.iccid ?? card.iccid
  const { suppliedOn } = card
  if (cancelledOn !== null) return { kind: 'card-cancelled', iccid, event, on, cancelledOn }
  switch (event) {
    case 'activated':
      if (activatedOn !== null) return { kind: 'already-activated', iccid, on, activatedOn }
      return on < suppliedOn ? { kind: 'activated-before-supplied', iccid, on, suppliedOn } : null
    case 'suspended':
      if (activatedOn === null) return { kind: 'not-activated', iccid, event, on }
      return suspendedOn === null ? null : { kind: 'already-suspended', iccid, on, suspendedOn }
    case 'resumed':
      if (activatedOn === null) return { kind: 'not-activated', iccid, event, on }
      return suspendedOn === null ? { kind: 'not-suspended', iccid, on } : null
    case 'cancelled':
      return activatedOn === null ? { kind: 'not-activated', iccid, event, on } : null
    case 'replaced':
      // A card may burn out or be lost before it is ever activated.
      return on < suppliedOn ? { kind: 'replaced-before-supplied', iccid, on, suppliedOn } : null
    default:
      return assertNever(event)
  }
}

function follow(course: Course, event: CardHappening): void {
  const { on } = event
  switch (event.kind) {
    case 'activated':
      course.activatedOn = on
      break
    case 'suspended':
      course.suspendedOn = on
      break
    case 'resumed':
      endSuspension(course, on)
      break
    case 'cancelled':
      endSuspension(course, on)
      course.cancelledOn = on
      break
    case 'replaced':
      course.replacements.push({ on, cause: event.cause, newIccid: event.newIccid })
      course.iccids.push({ iccid: event.newIccid, from: on })
      break
    default:
      assertNever(event)
  }
}

function endSuspension(course: Course, on: CalendarDate): void {
  // Suspended and resumed on one day rests on no day at all.
  if (course.suspendedOn !== null && course.suspendedOn < on) {
    course.suspensions.push({ from: course.suspendedOn, until: on })
  }
  course.suspendedOn = null
}
