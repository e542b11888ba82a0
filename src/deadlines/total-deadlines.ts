// Cards that run to the end of the term may cost more than the total that the contract states (Q-START: 36 months
// were counted, the term touches 37). The way out that has a date is to cancel them in the last month counted.

import { daysBetween } from '../base/calendar-date.ts'
import { type Fen, sumFen, timesFen } from '../base/fen.ts'
import { addToMonth, countMonths, lastDayOf, type Month, monthOf } from '../base/month.ts'
import { livesAlike } from '../cards/lives-alike.ts'
import { cardPeriodCharges } from '../charges/card-period-charges.ts'
import { contractStartMonth } from '../charges/charge-periods.ts'
import { cardsInUse } from '../charges/renewal-cost.ts'
import { ceilingFen } from '../charges/tax-change.ts'
import { becauseOf } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { termEndsAt } from '../contracts/term-end.ts'
import type { TermOf } from '../contracts/terms.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'

/** The last day on which a cancellation still keeps the fees within the stated total; none where they stay within it. */
export function totalDeadlines(facts: DeadlineFacts): readonly UpcomingDeadline[] {
  const { contract, priceVersions, asOf } = facts
  const total = termOfKind(contract, 'stated-total')
  const fee = termOfKind(contract, 'card-period-fee')
  const term = termOfKind(contract, 'contract-term')
  const ceiling = ceilingFen(contract, priceVersions)
  if (total?.product === undefined || fee === null || term === null || ceiling === null) return []

  const lastMonth = addToMonth(contractStartMonth(contract), total.product.months * fee.everyMonths - 1)
  const { later: endsOn } = termEndsAt(term, term.startsOn)
  const projection = projectFees(facts, fee, { lastMonth, endMonth: monthOf(endsOn) })
  if (projection.beyondFen <= 0 || projection.wholeFen <= ceiling) return []
  const on = lastDayOf(lastMonth)
  const inputs = {
    ceilingFen: ceiling,
    projectedFen: projection.wholeFen,
    savesFen: projection.beyondFen,
    lastMonth,
    months: total.product.months,
    cards: cardsInUse(contract, facts.lives, asOf),
    endsOn,
    daysEarly: daysBetween(on, endsOn),
  }
  const because = becauseOf(contract.id, total, inputs, 'projectedFen > ceilingFen')
  return [
    {
      on,
      kind: 'cancel-to-keep-total',
      contractId: contract.id,
      because,
      provisional: false,
      afterwards: 'lapses',
    },
  ]
}

type Projection = { readonly wholeFen: Fen; readonly beyondFen: Fen }

/** What the cards cost when nobody cancels any before the term ends, and how much of that comes after `lastMonth`. */
function projectFees(
  { contract, lives, priceVersions }: DeadlineFacts,
  fee: TermOf<'card-period-fee'>,
  { lastMonth, endMonth }: { readonly lastMonth: Month; readonly endMonth: Month },
): Projection {
  if (lives.length === 0) return projectStatedCards(contract, fee, { lastMonth, endMonth })
  const fees = livesAlike(lives).flatMap(({ life, count }) =>
    [...cardPeriodCharges(fee, { contract, lives: [life], priceVersions, through: endMonth })]
      .filter(({ key }) => key.kind === 'monthly-fee')
      .map(({ key, amountFen }) => ({ month: key.month, amountFen: timesFen(amountFen, count) })),
  )
  const beyond = fees.filter(({ month }) => month !== null && month > lastMonth)
  return {
    wholeFen: sumFen(fees.map(({ amountFen }) => amountFen)),
    beyondFen: sumFen(beyond.map(({ amountFen }) => amountFen)),
  }
}

/** Before any card is entered: as many as the total counts, from the contract's first month. */
function projectStatedCards(
  contract: Contract,
  fee: TermOf<'card-period-fee'>,
  { lastMonth, endMonth }: { readonly lastMonth: Month; readonly endMonth: Month },
): Projection {
  const cards = cardsInUse(contract, [], contract.signedOn.on)
  const feesOf = (months: number) => timesFen(fee.unitPriceFen, cards * Math.ceil(months / fee.everyMonths))
  const allMonths = countMonths(contractStartMonth(contract), endMonth)
  const capped = Math.min(allMonths, (fee.maximumPeriods ?? Number.POSITIVE_INFINITY) * fee.everyMonths)
  const countedMonths = countMonths(contractStartMonth(contract), lastMonth)
  return { wholeFen: feesOf(capped), beyondFen: feesOf(Math.max(0, capped - countedMonths)) }
}
