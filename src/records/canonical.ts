// The one spelling of a record that is hashed: a JSON array of the table's name, the record's seq and then each
// column's name and value, ordered by name. Anybody can write it again from a line of the dump.
//
// Nulls are left out, so a nullable column that a later version adds changes no old hash. A blob is
// `{"blob":"<lower-case hex>"}`, which no text can spell, because a text is quoted.

import { assert } from '../base/assert.ts'
import { compareText } from '../base/compare-text.ts'

export type ColumnValue = string | number | Uint8Array | null

/** Writes values, given in the order of the columns, as the canonical text of one record. */
export type Encoder = (seq: number, values: readonly ColumnValue[]) => string

/** `columns` are all of a table's but `seq` and `h`. Made once a table, because it runs once a record. */
export function encoderOf(table: string, columns: readonly string[]): Encoder {
  const head = `[${JSON.stringify(table)},`
  const places = columns
    .map((column, index): Place => ({ index, label: `,${JSON.stringify(column)},`, last: null, text: '' }))
    .sort((a, b) => compareText(a.label, b.label))
  return (seq, values) => {
    let text = head + seq
    for (const place of places) {
      const value = values[place.index] ?? null
      if (value === null) continue
      // Rows that are written together mostly share their contract, term, month and inputs.
      if (value !== place.last) {
        place.text = place.label + encodeValue(value)
        place.last = typeof value === 'object' ? null : value
      }
      text += place.text
    }
    return `${text}]`
  }
}

/** A column, with what it was last and how that was spelt. */
type Place = {
  readonly index: number
  readonly label: string
  last: string | number | null
  text: string
}

/**
 * What a ledger can hold and give back unchanged: no lone surrogate (UTF-8 cannot spell it, so two different
 * texts would get one hash) and no NUL (SQLite's own functions stop reading there).
 */
export const isWritableText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

function encodeValue(value: string | number | Uint8Array): string {
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), 'a number to be recorded is not whole or is beyond 2^53')
    return String(value)
  }
  if (typeof value === 'string') return encodeText(value)
  return `{"blob":"${bytesToHex(value)}"}`
}

// Most texts are names, days and months, which JSON only puts between quotes: asking first is four times as fast
// as letting JSON.stringify find out, and this runs for every field of every record.
function encodeText(value: string): string {
  if (!NEEDS_CARE.test(value)) return `"${value}"`
  assert(isWritableText(value), 'a text to be recorded has a lone surrogate or a NUL')
  return JSON.stringify(value)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what JSON escapes.
const NEEDS_CARE = /[\u0000-\u001f"\\\ud800-\udfff]/

/** Lower case, two digits a byte. */
export function bytesToHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += (byte < 16 ? '0' : '') + byte.toString(16)
  return hex
}
