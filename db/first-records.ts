// What every ledger begins with: its identity, the act that made it, its first administrator.

import { FIRST_ADMINISTRATOR_ROLES } from '../src/access/roles.ts'
import { assert } from '../src/base/assert.ts'
import type { LedgerWriter } from './handles.ts'
import type { ActFacts } from './transact.ts'

/** The only act without a user: there was none yet. */
export const FIRST_ACT: ActFacts = { verb: 'ledger.init', userId: null }

/** The seq of the third record, known before it is written because the key file must name it. */
export const FIRST_USER_ID = 3

export type FirstRecords = {
  readonly ledgerUuid: string
  readonly administrator: string
  readonly now: string
  readonly slotsDigest: Uint8Array
}

export function appendFirstRecords(writer: LedgerWriter, first: FirstRecords): void {
  writer.append('ledger_identity', { ledger_uuid: first.ledgerUuid, created_at: first.now })
  const act = writer.act()
  const userId = writer.append('user_account', {
    act,
    user_id: writer.nextSeq(),
    name: first.administrator,
    roles: JSON.stringify(FIRST_ADMINISTRATOR_ROLES),
    disabled: 0,
    key_slot_digest: first.slotsDigest,
  })
  assert(userId === FIRST_USER_ID, `the first user is record ${userId}`)
}
