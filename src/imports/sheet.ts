// A table as it lies in a file that somebody hands in, .xlsx or .csv alike: rows of cells, each as the file has it.
// What a cell means is decided column by column later; here nothing is converted, so nothing is lost.

/** A number is kept as the digits in the file; `isDay` where the file shows it as a day. */
export type Cell =
  | null
  | string
  | { readonly number: string; readonly isDay: boolean }
  | { readonly truth: boolean }
  /** #REF! and its like: what a formula came to when it came to nothing. */
  | { readonly error: string }

/** Cells that are empty at a row's end are left out, and rows without any cell too. */
export type Row = {
  /** As the file counts, from 1. */
  readonly number: number
  readonly cells: readonly Cell[]
}

/** Rows and columns from 1, both ends included. */
export type CellRange = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** From which day the workbook counts its days. */
export type DateSystem = 1900 | 1904

export type Sheet = {
  /** Empty for a text file, which has but one. */
  readonly name: string
  readonly dateSystem: DateSystem
  readonly rows: readonly Row[]
  readonly merged: readonly CellRange[]
}

export type FileFormat = 'xlsx' | 'csv'

export type SpreadsheetFile = {
  /** Without its folder. */
  readonly name: string
  readonly sha256: string
  readonly format: FileFormat
  /** Those that are shown and hold something. */
  readonly sheets: readonly Sheet[]
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  const letters = column > 26 ? columnLetter(Math.floor((column - 1) / 26)) : ''
  return letters + String.fromCharCode(65 + ((column - 1) % 26))
}
