// In which order money is put to charges when nobody said otherwise: what is due comes before what is not, the
// earlier due day before the later (民法典 560), then the earlier charge.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, fen, minFen, subtractFen, ZERO_FEN } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import type { OpenCharge } from './open-charges.ts'

/** Only charges with something open, in the order in which money of the day `on` pays them. */
export function oldestDueFirst(charges: readonly OpenCharge[], on: CalendarDate): readonly OpenCharge[] {
  return charges
    .filter(charge => charge.openFen > 0)
    .toSorted((a, b) => compareText(rankOf(a, on), rankOf(b, on)) || a.chargeId - b.chargeId)
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

// Days as text sort by time, so one text ranks a charge: due ones by due day, then the others by their own day.
function rankOf({ dueOn, effectiveOn }: OpenCharge, on: CalendarDate): string {
  return dueOn !== null && dueOn <= on ? `0 ${dueOn} ${effectiveOn}` : `1 ${effectiveOn}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
