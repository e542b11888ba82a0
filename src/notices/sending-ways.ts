// In which ways a letter may go out under its contract, what makes it count as delivered, and until when each still
// reaches a window.

import type { CalendarDate } from '../base/calendar-date.ts'
import { termOfKind } from '../contracts/contract.ts'
import { type DeliveryRule, type DeliveryWay, deliveryWaySchema } from '../contracts/terms.ts'
import type { NoticeCase } from './notice-case.ts'
import { type DeliveryWindow, lastPostingOn } from './objection-window.ts'

export type SendingWay = {
  readonly way: DeliveryWay
  readonly rule: DeliveryRule
  /** How many days after sending it counts as delivered to the supplier; null where days do not count. */
  readonly days: number | null
  /** The last day of posting that still reaches the window; null without a window, or where days do not count. */
  readonly lastPostingOn: CalendarDate | null
}

export function sendingWays(of: NoticeCase, window: DeliveryWindow | null): readonly SendingWay[] {
  const term = termOfKind(of.contract, 'delivery')
  if (term === null) return []
  return deliveryWaySchema.options.map(way => {
    const rule = term.ways[way]
    return {
      way,
      rule,
      days: rule.kind === 'days-after-sending' ? rule.days[term.toSupplier] : null,
      lastPostingOn: window === null ? null : lastPostingOn(of, way, window.closesOn),
    }
  })
}
