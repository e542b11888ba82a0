// From a table to the rows of its kind, with every problem by row and column. Rows without anything are passed over; a
// sum at the foot is told apart from the rows, for a bill's own sum is part of what is checked.

import type { Fen } from '../base/fen.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { CellFault, CellProblem } from './cell-problem.ts'
import { type ColumnName, foldWord, type ImportWords } from './columns.ts'
import type { Table } from './find-table.ts'
import { type ReadCell, readAmount, readText } from './read-cells.ts'
import type { Cell, DateSystem, Row } from './sheet.ts'

/** Reads the cells of one row; asking for a column that cannot be read notes the problem and answers undefined. */
export type RowReader = {
  readonly number: number
  readonly dateSystem: DateSystem
  readonly read: <T>(column: ColumnName, how: (cell: Cell) => ReadCell<T>) => T | undefined
  /** Null for an empty cell, and where the table has no such column. */
  readonly readIfThere: <T>(column: ColumnName, how: (cell: Cell) => ReadCell<T>) => T | null | undefined
  readonly refuse: (column: ColumnName, fault: CellProblem['fault']) => undefined
}

export type ReadRow<T> = { readonly row: number; readonly value: T }

export type TableRows<T> = {
  readonly rows: readonly ReadRow<T>[]
  /** The sum that the table itself states at its foot; null where it states none. */
  readonly statedTotalFen: Fen | null
}

export function readTable<T>(
  table: Table,
  words: ImportWords,
  readRow: (reader: RowReader) => T | undefined,
): Result<TableRows<T>, readonly CellProblem[]> {
  const problems: CellProblem[] = mergedCells(table)
  const rows: ReadRow<T>[] = []
  let statedTotalFen: Fen | null = null
  for (const row of table.rows) {
    if (isEmpty(row, table)) continue
    const reader = rowReader(table, row, problems)
    if (isTotal(row, words)) {
      statedTotalFen =
        reader.readIfThere('amount', cell => readAmount(cell, { mayBeNegative: true })) ?? statedTotalFen
      continue
    }
    const value = readRow(reader)
    if (value !== undefined) rows.push({ row: row.number, value })
  }
  return problems.length > 0 ? err(problems) : ok({ rows, statedTotalFen })
}

function rowReader({ mapping, sheet }: Table, row: Row, problems: CellProblem[]): RowReader {
  const cellOf = (name: ColumnName): Cell => row.cells[(mapping.get(name) ?? 0) - 1] ?? null
  function refuse(name: ColumnName, fault: CellProblem['fault']): undefined {
    problems.push({ row: row.number, column: mapping.get(name) ?? 0, name, fault })
  }
  function answer<T>(name: ColumnName, read: Result<T, CellFault>): T | undefined {
    return read.ok ? read.value : refuse(name, read.error)
  }
  return {
    number: row.number,
    dateSystem: sheet.dateSystem,
    read: (name, how) => answer(name, how(cellOf(name))),
    readIfThere: (name, how) => {
      const cell = cellOf(name)
      return isBlank(cell) ? null : answer(name, how(cell))
    },
    refuse,
  }
}

const isEmpty = (row: Row, { mapping }: Table): boolean =>
  [...mapping.values()].every(column => isBlank(row.cells[column - 1] ?? null))

function isBlank(cell: Cell): boolean {
  const text = readText(cell)
  return text.ok && text.value === null
}

const isTotal = (row: Row, words: ImportWords): boolean =>
  row.cells.some(cell => typeof cell === 'string' && words.totals.has(foldWord(cell)))

function mergedCells({ sheet, heading, mapping }: Table): CellProblem[] {
  return sheet.merged.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }): CellProblem[] => {
    const [name, column] = [...mapping].find(([, each]) => firstColumn <= each && each <= lastColumn) ?? []
    if (name === undefined || column === undefined || lastRow <= heading.number) return []
    return [{ row: firstRow, column, name, fault: { kind: 'merged-cells', firstRow, lastRow } }]
  })
}
