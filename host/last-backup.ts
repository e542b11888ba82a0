// Where the newest backup from the window lies: kept with the drafts, enciphered beside the ledger, because it is no
// record, and recording it would make every backup a record behind.

import type { z } from 'zod'
import { readDrafts, writeDrafts } from '../db/drafts-file.ts'
import type { UnlockedLedger } from '../db/unlock.ts'
import { backupSchema } from '../src/api/court-procedures.ts'

export type LastBackup = z.output<typeof backupSchema>

/** No user has this number, so that no form of a user's is taken for it. */
const NOBODY = 0
const FORM = 'last-backup'

export function lastBackup(unlocked: UnlockedLedger): LastBackup | null {
  const kept = readDrafts(unlocked).find(isIt)
  const passed = backupSchema.safeParse(kept?.content)
  return passed.success ? passed.data : null
}

/** The backup is good without it: what cannot be kept is left. */
export function keepLastBackup(unlocked: UnlockedLedger, backup: LastBackup): void {
  const others = readDrafts(unlocked).filter(draft => !isIt(draft))
  try {
    writeDrafts(unlocked, [...others, { userId: NOBODY, form: FORM, content: backup }])
  } catch {
    // A full disk beside the ledger: the next backup is remembered.
  }
}

const isIt = ({ userId, form }: { readonly userId: number; readonly form: string }): boolean =>
  userId === NOBODY && form === FORM
