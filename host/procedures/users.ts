// Users, their passwords and the recovery code: straight to the ledger's own key file and records, because no room
// of business knows them.

import type { WritableLedger } from '../../db/ledger-file.ts'
import { ledgerUsers } from '../../db/ledger-users.ts'
import {
  appointUser,
  changePassword,
  changeUser,
  checkOwnPassword,
  replaceRecoveryCode,
} from '../../db/user-slots.ts'
import { assert } from '../../src/base/assert.ts'
import { userId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import type { Session } from '../session.ts'
import type { Handlers } from './handler.ts'

export const usersHandlers: Handlers<
  'users.list' | 'users.appoint' | 'users.change' | 'users.changePassword' | 'users.replaceRecoveryCode'
> = {
  'users.list': ({ file }) =>
    ok({
      users: ledgerUsers(file.reader).map(user => ({
        userId: user.userId,
        name: user.name,
        roles: [...user.roles],
        disabled: user.disabled,
      })),
    }),
  'users.appoint': (session, input) => {
    const appointed = appointUser(writable(session), input)
    return appointed.ok ? ok({ userId: appointed.value }) : appointed
  },
  'users.change': (session, input) => {
    const changed = changeUser(writable(session), { ...input, userId: userId(input.userId) })
    return changed.ok ? ok({ userId: input.userId }) : changed
  },
  'users.changePassword': async (session, { userId: id, password, formerPassword }) => {
    const isOwn = id === session.file.user.userId
    if (isOwn && formerPassword !== undefined) {
      const isRight = checkOwnPassword(writable(session), formerPassword)
      if (!isRight.ok) return isRight
    }
    if (isOwn) await takeSigningKeysAlong(session, password)
    const changed = changePassword(writable(session), { password, userId: userId(id) })
    if (!changed.ok) return changed
    if (isOwn) session.usePassword(password)
    return ok({ userId: id })
  },
  'users.replaceRecoveryCode': session => {
    const code = replaceRecoveryCode(writable(session))
    return code.ok ? ok({ recoveryCode: code.value }) : code
  },
}

/**
 * Recorded before the password is changed: if it then is not, the former key is still there and is found. A slow
 * library, so loaded only here.
 */
async function takeSigningKeysAlong(session: Session, password: string): Promise<void> {
  if (session.ledger.signers().length === 0) return
  const { rewrapSigningKeys } = await import('../signing/signing-desk.ts')
  const records = await rewrapSigningKeys(session, password)
  if (records.length === 0) return
  session.transact('users.change-password', ledger => {
    for (const record of records) ledger.addSigner(record)
    return ok(undefined)
  })
}

function writable({ file }: Session): WritableLedger {
  assert('transact' in file, 'users are changed on a ledger that was opened for writing')
  return file
}
