// Whether a letter can still be delivered in its window, seen from its day: by post, by hand, or not any more.

import type { NoticeCase } from './notice-case.ts'
import type { NoticeWarning } from './notice-refusals.ts'
import { type DeliveryWindow, lastPostingOn } from './objection-window.ts'

export function postingWarnings(of: NoticeCase, window: DeliveryWindow | null): readonly NoticeWarning[] {
  if (window === null) return []
  const { opensOn, closesOn } = window
  const { letterOn } = of
  if (letterOn > closesOn) return [{ kind: 'delivery-day-missed', closesOn, letterOn }]
  if (opensOn !== null && letterOn < opensOn) return [{ kind: 'before-delivery-window', opensOn, closesOn }]
  const postingOn = lastPostingOn(of, 'express', closesOn)
  return postingOn !== null && letterOn > postingOn
    ? [{ kind: 'posting-day-missed', closesOn, postingOn }]
    : []
}
