// A year's holidays as people type them, a line a stretch of days with its name, and as files hold them; both become
// what the host records, or are told by their line.

import { addDays, type CalendarDate, yearOf } from '../../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { parseTypedDate } from '../../../src/base/typed-text.ts'
import { holidayWords as words } from '../../../src/wording/window-settings.ts'

export type NamedDay = { readonly on: CalendarDate; readonly name: string }

export type HolidayFields = {
  readonly year: string
  readonly status: 'official' | 'provisional'
  readonly notice: string
  readonly off: string
  readonly makeup: string
}

/** Longer stretches are a slip of the keyboard. */
const LONGEST_STRETCH = 31

/** The days of all lines, or what is wrong with the first that cannot be read. */
export function parseDays(text: string): Result<readonly NamedDay[], string> {
  const days: NamedDay[] = []
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parseLine(line.trim(), place + 1)
    if (!parsed.ok) return parsed
    days.push(...parsed.value)
  }
  return ok(days)
}

function parseLine(line: string, number: number): Result<readonly NamedDay[], string> {
  const found = /^(\S+?)(?:\s*[至到~—]\s*(\S+))?\s+(\S+)$/u.exec(line)
  const first = parseTypedDate(found?.[1] ?? '')
  const last = found?.[2] === undefined ? first : parseTypedDate(found[2])
  const name = found?.[3]
  if (!first.ok || !last.ok || name === undefined) return err(words.badLine(number, line))
  if (last.value < first.value) return err(words.spanReversed(number))
  const days: NamedDay[] = []
  for (let on = first.value; on <= last.value; on = addDays(on, 1)) {
    days.push({ on, name })
    if (days.length > LONGEST_STRETCH) return err(words.badLine(number, line))
  }
  return ok(days)
}

/** Days that follow each other under one name are one line. */
export function daysToText(days: readonly NamedDay[]): string {
  const stretches: { first: CalendarDate; last: CalendarDate; name: string }[] = []
  for (const { on, name } of days.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const open = stretches.at(-1)
    if (open !== undefined && open.name === name && addDays(open.last, 1) === on) open.last = on
    else stretches.push({ first: on, last: on, name })
  }
  return stretches
    .map(({ first, last, name }) => (first === last ? `${first} ${name}` : words.stretch(first, last, name)))
    .join('\n')
}

/** A file of one year, or of many: then the wanted one, else the latest. */
export function fieldsFromFile(text: string, wanted: string): HolidayFields | null {
  const file = parseJson(text)
  if (!isObject(file)) return null
  const years = isObject(file['years']) ? file['years'] : null
  const year = years === null ? String(file['year'] ?? '') : wanted in years ? wanted : latestOf(years)
  const entry = years === null ? file : years[year]
  if (!isObject(entry) || !/^\d{4}$/.test(year)) return null
  const off = daysOf(entry['off'])
  const makeup = daysOf(entry['makeupWorkdays'] ?? entry['makeup_workdays'] ?? [])
  if (off === null || makeup === null || off.some(({ on }) => String(yearOf(on)) !== year)) return null
  return {
    year,
    status: entry['status'] === 'provisional' ? 'provisional' : 'official',
    notice: typeof entry['notice'] === 'string' ? entry['notice'] : '',
    off: daysToText(off),
    makeup: daysToText(makeup),
  }
}

const latestOf = (years: Readonly<Record<string, unknown>>): string =>
  Object.keys(years).toSorted().at(-1) ?? ''

function daysOf(list: unknown): readonly NamedDay[] | null {
  if (!Array.isArray(list)) return null
  const days: NamedDay[] = []
  for (const each of list as readonly unknown[]) {
    if (!isObject(each) || typeof each['name'] !== 'string') return null
    const on = parseTypedDate(String(each['on'] ?? each['date'] ?? ''))
    if (!on.ok) return null
    days.push({ on: on.value, name: each['name'] })
  }
  return days
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
