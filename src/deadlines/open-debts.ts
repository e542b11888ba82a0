// The unpaid charges of a contract with their due days, as deadlines need them.

import type { Fen } from '../base/fen.ts'
import type { DueDay } from '../bills/due-day.ts'
import type { ChargeKey } from '../charges/charge.ts'
import { openCharges } from '../payments/open-charges.ts'
import type { DatedCharge } from '../statements/debts.ts'
import type { DeadlineFacts } from './deadline-facts.ts'

export type OpenDebt = {
  readonly key: ChargeKey
  readonly due: DueDay
  readonly openFen: Fen
}

/** One for each key that was ever charged; paid ones are open with nothing. */
export function debtsOf({ charges, allocations }: DeadlineFacts): readonly OpenDebt[] {
  const chargeById = new Map<number, DatedCharge>(charges.map(charge => [charge.chargeId, charge]))
  const payable = charges.map(charge => ({ ...charge, dueOn: charge.due.dueOn }))
  return openCharges(payable, allocations).flatMap(({ chargeId, openFen }) => {
    const charge = chargeById.get(chargeId)
    return charge === undefined ? [] : [{ key: charge.key, due: charge.due, openFen }]
  })
}
