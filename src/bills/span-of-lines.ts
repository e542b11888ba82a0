// The months that a bill by card is for, told by its lines.

import { assert } from '../base/assert.ts'
import { addToMonth, type Month } from '../base/month.ts'
import type { BilledLine } from './billed-line.ts'

/** A month written wrongly, years away, must not make all the months between look as if they were missing. */
const FEW = 0.02

export function spanOfLines(lines: readonly BilledLine[]): { readonly from: Month; readonly to: Month } {
  const counts = new Map<Month, number>()
  for (const { month } of lines) counts.set(month, (counts.get(month) ?? 0) + 1)
  const months = [...counts.keys()].toSorted()
  const isFew = (month: Month) => (counts.get(month) ?? 0) <= lines.length * FEW
  while (stands(apart(months.at(-1), months.at(-2)), months.at(-1), isFew)) months.pop()
  while (stands(apart(months[1], months[0]), months[0], isFew)) months.shift()
  const from = months[0]
  const to = months.at(-1)
  assert(from !== undefined && to !== undefined, 'a bill without lines')
  return { from, to }
}

const apart = (later: Month | undefined, earlier: Month | undefined): boolean =>
  later !== undefined && earlier !== undefined && addToMonth(earlier, 1) < later

const stands = (isApart: boolean, month: Month | undefined, isFew: (month: Month) => boolean): boolean =>
  isApart && month !== undefined && isFew(month)
