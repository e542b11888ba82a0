// A suspension may last so many months; after that the supplier may take the number back (B 3.23, 4.10(7)).

import { addMonths, type CalendarDate } from '../base/calendar-date.ts'
import { type CardLife, currentIccid } from '../cards/card-life.ts'
import { becauseOf, becauseOfClause } from '../contracts/because.ts'
import { termOfKind } from '../contracts/contract.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'

/** Warned a month ahead; cards suspended on one day are one deadline. */
export function suspensionDeadlines({ contract, lives }: DeadlineFacts): readonly UpcomingDeadline[] {
  const hold = termOfKind(contract, 'suspension-fee')
  if (hold === null) return []
  const resting = lives.flatMap(life => {
    const from = openSuspensionFrom(life, hold.maximumMonths)
    return from === null ? [] : [{ from, iccid: currentIccid(life) }]
  })
  return [...Map.groupBy(resting, card => card.from)].flatMap(([suspendedOn, cards]) => {
    const { maximumMonths, limitClause } = hold
    const endsOn = addMonths(suspendedOn, maximumMonths)
    const iccid = cards.length === 1 ? (cards[0]?.iccid ?? null) : null
    const inputs = { suspendedOn, maximumMonths, endsOn, cards: cards.length, iccid }
    const because =
      limitClause === undefined
        ? becauseOf(contract.id, hold, inputs, 'suspendedOn + maximumMonths')
        : becauseOfClause(contract.id, hold, limitClause, inputs, 'suspendedOn + maximumMonths')
    const shared = { contractId: contract.id, because, provisional: false, afterwards: 'stays' } as const
    return [
      { ...shared, kind: 'suspension-warning', on: addMonths(suspendedOn, maximumMonths - 1) },
      { ...shared, kind: 'suspension-ends', on: endsOn },
    ]
  })
}

/** Of a card that nobody has resumed, or only for a day after the limit. */
function openSuspensionFrom({ suspensions }: CardLife, maximumMonths: number): CalendarDate | null {
  const last = suspensions.at(-1)
  if (last === undefined) return null
  const isOpen = last.until === null || last.until > addMonths(last.from, maximumMonths)
  return isOpen ? last.from : null
}
