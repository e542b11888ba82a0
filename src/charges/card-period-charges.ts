// The fee of each card and period, from the period of activation up to and including that of cancellation, in
// full and never by the day (B 5.1, 5.4); and the fee for months on hold (B 5.5). This is where the 360,000
// charges of 10,000 cards come from, so a charge costs a few lookups and the objects that carry it.

import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import type { Month } from '../base/month.ts'
import { type CardLife, iccidOn } from '../cards/card-life.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import type { ChargeInputs, WantedCharge } from './charge.ts'
import { type ChargePeriod, type PeriodCalendar, periodCalendar } from './charge-periods.ts'
import type { Price, PriceVersion } from './price-version.ts'
import { periodOnHold, suspensionFee } from './suspended-months.ts'

export type CardBilling = {
  readonly contract: Contract
  readonly lives: Iterable<CardLife>
  readonly priceVersions: readonly PriceVersion[]
  /** Periods count whose first month is not after it. */
  readonly through: Month
}

export function* cardPeriodCharges(
  fee: TermOf<'card-period-fee'>,
  { contract, lives, priceVersions, through }: CardBilling,
): Generator<WantedCharge, void, undefined> {
  const hold = termOfKind(contract, 'suspension-fee')
  const calendar = periodCalendar(contract, fee, priceVersions)
  const terms: CardTerms = { fee, hold, calendar, priceVersions, through, inputsOf: sharedInputs(fee) }
  for (const life of lives) yield* chargesOfCard(terms, life)
}

type CardTerms = {
  readonly fee: TermOf<'card-period-fee'>
  readonly hold: TermOf<'suspension-fee'> | null
  readonly calendar: PeriodCalendar
  readonly priceVersions: readonly PriceVersion[]
  readonly through: Month
  readonly inputsOf: InputsOfPeriodFee
}

function* chargesOfCard(terms: CardTerms, life: CardLife): Generator<WantedCharge, void, undefined> {
  const { fee, hold, calendar, priceVersions, through } = terms
  const { activatedOn, cancelledOn } = life
  if (activatedOn === null) return
  // The period of cancellation is charged in full: charging stops with the next (B 5.1).
  const cancelledPlace = cancelledOn === null ? Number.POSITIVE_INFINITY : calendar.placeOf(cancelledOn)
  const lastPlace = Math.min(calendar.placeOf(through), cancelledPlace)

  let periodsCharged = 0
  for (let place = calendar.placeOf(activatedOn); place <= lastPlace; place += 1) {
    const period = calendar.periodAt(place)
    if (!period.inForce) continue
    const { replacesPeriodFee, feeMonths } = periodOnHold(period, life.suspensions, hold)
    for (const feeMonth of feeMonths) {
      if (hold !== null && feeMonth.month <= through) {
        yield suspensionFee(hold, priceVersions, life, feeMonth)
      }
    }
    // Only periods that cost the fee itself use up the maximum: it caps the sum of those fees (Q-START).
    if (replacesPeriodFee || periodsCharged === fee.maximumPeriods) continue
    periodsCharged += 1
    yield periodFee(terms, life, period, {
      activatedOn,
      cancelledOn: place === cancelledPlace ? cancelledOn : null,
    })
  }
}

/** `cancelledOn` only in the period of cancellation: the others do not rest on it. */
type UseOfCard = { readonly activatedOn: CalendarDate; readonly cancelledOn: CalendarDate | null }

function periodFee(terms: CardTerms, life: CardLife, period: ChargePeriod, use: UseOfCard): WantedCharge {
  const effectiveOn = maxDate(period.days.from, use.activatedOn)
  return {
    key: {
      termId: terms.fee.id,
      kind: 'monthly-fee',
      month: period.firstMonth,
      instalment: null,
      cardId: life.card.cardId,
    },
    amountFen: period.price.unitPriceFen,
    effectiveOn,
    iccid: iccidOn(life, effectiveOn),
    inputs: terms.inputsOf(period.price, use),
  }
}

type InputsOfPeriodFee = (price: Price, use: UseOfCard) => ChargeInputs

/** Cards that share days and price share one object of inputs, which the ledger then writes as text once. */
function sharedInputs(fee: TermOf<'card-period-fee'>): InputsOfPeriodFee {
  const known = new Map<string, ChargeInputs>()
  return (price, use) => {
    const name = `${price.version?.fromMonth} ${use.activatedOn} ${use.cancelledOn}`
    const inputs = known.get(name) ?? inputsOf(fee, price, use)
    known.set(name, inputs)
    return inputs
  }
}

function inputsOf(
  fee: TermOf<'card-period-fee'>,
  { unitPriceFen, version }: Price,
  { activatedOn, cancelledOn }: UseOfCard,
): ChargeInputs {
  return {
    unitPriceFen,
    activatedOn,
    ...(cancelledOn === null ? {} : { cancelledOn }),
    ...(version === null
      ? {}
      : {
          priceFromMonth: version.fromMonth,
          vatRate: version.vatRate,
          statedUnitPriceFen: fee.unitPriceFen,
          statedVatRate: fee.vatRate,
        }),
  }
}
