// Days, months and rates as people type and spreadsheets show them: 2024/3/12, 2024年3月12日, 20240312; 6%, 千分之三.
// Read into the one form that the program keeps, or refused: nothing is ever guessed.

import { type CalendarDate, type ImpossibleDate, parseCalendarDate } from './calendar-date.ts'
import { type DecimalText, parseRate, type RateError } from './decimal-text.ts'
import { type ImpossibleMonth, type Month, parseMonth } from './month.ts'
import { err, type Result } from './result.ts'

/** Year first, as China writes it; 3/12/2024 and 24-3-12 are refused because they may mean two days. */
export function parseTypedDate(text: string): Result<CalendarDate, ImpossibleDate> {
  const found = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/.exec(
    fold(text),
  )
  if (found === null) return err({ kind: 'impossible-date', text })
  const [, year, month = found[4] ?? found[6], day = found[5] ?? found[7]] = found
  const parsed = parseCalendarDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
  return parsed.ok ? parsed : err({ kind: 'impossible-date', text })
}

export function parseTypedMonth(text: string): Result<Month, ImpossibleMonth> {
  const found = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月|(\d{2}))$/.exec(fold(text))
  if (found === null) return err({ kind: 'impossible-month', text })
  const [, year, month = found[3] ?? found[4]] = found
  const parsed = parseMonth(`${year}-${twoDigits(month)}`)
  return parsed.ok ? parsed : err({ kind: 'impossible-month', text })
}

/** 6%, 0.5‰, 千分之三, 万分之5 or 0.0005. */
export function parseTypedRate(text: string): Result<DecimalText, RateError> {
  const typed = fold(text).replace('％', '%')
  const [, figure, sign] = /^(\d{1,3}(?:\.\d{1,6})?)\s*([%‰]?)$/.exec(typed) ?? []
  // A bare 1 may mean one in a hundred or all of it.
  if (sign === '' && figure?.startsWith('0') !== true) return err({ kind: 'not-a-decimal', text })
  if (figure !== undefined) return parseRate(divided(figure, PLACES[sign ?? ''] ?? 0))
  const [, whole, share] = /^([百千万])分之(\d{1,3}(?:\.\d{1,6})?|[一二三四五六七八九])$/.exec(typed) ?? []
  if (whole === undefined || share === undefined) return err({ kind: 'not-a-decimal', text })
  const figures = DIGITS.indexOf(share) === -1 ? share : String(DIGITS.indexOf(share) + 1)
  return parseRate(divided(figures, PLACES[whole] ?? 0))
}

const DIGITS = '一二三四五六七八九'
const PLACES: Readonly<Record<string, number>> = { '%': 2, 百: 2, '‰': 3, 千: 3, 万: 4 }

/** The point is moved, nothing is computed: ('0.5', 3) → '0.0005'. */
function divided(figures: string, places: number): string {
  const [whole = '', decimals = ''] = figures.split('.')
  const digits = whole.padStart(places + 1, '0')
  const at = digits.length - places
  const moved = `${digits.slice(0, at).replace(/^0+(?=\d)/, '')}.${digits.slice(at)}${decimals}`
  return moved.replace(/\.?0*$/, '')
}

const twoDigits = (figures: string | undefined): string => (figures ?? '').padStart(2, '0')

/** Full-width figures as a Chinese keyboard enters them. */
const fold = (text: string): string =>
  text.trim().replace(/[０-９．／－]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
