// A text of separated values to a sheet. Separated by comma, semicolon or tab, whichever divides the first lines best;
// quoted as RFC 4180 has it; lines may end as on Windows, Unix or an old Macintosh.

import type { Cell, Row, Sheet } from '../../../src/imports/sheet.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'

export function readCsv(text: string): Sheet {
  const rows: Row[] = []
  for (const { number, fields } of linesOf(text, separatorOf(text))) {
    const cells = cellsOf(fields, number)
    if (cells.length === 0) continue
    rows.push({ number, cells })
    if (rows.length > LIMITS.rows) refuse({ kind: 'too-many-rows', most: LIMITS.rows })
  }
  return { name: '', dateSystem: 1900, rows, merged: [] }
}

const SEPARATORS = [',', '\t', ';'] as const

function separatorOf(text: string): string {
  // Quoted, any of them is part of a text.
  const start = text.slice(0, 4_000).replace(/"[^"]*"/g, '')
  const count = (separator: string) => start.split(separator).length
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best))
}

type Line = { readonly number: number; readonly fields: readonly string[] }

/** A row bears the number of the line on which it begins, as an editor counts. */
function* linesOf(text: string, separator: string): Generator<Line, void, undefined> {
  let place = 0
  let line = 1
  while (place < text.length) {
    const began = line
    const fields: string[] = []
    for (;;) {
      const field = text[place] === '"' ? quotedField(text, place, began) : plainField(text, place, separator)
      fields.push(field.value)
      line += field.breaks
      place = field.end
      if (text[place] !== separator) break
      place += 1
      if (fields.length > LIMITS.columns) refuse(tooFar(began, fields.length + 1))
    }
    yield { number: began, fields }
    place += text.startsWith('\r\n', place) ? 2 : 1
    line += 1
  }
}

type Field = { readonly value: string; readonly end: number; readonly breaks: number }

function plainField(text: string, start: number, separator: string): Field {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1
  return { value: text.slice(start, end), end, breaks: 0 }
}

/** Within quotation marks a doubled one stands for itself. */
function quotedField(text: string, start: number, row: number): Field {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  // What stands between the closing mark and the separator would be lost: the mark is not where it should be.
  if (close < 0 || !/^(?:$|[\r\n,;\t])/.test(text.slice(close + 1, close + 2))) {
    return refuse({ kind: 'quotation-not-closed', row })
  }
  const value = text.slice(start + 1, close).replaceAll('""', '"')
  return { value, end: close + 1, breaks: value.split(/\r\n|\r|\n/).length - 1 }
}

function cellsOf(fields: readonly string[], row: number): readonly Cell[] {
  const filled = fields.findLastIndex(field => field.trim() !== '') + 1
  return fields.slice(0, filled).map((field, index) => {
    if (field.length > LIMITS.cellCharacters) {
      refuse({ kind: 'cell-text-too-long', row, column: index + 1, most: LIMITS.cellCharacters })
    }
    return field.trim() === '' ? null : field
  })
}

const tooFar = (row: number, column: number) =>
  ({ kind: 'cell-too-far', row, column, most: LIMITS.columns }) as const
