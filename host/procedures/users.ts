// Users, their passwords and the recovery code: straight to the ledger's own key file and records, because no room
// of business knows them.

import type { WritableLedger } from '../../db/ledger-file.ts'
import { ledgerUsers } from '../../db/ledger-users.ts'
import { appointUser, changePassword, changeUser, replaceRecoveryCode } from '../../db/user-slots.ts'
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
  'users.changePassword': (session, input) => {
    const changed = changePassword(writable(session), { ...input, userId: userId(input.userId) })
    return changed.ok ? ok({ userId: input.userId }) : changed
  },
  'users.replaceRecoveryCode': session => {
    const code = replaceRecoveryCode(writable(session))
    return code.ok ? ok({ recoveryCode: code.value }) : code
  },
}

function writable({ file }: Session): WritableLedger {
  assert('transact' in file, 'users are changed on a ledger that was opened for writing')
  return file
}
