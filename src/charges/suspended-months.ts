// What a suspension does to a period: for which months its fee is paid, and whether it stands in for the period's
// own fee. The contract only says "1 yuan a month", so the three readings are data (Q-HOLD).

import { assertNever } from '../base/assert.ts'
import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { type DateSpan, spansOverlap } from '../base/date-span.ts'
import { type CardLife, iccidOn } from '../cards/card-life.ts'
import type { TermOf } from '../contracts/terms.ts'
import type { WantedCharge } from './charge.ts'
import type { ChargeMonth, ChargePeriod, FullSpan } from './charge-periods.ts'
import { type PriceVersion, priceInMonth } from './price-version.ts'

export type PeriodOnHold = {
  readonly replacesPeriodFee: boolean
  readonly feeMonths: readonly ChargeMonth[]
}

const NOT_ON_HOLD: PeriodOnHold = { replacesPeriodFee: false, feeMonths: [] }

/** `hold` is null when the contract knows no such fee: a suspended card then pays like any other. */
export function periodOnHold(
  period: ChargePeriod,
  suspensions: readonly DateSpan[],
  hold: TermOf<'suspension-fee'> | null,
): PeriodOnHold {
  if (hold === null || suspensions.length === 0) return NOT_ON_HOLD
  switch (hold.mode) {
    case 'replaces-whole-periods':
      return isSuspendedThroughout(period.days, suspensions)
        ? { replacesPeriodFee: true, feeMonths: period.months }
        : NOT_ON_HOLD
    case 'replaces-touched-periods': {
      const feeMonths = touchedMonths(period, suspensions)
      return { replacesPeriodFee: feeMonths.length > 0, feeMonths }
    }
    case 'on-top':
      return { replacesPeriodFee: false, feeMonths: touchedMonths(period, suspensions) }
    default:
      return assertNever(hold.mode)
  }
}

export function suspensionFee(
  hold: TermOf<'suspension-fee'>,
  priceVersions: readonly PriceVersion[],
  life: CardLife,
  { month, days }: ChargeMonth,
): WantedCharge {
  const { unitPriceFen } = priceInMonth(hold, priceVersions, month)
  const suspension = life.suspensions.find(span => spansOverlap(span, days))
  const effectiveOn = maxDate(days.from, suspension?.from ?? days.from)
  return {
    key: {
      termId: hold.id,
      kind: 'suspension-fee',
      month,
      instalment: null,
      cardId: life.card.cardId,
    },
    amountFen: unitPriceFen,
    effectiveOn,
    iccid: iccidOn(life, effectiveOn),
    inputs: {
      unitPriceFen,
      suspendedOn: suspension?.from ?? null,
      resumedOn: suspension?.until ?? null,
    },
  }
}

/** Resumed and suspended again on one day leaves no day between: such spans count as one. */
function isSuspendedThroughout(days: FullSpan, suspensions: readonly DateSpan[]): boolean {
  let reached: CalendarDate = days.from
  for (const { from, until } of suspensions) {
    if (from > reached) return false
    if (until === null || until >= days.until) return true
    if (until > reached) reached = until
  }
  return false
}

function touchedMonths(period: ChargePeriod, suspensions: readonly DateSpan[]): readonly ChargeMonth[] {
  return period.months.filter(({ days }) => suspensions.some(span => spansOverlap(span, days)))
}
