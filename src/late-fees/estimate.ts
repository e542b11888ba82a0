// What a late payment costs so far: the overdue principal, cut into segments between payments, times the daily
// rate of the contract (A 10.3: 0.003; B 3.13: 0.0001), simple. An estimate beside the ledger: nothing is posted
// from it. The caller sums the exact fractions over a whole answer and rounds once.

import { assert, assertNever } from '../base/assert.ts'
import { addDays, type CalendarDate, daysBetween, isBefore, maxDate } from '../base/calendar-date.ts'
import type { DecimalText } from '../base/decimal-text.ts'
import { type Exact, exactProduct, isWithinFen, roundExact, sumExact } from '../base/exact.ts'
import { type Fen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import { err, ok, type Result } from '../base/result.ts'

/**
 * Q-LATEDAYS, is the day of payment itself a day late? 'after-due-through-payment': yes, days = paid − due;
 * 'after-due-before-payment': no, for the part paid that day.
 */
export type LateDayCount = 'after-due-through-payment' | 'after-due-before-payment'

/** What was paid on this principal; a payment on other debts, or one that was reversed, is not given here. */
export type PrincipalPayment = { readonly on: CalendarDate; readonly amountFen: Fen }

export type OverduePrincipal = {
  readonly principalFen: Fen
  /** '0.003' for three in a thousand a day. */
  readonly ratePerDay: DecimalText
  readonly dueOn: CalendarDate
  readonly asOf: CalendarDate
  /** In any order; those after `asOf` are not known yet on that day and are left out. */
  readonly payments: readonly PrincipalPayment[]
  readonly dayCount?: LateDayCount
}

/** One stretch of unchanged principal; `days` = `until` − `from`, and the first `from` is the due day. */
export type LateFeeSegment = {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly days: number
  readonly principalFen: Fen
}

export type LateFeeEstimate = { readonly segments: readonly LateFeeSegment[]; readonly exact: Exact }

export type LateFeeError =
  | {
      readonly kind: 'payment-exceeds-principal'
      readonly on: CalendarDate
      readonly amountFen: Fen
      readonly openFen: Fen
    }
  /** The sum is beyond whole fen, so it could not be rounded. */
  | { readonly kind: 'late-fee-too-large'; readonly principalFen: Fen; readonly ratePerDay: DecimalText }

export function estimateLateFee(overdue: OverduePrincipal): Result<LateFeeEstimate, LateFeeError> {
  const { principalFen, ratePerDay, dueOn, asOf, payments } = overdue
  assert(principalFen >= 0, `a principal below 0: ${principalFen}`)
  const dayCount = overdue.dayCount ?? 'after-due-through-payment'

  const segments: LateFeeSegment[] = []
  let openFen = principalFen
  let openSince = dueOn
  for (const { on, amountFen } of paymentsInOrder(payments, asOf)) {
    if (amountFen > openFen) return err({ kind: 'payment-exceeds-principal', on, amountFen, openFen })
    const until = lastLateDay(on, dayCount)
    segments.push(...segmentOf(openSince, until, openFen))
    openSince = maxDate(openSince, until)
    openFen = subtractFen(openFen, amountFen)
  }
  segments.push(...segmentOf(openSince, asOf, openFen))

  const exact = lateFeeExact(segments, ratePerDay)
  return isWithinFen(exact)
    ? ok({ segments, exact })
    : err({ kind: 'late-fee-too-large', principalFen, ratePerDay })
}

/** Principal × rate × days of every segment, with all decimals. */
export function lateFeeExact(segments: readonly LateFeeSegment[], ratePerDay: DecimalText): Exact {
  return sumExact(segments.map(segment => exactProduct(segment.principalFen, ratePerDay, segment.days)))
}

/** The one rounding of an answer: the sum over everything it covers, half up to whole fen. */
export function roundLateFee(parts: Iterable<Exact>): Fen {
  return roundExact(sumExact(parts))
}

function paymentsInOrder(payments: readonly PrincipalPayment[], asOf: CalendarDate): PrincipalPayment[] {
  for (const { amountFen } of payments) assert(amountFen >= 0, `a payment below 0: ${amountFen}`)
  // A payment of nothing cuts no segment.
  return payments
    .filter(payment => payment.amountFen > ZERO_FEN && payment.on <= asOf)
    .toSorted((a, b) => daysBetween(b.on, a.on))
}

/** The last day for which the part paid on `paidOn` still owes the fee. */
function lastLateDay(paidOn: CalendarDate, dayCount: LateDayCount): CalendarDate {
  switch (dayCount) {
    case 'after-due-through-payment':
      return paidOn
    case 'after-due-before-payment':
      return addDays(paidOn, -1)
    default:
      return assertNever(dayCount)
  }
}

/** None when no day or no principal is left: a payment up to the due day only lowers what follows. */
function segmentOf(from: CalendarDate, until: CalendarDate, principalFen: Fen): readonly LateFeeSegment[] {
  if (!isBefore(from, until) || principalFen === ZERO_FEN) return []
  return [{ from, until, days: daysBetween(from, until), principalFen }]
}
