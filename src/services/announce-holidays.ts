// 登记节假日安排: a year's holidays as announced replace the provisional ones; due days follow at once, and the
// change is a record like any other.

import { ok, type Result } from '../base/result.ts'
import type { HolidayYear } from '../base/working-days.ts'
import { type HolidayYearError, parseHolidayYear } from '../contracts/holidays.ts'
import type { WriteLedger } from './ports.ts'

export function announceHolidays(
  ledger: WriteLedger,
  holidays: unknown,
): Result<HolidayYear, HolidayYearError> {
  const parsed = parseHolidayYear(holidays)
  if (parsed.ok) ledger.addHolidayYear(parsed.value)
  return parsed.ok ? ok(parsed.value) : parsed
}
