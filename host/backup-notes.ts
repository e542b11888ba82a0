// What is kept of backups besides themselves: where they go and when one was last proved. With the drafts, enciphered
// beside the ledger, because a record of it would make every backup a record behind.

import type { z } from 'zod'
import { readDrafts, writeDrafts } from '../db/drafts-file.ts'
import type { UnlockedLedger } from '../db/unlock.ts'
import { backupPlacesSchema, backupProofSchema } from '../src/api/backups-procedures.ts'
import { backupSchema } from '../src/api/court-procedures.ts'

const notes = {
  'last-backup': backupSchema,
  'backup-places': backupPlacesSchema,
  'backup-proof': backupProofSchema,
} as const

type Notes = { readonly [N in keyof typeof notes]: z.output<(typeof notes)[N]> }

/** No user has this number, so that no form of a user's is taken for it. */
const NOBODY = 0

/** Null where nothing was kept, or what was kept is of another program. */
export function backupNote<N extends keyof Notes>(unlocked: UnlockedLedger, name: N): Notes[N] | null {
  const kept = readDrafts(unlocked).find(({ userId, form }) => userId === NOBODY && form === name)
  const passed = notes[name].safeParse(kept?.content)
  return passed.success ? (passed.data as Notes[N]) : null
}

/** False when it could not be kept, as on a full disk: no backup is worse for it. */
export function keepBackupNote<N extends keyof Notes>(
  unlocked: UnlockedLedger,
  name: N,
  content: Notes[N],
): boolean {
  const others = readDrafts(unlocked).filter(({ userId, form }) => userId !== NOBODY || form !== name)
  try {
    writeDrafts(unlocked, [...others, { userId: NOBODY, form: name, content }])
    return true
  } catch {
    return false
  }
}
