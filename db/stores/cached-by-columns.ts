// What was counted in the columns of all charges and stays true until one of them is another.

import type { ChargeColumns, KeptColumns } from './charge-columns.ts'

export function cachedByColumns<T>(
  columnsNow: KeptColumns,
): (name: string, count: (columns: ChargeColumns) => T) => T {
  let columns: ChargeColumns | null = null
  let kept = new Map<string, T>()
  return (name, count) => {
    const now = columnsNow()
    if (now !== columns) kept = new Map()
    columns = now
    const known = kept.get(name)
    if (known !== undefined) return known
    const counted = count(now)
    kept.set(name, counted)
    return counted
  }
}
