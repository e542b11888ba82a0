// Which backups are kept: the newest of each of the last days and of each of the last months that have any. What is
// counted are days and months with a backup, so that a long holiday takes none away.

import { compareText } from '../base/compare-text.ts'

export const KEPT_DAYS = 14
export const KEPT_MONTHS = 24

/** After so many days without one outside the computer the clerk is reminded. */
export const REMINDER_DAYS = 30

export type DatedBackup = {
  readonly file: string /** As a clock in China shows it. */
  readonly day: string
  readonly madeAt: string
}

/** Those that no rule keeps, oldest first. The newest of all is always kept. */
export function spareBackups(backups: readonly DatedBackup[]): readonly DatedBackup[] {
  const kept = new Set([
    ...newestOfEach(backups, ({ day }) => day, KEPT_DAYS),
    ...newestOfEach(backups, ({ day }) => day.slice(0, 7), KEPT_MONTHS),
  ])
  return backups.filter(backup => !kept.has(backup)).toSorted(byAge)
}

function newestOfEach(
  backups: readonly DatedBackup[],
  spanOf: (backup: DatedBackup) => string,
  spans: number,
): readonly DatedBackup[] {
  const newest = new Map(backups.toSorted(byAge).map(backup => [spanOf(backup), backup]))
  return [...newest]
    .toSorted(([a], [b]) => compareText(b, a))
    .slice(0, spans)
    .map(([, backup]) => backup)
}

const byAge = (a: DatedBackup, b: DatedBackup): number => compareText(a.madeAt, b.madeAt)
