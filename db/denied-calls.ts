// Calls that none of the user's roles allows leave a record: who, which procedure, when. A flood of them must not fill the
// ledger, so a user's day holds so many and no more; what comes after is refused all the same.

import type { Access } from '../src/access/roles.ts'
import { ok } from '../src/base/result.ts'
import { type LedgerReader, type Parameters, prepareQuery, query } from './handles.ts'
import type { LedgerUser } from './ledger-users.ts'
import type { Clock, Transact } from './transact.ts'

export const DENIED_A_DAY = 20

export type DeniedCall = { readonly procedure: string; readonly access: Access }

type Where = {
  readonly reader: LedgerReader
  readonly user: LedgerUser
  readonly transact: Transact
}

const deniedSince = prepareQuery((value: Parameters<{ userId: number; since: string }>) =>
  query
    .selectFrom('denied_call')
    .innerJoin('act', 'act.seq', 'denied_call.act')
    .select(e => e.fn.countAll<number>().as('count'))
    .where('act.user_account', '=', value('userId'))
    .where('act.recorded_at', '>=', value('since')),
)

/** Where the disk refuses it the call is refused without a record. */
export function recordDenied(
  { reader, user, transact }: Where,
  clock: Clock,
  { procedure, access }: DeniedCall,
): void {
  const dayInUtc = clock.now().slice(0, 10)
  const count = reader.first(deniedSince, { userId: user.userId, since: dayInUtc })?.count ?? 0
  if (count >= DENIED_A_DAY) return
  transact<void, never>({ verb: 'access.denied', userId: user.userId }, writer => {
    writer.append('denied_call', { act: writer.act(), procedure, access })
    return ok(undefined)
  })
}
