// A user who changes his password goes on signing with the same key, in the same session and in the next.

import { expect, it, onTestFinished } from 'vitest'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { createClock } from '../../host/clock.ts'
import { callProcedure } from '../../host/router.ts'
import { createSession, type Session } from '../../host/session.ts'
import { openSigner } from '../../host/signing/signing-desk.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { ok } from '../../src/base/result.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { PASSWORD, valueIn } from '../db/test-ledgers.ts'

const noPdf = { render: () => Promise.reject(new Error('no paper is drawn here')) }

function sessionWith(path: string, folder: string, password: string): Session {
  const clock = createClock(calendarDate('2026-11-28'))
  const file = valueIn(openLedgerForWriting(path, { kind: 'password', user: null, password }, clock))
  onTestFinished(file.close)
  return createSession({ file, clock, folder, pdf: noPdf, password })
}

it('keeps the signing key through a new password', async () => {
  const { path, folder } = makeCourtLedger()
  const session = sessionWith(path, folder, PASSWORD)
  const made = valueIn(await openSigner(session, '蛟河市人民法院'))
  session.transact('notices.issue', ledger => {
    for (const key of made.newKey) ledger.addSigner(key)
    return ok(undefined)
  })

  const { userId } = session.file.user
  const change = { userId, password: '换过的密码-2026' }
  const wrong = { ...change, formerPassword: '不是这个' }
  expect(await callProcedure(session, 'users.changePassword', wrong)).toEqual({
    ok: false,
    error: { kind: 'wrong-password' },
  })
  const right = { ...change, formerPassword: PASSWORD }
  expect(await callProcedure(session, 'users.changePassword', right)).toMatchObject({ ok: true })

  const same = valueIn(await openSigner(session, '蛟河市人民法院'))
  expect(same.newKey).toEqual([])
  expect(same.signer.serial).toBe(made.signer.serial)
  session.file.close()

  const next = sessionWith(path, folder, change.password)
  const again = valueIn(await openSigner(next, '蛟河市人民法院'))
  expect(Buffer.from(again.signer.privateKey)).toEqual(Buffer.from(made.signer.privateKey))
  const listed = await callProcedure(next, 'signers.list', {})
  expect(listed).toMatchObject({
    ok: true,
    value: { signers: [{ role: 'authority' }, { role: 'signer', validUntil: '2049-12-31' }] },
  })
}, 30_000)
