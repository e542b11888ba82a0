// The unpaid charges of a contract with their due days, as deadlines need them.

import type { Fen } from '../base/fen.ts'
import { subtractFen, sumFen } from '../base/fen.ts'
import { type DueDay, type DueFacts, dueDayFinder } from '../bills/due-day.ts'
import type { ChargeKey } from '../charges/charge.ts'
import type { DebtGroup } from '../payments/debt-group.ts'

export type OpenDebt = {
  readonly key: Omit<ChargeKey, 'cardId'>
  readonly due: DueDay
  /** Of one of so many that are alike; paid ones are open with nothing. */
  readonly openFen: Fen
  readonly count: number
}

export function openDebts(groups: readonly DebtGroup[], facts: DueFacts): readonly OpenDebt[] {
  const dueDayOf = dueDayFinder(facts)
  return groups.flatMap(({ key, members, paid, count }) =>
    members.slice(0, 1).map(({ effectiveOn }) => ({
      key,
      due: dueDayOf({ key: { ...key, cardId: null }, effectiveOn }),
      openFen: subtractFen(
        sumFen(members.map(({ amountFen }) => amountFen)),
        sumFen(paid.map(({ amountFen }) => amountFen)),
      ),
      count,
    })),
  )
}
