// What stands in a grid of this page and outlives it: the texts of its cells, and the day or month above them; and
// recording all of it at once, after which only what was typed meanwhile is left.

import { useRef, useState } from 'react'
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
  const latest = useRef(draft)
  const change = (changed: GridDraft) => {
    latest.current = changed
    setDraft(changed)
    keepDraft(name, changed)
  }
  async function record<T>(command: Promise<Result<T, Refusal>>): Promise<T | null> {
    const sent = new Set(latest.current.rows)
    setRunning(true)
    const recorded = await command
    setRunning(false)
    if (!recorded.ok) {
      setRefusal(recorded.error)
      return null
    }
    setRefusal(null)
    // What was typed while it was recorded stays.
    const rows = latest.current.rows.filter(row => !sent.has(row))
    change({ ...latest.current, rows })
    if (rows.length === 0) keepDraft(name, null)
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
