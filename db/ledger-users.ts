// The user behind an unlocked slot, by the ledger's own records: the key file says who has the password, the
// chain says whether he still may come in.

import type { AccessRefusal, FileRefusal } from '../src/access/refusals.ts'
import { isRole, type Role } from '../src/access/roles.ts'
import { assert } from '../src/base/assert.ts'
import { type UserId, userId } from '../src/base/ids.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { type LedgerReader, ONE_ROW, type Parameters, prepareQuery, query } from './handles.ts'
import { currentSlots, type KeyFile, keyFilePath, writeKeyFile } from './key-file.ts'
import type { KeySlot } from './keys.ts'

export type LedgerUser = {
  readonly userId: UserId
  readonly name: string
  readonly roles: readonly Role[]
  readonly disabled: boolean
  readonly slotsDigest: Uint8Array
}

const newestOfUser = prepareQuery((value: Parameters<{ userId: number }>) =>
  query
    .selectFrom('user_account')
    .selectAll()
    .where('user_id', '=', value('userId'))
    .orderBy('seq', 'desc')
    .limit(ONE_ROW),
)

const newestOfEach = query
  .selectFrom('user_account')
  .selectAll()
  .where('seq', 'in', q =>
    q
      .selectFrom('user_account')
      .select(e => e.fn.max('seq').as('seq'))
      .groupBy('user_id'),
  )
  .orderBy('user_id')

/** As each user stands now, in the order in which they were appointed. */
export const ledgerUsers = (reader: LedgerReader): LedgerUser[] => reader.all(newestOfEach).map(rowToUser)

export function ledgerUser(reader: LedgerReader, id: number): LedgerUser | null {
  const row = reader.first(newestOfUser, { userId: id })
  return row === undefined ? null : rowToUser(row)
}

/** Whether the one whose slot was opened may come in. */
export function admitUser(
  reader: LedgerReader,
  path: string,
  opened: KeySlot,
  slots: readonly KeySlot[],
): Result<LedgerUser, AccessRefusal | FileRefusal> {
  const user = ledgerUser(reader, opened.userId)
  if (user === null) return err({ kind: 'keys-damaged', path: keyFilePath(path) })
  if (user.disabled) return err({ kind: 'user-disabled', user: user.name })
  const current = currentSlots(slots, user.userId, user.slotsDigest)
  if (current === null) return err({ kind: 'keys-damaged', path: keyFilePath(path) })
  // Left over from an unfinished change: the record in the chain knows the other one.
  if (!current.some(slot => slot.wrapped === opened.wrapped)) {
    return err({ kind: opened.kind === 'password' ? 'wrong-password' : 'wrong-recovery-code' })
  }
  return ok(user)
}

/** What an unfinished change left: slots that no user's record knows. For a writer that has just opened. */
export function clearLeftSlots(path: string, reader: LedgerReader, keyFile: KeyFile): void {
  const current = ledgerUsers(reader).map(user => currentSlots(keyFile.slots, user.userId, user.slotsDigest))
  // A user without his slots is damage, which is not to be tidied away.
  if (current.some(slots => slots === null)) return
  const known = current.flatMap(slots => slots ?? [])
  if (known.length < keyFile.slots.length) writeKeyFile(path, { ...keyFile, slots: known })
}

type UserRow = {
  readonly user_id: number
  readonly name: string
  readonly roles: string
  readonly disabled: 0 | 1
  readonly key_slot_digest: Uint8Array
}

function rowToUser(row: UserRow): LedgerUser {
  const roles: unknown = JSON.parse(row.roles)
  assert(Array.isArray(roles) && roles.every(isRole), `user ${row.user_id} has unknown roles`)
  return {
    userId: userId(row.user_id),
    name: row.name,
    roles,
    disabled: row.disabled === 1,
    slotsDigest: row.key_slot_digest,
  }
}
