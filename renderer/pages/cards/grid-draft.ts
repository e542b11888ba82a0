// What stands in a grid of this page and outlives it: the texts of its cells, and the day or month above them; and
// recording all of it at once, after which the grid is empty.

import { useState } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import { draftOf, keepDraft } from '../../client/drafts.ts'
import type { GridRow } from '../../components/grid-text.ts'

export type GridDraft = { readonly rows: readonly GridRow[]; readonly day: string | null }

type GridCommand = {
  readonly draft: GridDraft
  readonly change: (draft: GridDraft) => void
  readonly isRunning: boolean
  readonly refusal: Refusal | null
  /** Null where it was refused. */
  readonly record: <T>(command: Promise<Result<T, Refusal>>) => Promise<T | null>
}

export function useGridCommand(name: string, day: string): GridCommand {
  const [draft, setDraft] = useState<GridDraft>(() => draftFrom(draftOf(name)) ?? { rows: [], day })
  const [isRunning, setRunning] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const change = (changed: GridDraft) => {
    setDraft(changed)
    keepDraft(name, changed)
  }
  async function record<T>(command: Promise<Result<T, Refusal>>): Promise<T | null> {
    setRunning(true)
    const recorded = await command
    setRunning(false)
    if (!recorded.ok) {
      setRefusal(recorded.error)
      return null
    }
    setRefusal(null)
    setDraft({ ...draft, rows: [] })
    keepDraft(name, null)
    return recorded.value
  }
  return { draft, change, isRunning, refusal, record }
}

/** Null for what another version of the program may have kept in another form. */
function draftFrom(kept: unknown): GridDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const draft = kept as GridDraft
  return Array.isArray(draft.rows) ? draft : null
}
