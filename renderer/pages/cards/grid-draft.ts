// What stands in a grid of this page and outlives it: the texts of its cells, and the day or month above them.

import { useState } from 'react'
import { draftOf, keepDraft } from '../../client/drafts.ts'
import type { GridRow } from '../../components/grid-text.ts'

export type GridDraft = { readonly rows: readonly GridRow[]; readonly day: string | null }

export function useGridDraft(
  name: string,
  day: string,
): readonly [draft: GridDraft, change: (draft: GridDraft) => void] {
  const [draft, setDraft] = useState<GridDraft>(() => draftFrom(draftOf(name)) ?? { rows: [], day })
  const change = (changed: GridDraft) => {
    setDraft(changed)
    keepDraft(name, changed)
  }
  return [draft, change]
}

/** Null for what another version of the program may have kept in another form. */
function draftFrom(kept: unknown): GridDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const draft = kept as GridDraft
  return Array.isArray(draft.rows) ? draft : null
}
