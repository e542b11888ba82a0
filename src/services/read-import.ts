// From the sheets of a file to the rows of one kind of table, each row as the room reads it; refused with every problem
// by row and column.

import type { ImportProblem, ImportRefusal, Refusal } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { CellProblem } from '../imports/cell-problem.ts'
import type { ColumnName, ImportKind, ImportWords, Mapping } from '../imports/columns.ts'
import { findTable, type Table } from '../imports/find-table.ts'
import type { RowReader, TableRows } from '../imports/read-table.ts'
import { readTable } from '../imports/read-table.ts'
import type { Sheet } from '../imports/sheet.ts'

export type ImportTable = {
  readonly sheets: readonly Sheet[]
  readonly words: ImportWords
  readonly sheetName: string | null
  readonly mapping: Mapping | null
}

export type ReadImport<T> = TableRows<T> & { readonly table: Table }

/** Where a row's cell stands in the file, for what a service refuses of it. */
export function problemAt<T>(
  { rows, table }: ReadImport<T>,
  row: number,
  name: ColumnName,
  reason: { readonly refusal: Refusal } | { readonly fault: CellProblem['fault'] },
): ImportProblem {
  return { row: rows[row]?.row ?? 0, column: table.mapping.get(name) ?? 0, name, ...reason }
}

/** More are not told one by one. */
const TOLD = 500

export function readImport<T>(
  given: ImportTable,
  kind: ImportKind,
  readRow: (reader: RowReader, words: ImportWords) => T | undefined,
): Result<ReadImport<T>, ImportRefusal> {
  const table = findTable(given.sheets, { kind, ...given })
  if (!table.ok) return table
  const read = readTable(table.value, given.words, reader => readRow(reader, given.words))
  if (!read.ok) return refuseRows(kind, read.error)
  if (read.value.rows.length === 0) return err({ kind: 'no-rows-in-file' })
  return ok({ ...read.value, table: table.value })
}

export function refuseRows(
  importKind: ImportKind,
  problems: readonly ImportProblem[],
): Result<never, ImportRefusal> {
  const inOrder = problems.toSorted((a, b) => a.row - b.row)
  return err({ kind: 'import-refused', importKind, problems: inOrder.slice(0, TOLD), count: problems.length })
}
