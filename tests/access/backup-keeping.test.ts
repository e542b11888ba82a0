import { describe, expect, it } from 'vitest'
import { type DatedBackup, KEPT_DAYS, KEPT_MONTHS, pruneBackups } from '../../src/access/backup-keeping.ts'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'

const at = (day: string, time = '01:00:00.000Z') => ({
  file: `${day} ${time}`,
  day,
  madeAt: `${day}T${time}`,
})

/** All of them good. */
const spareBackups = (backups: readonly DatedBackup[]) => pruneBackups(backups, () => true).spare

const everyDay = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => at(addDays(calendarDate(from), index)))

it('keeps all while there are no more than the rule keeps', () => {
  expect(spareBackups([])).toEqual([])
  expect(spareBackups(everyDay('2026-01-01', KEPT_DAYS))).toEqual([])
})

it('keeps of three years of days the newest fourteen and the last of each of twenty-four months', () => {
  const all = everyDay('2024-01-01', 1096)
  const spare = new Set(spareBackups(all).map(({ day }) => day))
  const kept = all.map(({ day }) => day).filter(day => !spare.has(day))
  expect(kept.slice(-KEPT_DAYS)).toEqual(all.slice(-KEPT_DAYS).map(({ day }) => day))
  const months = kept.slice(0, -KEPT_DAYS)
  expect(new Set(kept.map(day => day.slice(0, 7))).size).toBe(KEPT_MONTHS)
  expect(
    months.every(
      day =>
        calendarDate(day) < addDays(calendarDate(day), 1) && addDays(calendarDate(day), 1).endsWith('-01'),
    ),
  ).toBe(true)
})

it('keeps the newest of a day, and never removes the newest of all, however old', () => {
  const twice = [at('2026-01-01', '09:00:00.000Z'), at('2026-01-01', '01:00:00.000Z')]
  expect(spareBackups(twice)).toEqual([twice[1]])
  expect(spareBackups([at('1999-01-01')])).toEqual([])
})

it('counts days with a backup, so that a pause takes none away', () => {
  const before = everyDay('2025-01-01', KEPT_DAYS - 1)
  expect(spareBackups([...before, at('2026-11-28')])).toEqual([])
})

describe('damage', () => {
  const [morning, noon, evening] = ['01', '05', '09'].map(hour => at('2026-01-01', `${hour}:00:00.000Z`)) as [
    DatedBackup,
    DatedBackup,
    DatedBackup,
  ]
  const day = [noon, evening, morning]

  it('of a newer backup keeps the older good one of its day', () => {
    expect(pruneBackups(day, each => each !== evening)).toEqual({ spare: [morning], damaged: [evening] })
    expect(pruneBackups(day, each => each === morning)).toEqual({
      spare: [noon],
      damaged: [evening, noon],
    })
  })

  it('of a month’s last keeps the one before it, though the day is long past', () => {
    const all = everyDay('2025-01-01', 60)
    const lastOfJanuary = all[30]
    const { spare, damaged } = pruneBackups(all, each => each !== lastOfJanuary)
    expect(damaged).toEqual([lastOfJanuary])
    expect(spare).toEqual(all.slice(0, 29).concat(all.slice(31, -KEPT_DAYS)))
  })

  it('of all that the rule keeps leaves the only good one, however old', () => {
    const good = at('1999-01-01')
    const later = everyDay('2024-01-01', 1096)
    expect(pruneBackups([good, ...later], each => each === good).spare).not.toContain(good)
    expect(pruneBackups([good, ...later], () => true).spare).toContain(good)
  })

  it('is looked for only where something is to go, and nowhere twice', () => {
    const asked: DatedBackup[] = []
    const ask = (backup: DatedBackup) => {
      asked.push(backup)
      return true
    }
    pruneBackups(everyDay('2025-01-01', KEPT_DAYS), ask)
    expect(asked).toEqual([])
    pruneBackups(everyDay('2025-01-01', KEPT_DAYS + 1), ask)
    expect(asked.map(({ day }) => day)).toEqual(['2025-01-15'])
  })
})
