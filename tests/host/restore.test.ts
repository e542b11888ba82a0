// Restoring at the desk: what a backup holds and what would be missing is told before, the ledger that stands there is
// set aside whole and never written over, and whatever is wrong leaves everything as it was.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDesk, type Desk } from '../../host/desk.ts'
import { createWatch } from '../../src/base/watch.ts'

// Every opening works out a key, which takes long by intent, longer still on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const password = '柜台测试密码'
const credential = { kind: 'password', user: null, password }
let folder: string
let ledger: string
let backup: string
let recoveryCode: string
let desk: Desk

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'restore-'))
  ledger = path.join(folder, '账本.ledger')
  backup = path.join(folder, '备份.backup')
  desk = createDesk({})
  recoveryCode = valueIn<{ recoveryCode: string }>(
    await desk.call('desk.create', { file: ledger, password }),
  ).recoveryCode
  await open(ledger)
  await pay('1')
  valueIn(await desk.call('ledger.backup', { file: backup }))
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function valueIn<T>(answer: Awaited<ReturnType<Desk['call']>>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value as T
}

const open = (file: string) => desk.call('desk.open', { file, credential })
const pay = async (voucher: string) =>
  valueIn(
    await desk.call('payments.record', { contractId: 'A', paidOn: '2026-01-05', amountFen: 100, voucher }),
  )
const look = (to: string, by: unknown = credential, file = backup) =>
  desk.call('desk.lookIntoBackup', { file, to, credential: by })
const restore = (to: string, setsAside: boolean) =>
  desk.call('desk.restore', { file: backup, to, credential, setsAside })
const content = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(name => !name.endsWith('.lock'))
      .map(name => [name, readFileSync(path.join(folder, name)).toString('latin1')]),
  )

describe('looking into a backup', () => {
  it('tells whose ledger it is and how far it goes, by password or recovery code', async () => {
    const to = path.join(folder, '新.ledger')
    const held = { court: expect.stringContaining('法院'), standing: null, lastSeq: expect.any(Number) }
    expect(valueIn(await look(to))).toMatchObject(held)
    expect(valueIn(await look(to, { kind: 'recovery-code', code: recoveryCode }))).toMatchObject(held)
    expect(readdirSync(folder).filter(name => name.startsWith('新'))).toEqual([])
  })

  it('names the records that the ledger at its place has and the backup has not', async () => {
    const held = valueIn<{ lastSeq: number }>(await look(ledger))
    expect(held).toMatchObject({ standing: { kind: 'same' } })
    const { lastSeq } = held
    await pay('2')
    const { records } = valueIn<{ records: number }>(await desk.call('ledger.info', {}))
    expect(valueIn(await look(ledger))).toMatchObject({
      standing: { kind: 'newer', missing: { from: { seq: lastSeq + 1 }, to: { seq: records } } },
    })
  })

  it('knows another ledger, and a file that it cannot read', async () => {
    await desk.call('desk.lock', {})
    const other = path.join(folder, '另.ledger')
    valueIn(await desk.call('desk.create', { file: other, password }))
    const text = path.join(folder, '说明.txt')
    writeFileSync(text, '一个文本文件')
    expect(valueIn(await look(other))).toMatchObject({ standing: { kind: 'other' } })
    expect(valueIn(await look(text))).toMatchObject({ standing: { kind: 'unreadable' } })
  })

  it('refuses a wrong password, a wrong file, a damaged one', async () => {
    const to = path.join(folder, '新.ledger')
    const damaged = path.join(folder, '损坏.backup')
    const bytes = readFileSync(backup)
    bytes.writeUInt8(bytes.readUInt8(100_000) ^ 1, 100_000)
    writeFileSync(damaged, bytes)
    for (const [file, by, kind] of [
      [backup, { ...credential, password: '错' }, 'wrong-password'],
      [backup, { ...credential, user: '无此人' }, 'unknown-user'],
      [ledger, credential, 'not-a-backup'],
      [damaged, credential, 'backup-damaged'],
    ] as const) {
      expect(await look(to, by, file)).toMatchObject({ ok: false, error: { kind } })
    }
  })
})

describe('a restore', () => {
  it('into a free place is the ledger of the backup', async () => {
    const to = path.join(folder, '新.ledger')
    expect(valueIn(await restore(to, true))).toMatchObject({ file: to, aside: null })
    await open(to)
    expect(valueIn(await desk.call('payments.list', { contractId: 'A' }))).toMatchObject({
      payments: [{ voucher: '1' }],
    })
  })

  it('over a ledger is refused without consent, and with it keeps that one whole beside it', async () => {
    await pay('2')
    await desk.call('desk.lock', {})
    const before = content()
    expect(await restore(ledger, false)).toMatchObject({ ok: false, error: { kind: 'ledger-exists' } })
    expect(content()).toEqual(before)
    const { aside } = valueIn<{ aside: string }>(await restore(ledger, true))
    expect(path.basename(aside)).toMatch(/^账本-恢复前\d{12}\.ledger$/)
    expect(content()).toMatchObject(
      Object.fromEntries(
        ['', '.keys', '.anchors'].map(part => [path.basename(aside) + part, before[`账本.ledger${part}`]]),
      ),
    )
    for (const [file, vouchers] of [
      [ledger, [{ voucher: '1' }]],
      [aside, [{ voucher: '1' }, { voucher: '2' }]],
    ] as const) {
      await open(file)
      const { payments } = valueIn<{ payments: { voucher: string }[] }>(
        await desk.call('payments.list', { contractId: 'A' }),
      )
      expect(
        payments.map(({ voucher }) => ({ voucher })).toSorted((a, b) => (a.voucher < b.voucher ? -1 : 1)),
      ).toEqual(vouchers)
      expect(valueIn(await desk.call('audit.verify', {}))).toMatchObject({ ok: true })
    }
  })

  it('of a place whose ledger is open elsewhere is refused', async () => {
    await desk.call('desk.lock', {})
    const other = createDesk({})
    await other.call('desk.open', { file: ledger, credential })
    expect(await restore(ledger, true)).toMatchObject({ ok: false, error: { kind: 'ledger-locked' } })
    await other.close()
  })

  it('never moves the backup itself away', async () => {
    const before = readFileSync(backup)
    expect(await restore(backup, true)).toMatchObject({ ok: false, error: { kind: 'ledger-exists' } })
    expect(readFileSync(backup).equals(before)).toBe(true)
  })

  it('that is cancelled leaves the ledger that stands there, and nothing else', async () => {
    await desk.call('desk.lock', {})
    const before = content()
    const { watch, cancel } = createWatch(() => cancel())
    const wanted = { file: backup, to: ledger, credential, setsAside: true }
    expect(await desk.call('desk.restore', wanted, watch)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    expect(content()).toEqual(before)
    expect(existsSync(`${ledger}.new`)).toBe(false)
  })
})
