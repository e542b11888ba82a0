// In which order money is put to charges when nobody said otherwise: what is due comes before what is not, the
// earlier due day before the later (民法典 560), then the earlier charge.

import type { CalendarDate } from '../base/calendar-date.ts'
import { compareText } from '../base/compare-text.ts'
import { type Fen, fen, minFen, subtractFen } from '../base/fen.ts'
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
  }
  return { shares, restFen }
}

type DueCharge = OpenCharge & { readonly dueOn: CalendarDate }

const isDue = (charge: OpenCharge, on: CalendarDate): charge is DueCharge =>
  charge.dueOn !== null && charge.dueOn <= on

// Days as text sort by time; 360,000 charges are sorted for every day on which money waits, so nothing is made.
const byDueDay = (a: DueCharge, b: DueCharge): number => compareText(a.dueOn, b.dueOn) || byOwnDay(a, b)

const byOwnDay = (a: OpenCharge, b: OpenCharge): number =>
  compareText(a.effectiveOn, b.effectiveOn) || a.chargeId - b.chargeId
