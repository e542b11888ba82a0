// From a cell to what its column holds: a card's number, a day, a month, an amount, a word. Numbers as texts and days as
// numbers are read; what cannot be read for certain is refused and never rounded or guessed.

import { parseYuan } from '../base/amount-text.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, negateFen } from '../base/fen.ts'
import { type Month, monthOf } from '../base/month.ts'
import { type DecimalText, parseDecimalText } from '../base/rates.ts'
import { err, ok, type Result } from '../base/result.ts'
import { parseTypedDate, parseTypedMonth } from '../base/typed-text.ts'
import { parseIccid } from '../cards/iccid.ts'
import type { CellFault } from './cell-problem.ts'
import { dayOfSerial } from './day-serial.ts'
import type { Cell, DateSystem } from './sheet.ts'
import { plainDecimalOf } from './stored-number.ts'

export type ReadCell<T> = Result<T, CellFault>

const MOST_CHARACTERS = 200

/** Null for an empty cell. A number is the digits that it shows. */
export function readText(cell: Cell): ReadCell<string | null> {
  return isShownAsDay(cell) ? err({ kind: 'day-instead-of-text' }) : textIn(cell)
}

export function readNeededText(cell: Cell): ReadCell<string> {
  return isShownAsDay(cell) ? err({ kind: 'day-instead-of-text' }) : neededTextIn(cell)
}

export function readIccid(cell: Cell): ReadCell<string> {
  const text = readNeededText(cell)
  if (!text.ok) {
    return text.error.kind === 'digits-lost' ? err({ kind: 'iccid-as-number', text: text.error.text }) : text
  }
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(text.value)) return err({ kind: 'iccid-as-number', text: text.value })
  const iccid = parseIccid(text.value.replace(/^['’]/, ''))
  return iccid.ok ? iccid : err({ kind: 'not-an-iccid', text: text.value })
}

export function readDay(cell: Cell, system: DateSystem): ReadCell<CalendarDate> {
  const serial = serialIn(cell)
  const day = serial === null ? null : dayOfSerial(serial, system)
  if (day !== null && isWithinReach(day)) return ok(day)
  const text = neededTextIn(cell)
  if (!text.ok) return text
  // Midnight, as programs write a day without a time.
  const typed = parseTypedDate(text.value.replace(/[ T]0{1,2}:00(?::00(?:\.0+)?)?$/, ''))
  return typed.ok && isWithinReach(typed.value) ? typed : err({ kind: 'not-a-day', text: text.value })
}

export function readMonth(cell: Cell, system: DateSystem): ReadCell<Month> {
  const text = neededTextIn(cell)
  if (!text.ok) return text
  const month = isShownAsDay(cell) ? null : parseTypedMonth(text.value)
  if (month?.ok && isWithinReach(month.value)) return month
  const day = readDay(cell, system)
  return day.ok ? ok(monthOf(day.value)) : err({ kind: 'not-a-month', text: text.value })
}

/** `mayBeNegative` for the lines of a bill, where the supplier takes back what was too much. */
export function readAmount(cell: Cell, { mayBeNegative = false } = {}): ReadCell<Fen> {
  if (isShownAsDay(cell)) return err({ kind: 'day-instead-of-amount' })
  const text = neededTextIn(cell)
  if (!text.ok) return text
  const [, minus = '', amount = ''] = /^\s*([-−－]?)(.*)$/s.exec(text.value) ?? []
  if (minus === '' || !mayBeNegative) return parseYuan(text.value)
  const size = parseYuan(amount)
  return size.ok && size.value > 0
    ? ok(negateFen(size.value))
    : err({ kind: 'not-an-amount', text: text.value })
}

export function readQuantity(cell: Cell): ReadCell<DecimalText> {
  if (isShownAsDay(cell)) return err({ kind: 'not-a-quantity', text: '' })
  const text = neededTextIn(cell)
  if (!text.ok) return text
  const figures = text.value.normalize('NFKC').replace(/\s*MB?$/i, '')
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(figures) ? figures.replaceAll(',', '') : figures
  const quantity = parseDecimalText(grouped)
  return quantity.ok ? quantity : err({ kind: 'not-a-quantity', text: text.value })
}

function neededTextIn(cell: Cell): ReadCell<string> {
  const text = textIn(cell)
  if (!text.ok) return text
  return text.value === null ? err({ kind: 'cell-empty' }) : ok(text.value)
}

function textIn(cell: Cell): ReadCell<string | null> {
  if (cell === null) return ok(null)
  if (typeof cell === 'string') return cleanText(cell)
  if ('error' in cell) return err({ kind: 'cell-error', error: cell.error })
  if ('truth' in cell) return ok(cell.truth ? 'TRUE' : 'FALSE')
  const digits = plainDecimalOf(cell.number)
  return digits === null ? err({ kind: 'digits-lost', text: cell.number }) : ok(digits)
}

function cleanText(text: string): ReadCell<string | null> {
  // ="8986…": how a text file keeps a spreadsheet from taking digits for a number.
  const bare = (/^="([^"]*)"$/.exec(text.trim())?.[1] ?? text).trim()
  if (bare === '') return ok(null)
  if (bare.length > MOST_CHARACTERS) return err({ kind: 'cell-too-long', most: MOST_CHARACTERS })
  if (/\p{Cc}/u.test(bare) || !bare.isWellFormed()) return err({ kind: 'control-character' })
  return ok(bare)
}

const isShownAsDay = (cell: Cell): boolean => isNumber(cell) && cell.isDay

/** As every entered day: the calendar's edges are for nobody's contract. */
const isWithinReach = (day: string): boolean => day >= '1901' && day < '2200'

/** 1982 to 2173: a number that is not shown as a day counts days only there. */
const FIRST_PLAIN = 30_000
const LAST_PLAIN = 100_000

/** 2024, 202403 and 20240312 are what they say, and no count of days. */
function serialIn(cell: Cell): number | null {
  if (!isNumber(cell)) return null
  const value = Number(cell.number)
  return cell.isDay || (value >= FIRST_PLAIN && value < LAST_PLAIN) ? value : null
}

const isNumber = (cell: Cell): cell is Extract<Cell, { readonly number: string }> =>
  cell !== null && typeof cell === 'object' && 'number' in cell
