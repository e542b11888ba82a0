// What stands on the page of 补录 and outlives it: the texts of all cells and the days, as typed.

import type { GridRow } from '../../components/grid-text.ts'
import type { PastList } from './past-lists.ts'

export type PastDraft = {
  readonly rows: Readonly<Record<PastList, readonly GridRow[]>>
  readonly through: string | null
  readonly asOf: string | null
  /** By contract, the balance on the supplier's statement, as typed. */
  readonly theirs: Readonly<Record<string, string>>
}

export const emptyDraft = (today: string): PastDraft => ({
  rows: { cards: [], events: [], milestones: [], bills: [], invoices: [], payments: [] },
  through: today.slice(0, 7),
  asOf: today,
  theirs: {},
})

export const rowCount = ({ rows }: PastDraft): number =>
  Object.values(rows).reduce((sum, each) => sum + each.length, 0)

/** Null for what another version of the program may have kept in another form. */
export function draftFrom(kept: unknown): PastDraft | null {
  if (typeof kept !== 'object' || kept === null || !('rows' in kept)) return null
  const draft = kept as PastDraft
  const lists = Object.keys(emptyDraft('').rows) as PastList[]
  return lists.every(list => Array.isArray(draft.rows?.[list])) ? draft : null
}
