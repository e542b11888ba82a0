// Tells the ledger, when it is opened for writing, of the wrong passwords that were counted beside it: so that they stand
// in the chain even when the side file is deleted later.

import { instantText } from '../src/base/calendar-date.ts'
import { ok } from '../src/base/result.ts'
import type { LedgerReader } from './handles.ts'
import { type LedgerUser, ledgerUser } from './ledger-users.ts'
import type { Transact } from './transact.ts'
import { clearTold, readTries, TOLD_FROM } from './tries-file.ts'

type Opened = {
  readonly path: string
  readonly reader: LedgerReader
  readonly transact: Transact
  readonly user: LedgerUser
}

/** A refusal of the disk is told with the first thing that is recorded; what was counted stays until then. */
export function tellWrongPasswords({ path, reader, transact, user }: Opened): void {
  // The side file can be written by anybody: a user that is none is not told of.
  const told = readTries(path).filter(
    ({ userId, untold, firstAt, lastAt }) =>
      untold >= TOLD_FROM && isInstant(firstAt) && isInstant(lastAt) && ledgerUser(reader, userId) !== null,
  )
  if (told.length === 0) return
  const recorded = transact<void, never>({ verb: 'access.wrong-passwords', userId: user.userId }, writer => {
    const act = writer.act()
    for (const { userId, untold, firstAt, lastAt } of told) {
      const span = { first_at: instantText(firstAt), last_at: instantText(lastAt) }
      writer.append('wrong_password', { act, user_id: userId, tries: untold, ...span })
    }
    return ok(undefined)
  })
  if (recorded.ok) clearTold(path)
}

/** To the end of the year 9999. */
const isInstant = (ms: number): boolean => ms >= 0 && ms < 253_402_300_800_000
