// The desk that the window calls: nothing without an open ledger, the same router with one, and the lock given back.

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../host/desk.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'

const password = '柜台测试密码'
let folder: string
let file: string
let desk: Desk

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-'))
  file = path.join(folder, '账本.ledger')
  desk = createDesk({})
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const create = () => desk.call('desk.create', { file, password })
const open = (given: string, at = desk) =>
  at.call('desk.open', { file, credential: { kind: 'password', user: null, password: given } })

describe('the desk', () => {
  it('refuses every question of a ledger while none is open', async () => {
    expect(await desk.call('contracts.list', {})).toEqual({ ok: false, error: { kind: 'not-signed-in' } })
  })

  it('makes a ledger without opening it, and opens it with its password', async () => {
    expect(await create()).toMatchObject({ ok: true, value: { file, administrator: '管理员' } })
    expect(await desk.call('desk.state', {})).toMatchObject({ ok: true, value: { open: null } })
    expect(await open(password)).toMatchObject({ ok: true, value: { file, user: '管理员' } })
    expect(await desk.call('contracts.list', {})).toMatchObject({ ok: true })
  })

  it('refuses a wrong password and leaves no ledger open', async () => {
    await create()
    expect(await open('错')).toEqual({ ok: false, error: { kind: 'wrong-password' } })
    expect(await desk.call('contracts.list', {})).toEqual({ ok: false, error: { kind: 'not-signed-in' } })
  })

  it('changes the user without being closed; a password that does not fit changes nothing', async () => {
    await create()
    await open(password)
    const other = { name: '李复核', roles: ['reviewer'], password: '复核的密码' }
    expect(await desk.call('users.appoint', other)).toMatchObject({ ok: true })
    await desk.call('drafts.keep', { form: 'payment A', content: { voucher: '1' } })
    const change = (given: string) => desk.call('desk.changeUser', { user: other.name, password: given })
    expect(await change('错')).toEqual({ ok: false, error: { kind: 'wrong-password' } })
    expect(await desk.call('desk.state', {})).toMatchObject({ value: { open: { user: '管理员' } } })
    expect(await change(other.password)).toMatchObject({ ok: true, value: { file, user: other.name } })
    expect(await desk.call('drafts.list', {})).toEqual({ ok: true, value: { drafts: [] } })
    expect(await desk.call('desk.changeUser', { user: null, password })).toMatchObject({ ok: true })
    expect(await desk.call('drafts.list', {})).toMatchObject({ value: { drafts: [{ form: 'payment A' }] } })
    await desk.call('desk.lock', {})
    expect(await change(other.password)).toEqual({ ok: false, error: { kind: 'not-signed-in' } })
  })

  it('opens with the recovery code', async () => {
    const created = await create()
    const { recoveryCode } = created.ok ? (created.value as { recoveryCode: string }) : { recoveryCode: '' }
    const credential = { kind: 'recovery-code', code: recoveryCode }
    expect(await desk.call('desk.open', { file, credential })).toMatchObject({ ok: true })
  })

  it('opens only to look where that is asked: queries are answered, nothing is recorded, no lock is held', async () => {
    await create()
    const credential = { kind: 'password', user: null, password }
    const opened = await desk.call('desk.open', { file, credential, forViewing: true })
    expect(opened).toMatchObject({ ok: true, value: { isViewed: true } })
    expect(await desk.call('contracts.list', {})).toMatchObject({ ok: true })
    const paid = { contractId: 'A', paidOn: '2026-01-05', amountFen: 1, voucher: '1' }
    for (const [procedure, input] of [
      ['payments.record', paid],
      ['statements.export', { contractId: 'A', from: '2025-01-01', to: '2025-12-31', file: '1.pdf' }],
    ] as const) {
      expect(await desk.call(procedure, input)).toEqual({ ok: false, error: { kind: 'opened-for-viewing' } })
    }
    const other = createDesk({})
    try {
      expect(await open(password, other)).toMatchObject({ ok: true, value: { isViewed: false } })
    } finally {
      await other.close()
    }
  })

  it('tells before a ledger is opened whether its user has to be named', async () => {
    const hasSeveral = (value: boolean) => ({ ok: true, value: { hasSeveralUsers: value } })
    expect(await desk.call('desk.look', { file })).toEqual(hasSeveral(false))
    await create()
    expect(await desk.call('desk.look', { file })).toEqual(hasSeveral(false))
    await open(password)
    await desk.call('users.appoint', { name: '李会计', roles: ['recorder'], password: '另一个密码' })
    expect(await desk.call('desk.look', { file })).toEqual(hasSeveral(true))
  })

  it('opened with the recovery code signs nothing, and says how to', async () => {
    const created = await create()
    const { recoveryCode } = created.ok ? (created.value as { recoveryCode: string }) : { recoveryCode: '' }
    await desk.call('desk.open', { file, credential: { kind: 'recovery-code', code: recoveryCode } })
    const payment = { contractId: 'A', paidOn: '2024-03-11', amountFen: 100, voucher: '财付1' }
    expect(await desk.call('payments.record', payment)).toMatchObject({ ok: true })
    const letter = { kind: 'payment-made', contractId: 'A', facts: {}, file: '函.pdf' }
    const refused = await desk.call('notices.issue', letter)
    expect(refused).toEqual({ ok: false, error: { kind: 'signing-password-needed' } })
    expect(refused.ok ? '' : refusalInWords(refused.error)).toContain('用密码重新打开，再签发')
    expect(existsSync(path.join(folder, '函.pdf'))).toBe(false)
  })

  it('gives the lock back when it is locked', async () => {
    await create()
    await open(password)
    await desk.call('desk.lock', {})
    const other = createDesk({})
    try {
      expect(await open(password, other)).toMatchObject({ ok: true })
    } finally {
      await other.close()
    }
  })

  it('answers calls in the order in which they came', async () => {
    const answers = await Promise.all([create(), open(password), desk.call('contracts.list', {})])
    expect(answers.map(answer => answer.ok)).toEqual([true, true, true])
  })

  it('replaces no file and refuses what its schema does not know', async () => {
    await create()
    expect(await create()).toMatchObject({ ok: false, error: { kind: 'ledger-exists' } })
    expect(await desk.call('desk.lock', { now: true })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input' },
    })
    expect(existsSync(file)).toBe(true)
  })
})
