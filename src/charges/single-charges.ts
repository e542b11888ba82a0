// Charges that are not paid by card and period: instalments, fees of the contract as a whole, replacements, the
// price of a card, data beyond what is included. One generator a kind of term.

import { assert } from '../base/assert.ts'
import { minDate } from '../base/calendar-date.ts'
import { addToMonth, firstDayOf, lastDayOf, type Month, monthOf } from '../base/month.ts'
import { type CardLife, iccidOn } from '../cards/card-life.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import type { TermOf } from '../contracts/terms.ts'
import { completedOn } from '../milestones/instalment-due.ts'
import type { Milestone } from '../milestones/milestone.ts'
import type { WantedCharge } from './charge.ts'
import { computeOverage } from './overage.ts'

type Charges = Generator<WantedCharge, void, undefined>

/** An instalment counts from the day forecast for it, or from the day on which it became payable, if earlier. */
export function* instalmentCharges(
  term: TermOf<'instalments'>,
  { milestones, through }: { readonly milestones: readonly Milestone[]; readonly through: Month },
): Charges {
  const rule = term.due.kind === 'after-milestones' ? term.due : null
  for (const { number, amountFen, forecastOn } of term.instalments) {
    const completed = rule === null ? null : completedOn({ rule, instalment: number, milestones })
    const effectiveOn = completed === null ? forecastOn : minDate(forecastOn, completed)
    if (monthOf(effectiveOn) > through) continue
    yield {
      key: { termId: term.id, kind: 'instalment', month: null, instalment: number, cardId: null },
      amountFen,
      effectiveOn,
      iccid: null,
      inputs: { instalment: number, amountFen, forecastOn, completedOn: completed },
    }
  }
}

export function* recurringCharges(term: TermOf<'recurring-fee'>, through: Month): Charges {
  for (let period = 1; period <= term.periods; period += 1) {
    const month = addToMonth(term.firstMonth, (period - 1) * term.everyMonths)
    if (month > through) return
    yield {
      key: { termId: term.id, kind: 'recurring-fee', month, instalment: null, cardId: null },
      amountFen: term.amountFen,
      effectiveOn: firstDayOf(month),
      iccid: null,
      inputs: { amountFen: term.amountFen, period, periods: term.periods, everyMonths: term.everyMonths },
    }
  }
}

export function* replacementCharges(
  term: TermOf<'replacement-fee'>,
  { lives, through }: { readonly lives: Iterable<CardLife>; readonly through: Month },
): Charges {
  for (const life of lives) {
    const placesByMonth = new Map<Month, number>()
    for (const { on, cause, newIccid } of life.replacements) {
      const month = monthOf(on)
      if (month > through || term.freeCauses.includes(cause)) continue
      const place = (placesByMonth.get(month) ?? 0) + 1
      placesByMonth.set(month, place)
      yield {
        key: { termId: term.id, kind: 'replacement-fee', month, instalment: place, cardId: life.card.cardId },
        amountFen: term.unitPriceFen,
        effectiveOn: on,
        iccid: newIccid,
        inputs: { unitPriceFen: term.unitPriceFen, cause, replacedOn: on },
      }
    }
  }
}

/** Nothing while the term says that the supplier's bill raises it (Q-CARDTYPE): see `enterCharge`. */
export function* cardCharges(
  term: TermOf<'card-fee'>,
  { lives, through }: { readonly lives: Iterable<CardLife>; readonly through: Month },
): Charges {
  if (term.raised === 'when-billed') return
  for (const { card } of lives) {
    const { cardId, iccid, suppliedOn } = card
    if (monthOf(suppliedOn) > through) continue
    yield {
      key: { termId: term.id, kind: 'card-fee', month: null, instalment: null, cardId },
      amountFen: term.unitPriceFen,
      effectiveOn: suppliedOn,
      iccid,
      inputs: { unitPriceFen: term.unitPriceFen, cardType: term.cardType, suppliedOn },
    }
  }
}

/** Nothing while the term is advisory (Q-FUNCTIONS). A month's overage is known when the month is over. */
export function* overageCharges(
  term: TermOf<'usage-overage'>,
  {
    lives,
    usage,
    through,
  }: { readonly lives: Iterable<CardLife>; readonly usage: Iterable<CardUsage>; readonly through: Month },
): Charges {
  if (term.raised === 'advisory') return
  const lifeByCard = new Map<number, CardLife>()
  for (const life of lives) lifeByCard.set(life.card.cardId, life)
  for (const { cardId, month, megabytes } of usage) {
    if (month > through) continue
    const life = lifeByCard.get(cardId)
    assert(life !== undefined, `usage of card ${cardId}, which the contract does not have`)
    const effectiveOn = lastDayOf(month)
    const { amountFen, ...inputs } = computeOverage(term, megabytes)
    yield {
      key: { termId: term.id, kind: 'usage-overage', month, instalment: null, cardId },
      amountFen,
      effectiveOn,
      iccid: iccidOn(life, effectiveOn),
      inputs,
    }
  }
}
