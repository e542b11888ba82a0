// Compares the key file with the users' records in the chain: every user's slots must be those that his newest
// record knows, and there may be no slot of anybody else.

import type { Connection } from './database.ts'
import { query } from './handles.ts'
import { currentSlots, readKeyFile } from './key-file.ts'
import type { KeySlot } from './keys.ts'
import { ledgerUsers } from './ledger-users.ts'
import { createReader } from './statements.ts'
import type { UnlockedLedger } from './unlock.ts'
import type { ProblemList } from './verify-problems.ts'

/** `slotsBefore` were read before the snapshot: a password changed meanwhile is no problem. */
export function checkKeySlots(
  database: Connection,
  unlocked: UnlockedLedger,
  slotsBefore: readonly KeySlot[],
  lastSeq: number,
  problems: ProblemList,
): void {
  const reader = createReader(database)
  const keyFile = readKeyFile(unlocked.path)
  if (!keyFile.ok) {
    problems.add({ kind: keyFile.error.kind === 'keys-missing' ? 'keys-missing' : 'keys-damaged' })
    return
  }
  const identity = reader.first(query.selectFrom('ledger_identity').select('ledger_uuid'))
  const { ledgerUuid } = keyFile.value
  const slots = [...keyFile.value.slots, ...slotsBefore]
  if (identity?.ledger_uuid !== ledgerUuid || ledgerUuid !== unlocked.ledgerUuid) {
    problems.add({ kind: 'keys-of-another-ledger' })
  }
  const users = ledgerUsers(reader)
  for (const { userId, slotsDigest } of users) {
    if (currentSlots(slots, userId, slotsDigest) === null) problems.add({ kind: 'key-slots-differ', userId })
  }
  const known = new Set<number>(users.map(user => user.userId))
  for (const userId of new Set(slots.map(slot => slot.userId))) {
    // Of a number not given yet: an appointment that a power cut interrupted before it was recorded.
    if (!known.has(userId) && userId <= lastSeq) problems.add({ kind: 'key-slots-differ', userId })
  }
}
