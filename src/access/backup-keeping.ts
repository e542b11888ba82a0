// Which backups are kept: the newest good one of each of the last days and of each of the last months that have any. What
// is counted are days and months with a backup, so that a long holiday takes none away.

import { compareText } from '../base/compare-text.ts'

export const KEPT_DAYS = 14
export const KEPT_MONTHS = 24

/** After so many days without one outside the computer the clerk is reminded. */
export const REMINDER_DAYS = 30

export type DatedBackup = {
  readonly file: string
  /** As a clock in China shows it. */
  readonly day: string
  readonly madeAt: string
}

export type Pruning<B extends DatedBackup> = {
  /** No rule keeps them, oldest first. */
  readonly spare: readonly B[]
  /** Found not to give back what was written; of those that a rule keeps, an older good one stays beside them. */
  readonly damaged: readonly B[]
}

/**
 * The newest of all is always kept. `isWhole` reads a backup, which takes its time: it is asked only about those on which
 * it depends whether another may go.
 */
export function pruneBackups<B extends DatedBackup>(
  backups: readonly B[],
  isWhole: (backup: B) => boolean,
): Pruning<B> {
  const spans = [
    ...newestSpans(backups, ({ day }) => day, KEPT_DAYS),
    ...newestSpans(backups, ({ day }) => day.slice(0, 7), KEPT_MONTHS),
  ]
  const kept = new Set(spans.flatMap(span => span.slice(0, 1)))
  const spareOf = () => backups.filter(backup => !kept.has(backup))
  if (spareOf().length === 0) return { spare: [], damaged: [] }

  const known = new Map<B, boolean>()
  const isGood = (backup: B): boolean => {
    const good = known.get(backup) ?? isWhole(backup)
    known.set(backup, good)
    return good
  }
  const first = (candidates: readonly B[]) => candidates.find(isGood)
  for (const span of spans) {
    if (span.every(backup => kept.has(backup))) continue
    const good = first(span)
    if (good !== undefined) kept.add(good)
  }
  // Where nothing that stays is good, the one that is must not be the one that goes.
  const last = first([...kept].toSorted(byAge).toReversed()) ?? first(spareOf().toSorted(byAge).toReversed())
  if (last !== undefined) kept.add(last)
  return {
    spare: spareOf().toSorted(byAge),
    damaged: [...known].flatMap(([backup, good]) => (good ? [] : [backup])),
  }
}

/** Each from its newest to its oldest. */
function newestSpans<B extends DatedBackup>(
  backups: readonly B[],
  spanOf: (backup: B) => string,
  spans: number,
): readonly (readonly B[])[] {
  return [...Map.groupBy(backups, spanOf)]
    .toSorted(([a], [b]) => compareText(b, a))
    .slice(0, spans)
    .map(([, ofSpan]) => ofSpan.toSorted(byAge).toReversed())
}

const byAge = (a: DatedBackup, b: DatedBackup): number => compareText(a.madeAt, b.madeAt)
