// From the texts of a grid's cells to what the procedures take: each column knows how its text is read, and what to
// say of one that cannot be.

import { parseYuan } from '../../src/base/amount-text.ts'
import { parseTypedDate, parseTypedMonth, parseTypedRate } from '../../src/base/typed-text.ts'
import { pastFaultWords as faults, pastHints as hints } from '../../src/wording/window-past-records.ts'
import type { GridRow } from './grid-text.ts'
import { cellKey, type GridColumn } from './paste-grid.tsx'

/** `read` gives undefined for a text that it cannot read; an empty text is null where the column may be empty. */
export type CellColumn<T> = Omit<GridColumn, 'key'> & {
  readonly read: (text: string) => T | undefined
  readonly fault: string
}

export type CellColumns<R> = { readonly [K in keyof R]-?: CellColumn<R[K]> }

export const gridColumns = <R extends object>(columns: CellColumns<R>): readonly GridColumn[] =>
  Object.entries<CellColumn<unknown>>(columns as never).map(([key, { title, width, hint }]) => ({
    key,
    title,
    width,
    ...(hint !== undefined && { hint }),
  }))

export type ReadRows<R> = { readonly values: readonly R[]; readonly faults: ReadonlyMap<string, string> }

export function readRows<R extends object>(columns: CellColumns<R>, rows: readonly GridRow[]): ReadRows<R> {
  const found = new Map<string, string>()
  const values = rows.map((row, index) => {
    const cells = Object.entries<CellColumn<unknown>>(columns as never).map(([key, { read, fault }]) => {
      const text = (row[key] ?? '').trim()
      const value = read(text)
      if (value === undefined) found.set(cellKey(index, key), text === '' ? faults.missing : fault)
      return [key, value]
    })
    return Object.fromEntries(cells) as R
  })
  return { values, faults: found }
}

export const textColumn = (title: string, width: number): CellColumn<string> => ({
  title,
  width,
  read: text => (text === '' ? undefined : text),
  fault: faults.missing,
})

export const dateColumn = (title: string): CellColumn<string> => ({
  title,
  width: 110,
  hint: hints.date,
  read: text => valueIfOk(parseTypedDate(text)),
  fault: faults.date,
})

export const monthColumn = (title: string): CellColumn<string> => ({
  title,
  width: 90,
  hint: hints.month,
  read: text => valueIfOk(parseTypedMonth(text)),
  fault: faults.month,
})

export const amountColumn = (title: string): CellColumn<number> => ({
  title,
  width: 120,
  hint: hints.amount,
  read: text => valueIfOk(parseYuan(text)),
  fault: faults.amount,
})

export const countColumn = (title: string): CellColumn<number> => ({
  title,
  width: 60,
  read: text => (/^\d{1,3}$/.test(text) ? Number(text) : undefined),
  fault: faults.number,
})

export const megabytesColumn = (title: string): CellColumn<string> => ({
  title,
  width: 130,
  hint: hints.megabytes,
  read: text =>
    /^\d{1,12}(?:\.\d{1,6})?$/.test(text.replaceAll(',', '')) ? text.replaceAll(',', '') : undefined,
  fault: faults.megabytes,
})

/** 6 % as it is printed, or 0.06. */
export const rateColumn = (title: string): CellColumn<string> => ({
  title,
  width: 70,
  hint: hints.rate,
  read: text => {
    const rate = parseTypedRate(text)
    return rate.ok ? rate.value : undefined
  },
  fault: faults.rate,
})

/** One of several words, each standing for a value. */
export function choiceColumn<T extends string>(
  title: string,
  width: number,
  words: Readonly<Record<T, string>>,
): CellColumn<T> {
  const choices = Object.entries<string>(words) as [T, string][]
  return {
    title,
    width,
    read: text => choices.find(([value, word]) => text === word || text === value)?.[0],
    fault: faults.choice(choices.map(([, word]) => word).join('、')),
  }
}

export const optional = <T>(column: CellColumn<T>): CellColumn<T | null> => ({
  ...column,
  read: text => (text === '' ? null : column.read(text)),
})

const valueIfOk = <T>(
  parsed: { readonly ok: true; readonly value: T } | { readonly ok: false },
): T | undefined => (parsed.ok ? parsed.value : undefined)
