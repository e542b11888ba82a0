// In which order money is put to charges when nobody said otherwise: what is due comes before what is not, the
// earlier due day before the later (民法典 560), then the earlier charge.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, fen, minFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import type { OpenCharge } from './open-charges.ts'

/** Only charges with something open, in the order in which money of the day `on` pays them. */
export function oldestDueFirst(charges: readonly OpenCharge[], on: CalendarDate): readonly OpenCharge[] {
  const open = charges.filter(charge => charge.openFen > 0)
  const due = open.filter(charge => isDue(charge, on)).toSorted(byDueDay)
  const notDue = open.filter(charge => !isDue(charge, on)).toSorted(byOwnDay)
  return [...due, ...notDue]
}

export type Share = { readonly chargeId: ChargeId; readonly amountFen: Fen }

/** Puts the amount to the charges in their order, each up to what is open; what is left over stays on account. */
export function fillInOrder(
  amountFen: Fen,
  charges: Iterable<Pick<OpenCharge, 'chargeId' | 'openFen'>>,
): { readonly shares: readonly Share[]; readonly restFen: Fen } {
  const shares: Share[] = []
  let restFen = amountFen
  for (const { chargeId, openFen } of charges) {
    const shareFen = minFen(restFen, openFen)
    if (shareFen <= 0) break
    shares.push({ chargeId, amountFen: fen(shareFen) })
    restFen = subtractFen(restFen, shareFen)
    if (restFen === ZERO_FEN) break
  }
  return { shares, restFen }
}

const isDue = ({ dueOn }: OpenCharge, on: CalendarDate): boolean => dueOn !== null && dueOn <= on

const byDueDay = (a: OpenCharge, b: OpenCharge): number => compareDays(a.dueOn, b.dueOn) || byOwnDay(a, b)

const byOwnDay = (a: OpenCharge, b: OpenCharge): number =>
  compareDays(a.effectiveOn, b.effectiveOn) || a.chargeId - b.chargeId

// Days as text sort by time; 360,000 charges are sorted for every day on which money waits, so nothing is made.
function compareDays(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === b || a === null || b === null) return 0
  return a < b ? -1 : 1
}
