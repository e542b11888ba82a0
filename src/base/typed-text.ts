// Days and months as people type and spreadsheets show them: 2024/3/12, 2024年3月12日, 20240312. Read into the one
// form that the program keeps, or refused: no day is ever guessed.

import { type CalendarDate, type ImpossibleDate, parseCalendarDate } from './calendar-date.ts'
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

const twoDigits = (figures: string | undefined): string => (figures ?? '').padStart(2, '0')

/** Full-width figures as a Chinese keyboard enters them. */
const fold = (text: string): string =>
  text.trim().replace(/[０-９．／－]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
