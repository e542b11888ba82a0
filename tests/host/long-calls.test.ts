// Calls that take long, at the desk of a real ledger: they tell how far they have come, leave others their answers,
// and end when they are cancelled, with nothing recorded.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../host/desk.ts'
import { createWatch, type Progress } from '../../src/base/watch.ts'

const password = '柜台测试密码'
let folder: string
let file: string
let desk: Desk

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'long-calls-'))
  file = path.join(folder, '账本.ledger')
  desk = createDesk({})
  await desk.call('desk.create', { file, password })
  await open()
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const open = (at = desk) =>
  at.call('desk.open', { file, credential: { kind: 'password', user: null, password } })

/** A call that is followed: what it told, and the means to cancel it. */
function follow(procedure: string, input: unknown = {}, at = desk, isStoppedAtOnce = false) {
  const told: Progress[] = []
  const { watch, cancel } = createWatch(progress => {
    told.push(progress)
    if (isStoppedAtOnce) cancel()
  })
  return { told, cancel, answered: at.call(procedure, input, watch) }
}

const statement = (name: string) => ({
  contractId: 'A',
  from: '2024-03-11',
  to: '2027-03-10',
  file: path.join(folder, name),
})

const CANCELLED = { ok: false, error: { kind: 'cancelled' } }

describe('verification', () => {
  it('tells each of its stages and finds what it finds without a thread', async () => {
    const { told, answered } = follow('audit.verify')
    expect(await answered).toMatchObject({ ok: true, value: { ok: true, problems: [] } })
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['file', 'schema', 'records', 'keys'])
    const records = told.find(({ stage }) => stage === 'records')
    expect(records?.total).toBeGreaterThan(2)
  })

  it('leaves other calls their answers, and writers their commits', async () => {
    const { answered } = follow('audit.verify')
    let isVerified = false
    void answered.then(() => {
      isVerified = true
    })
    const listed = await desk.call('contracts.list', {})
    const paid = await desk.call('payments.record', {
      contractId: 'A',
      paidOn: '2025-04-18',
      amountFen: 1,
      voucher: '财付2025-0418-03',
    })
    expect([listed.ok, paid.ok, isVerified]).toEqual([true, true, false])
    expect(await answered).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('is refused while another is at work, and not after it', async () => {
    const first = follow('audit.verify')
    expect(await desk.call('audit.verify', {})).toEqual({
      ok: false,
      error: { kind: 'already-running', procedure: 'audit.verify' },
    })
    expect(await first.answered).toMatchObject({ ok: true })
    expect(await desk.call('audit.verify', {})).toMatchObject({ ok: true })
  })

  it('ends when it is cancelled, whenever that is, and the ledger goes on', async () => {
    for (const moment of [0, 20, 60, 120]) {
      const { cancel, answered } = follow('audit.verify')
      await new Promise(resolve => setTimeout(resolve, moment))
      cancel()
      const answer = await answered
      expect(answer.ok ? answer.value : answer).toMatchObject(answer.ok ? { ok: true } : CANCELLED)
    }
    await expect
      .poll(() => desk.call('audit.verify', {}))
      .toMatchObject({ ok: true, value: { ok: true, problems: [] } })
  })

  it('that hears nothing is ended all the same', async () => {
    const deaf = createDesk({ ledgerWorker: new URL('./programs/deaf-worker.ts', import.meta.url) })
    await desk.call('desk.lock', {})
    await open(deaf)
    const { told, cancel, answered } = follow('audit.verify', {}, deaf)
    await expect.poll(() => told.length).toBe(1)
    cancel()
    expect(await answered).toEqual(CANCELLED)
    await deaf.close()
  })

  it('is a bug and not an open call when its thread dies', async () => {
    const dying = createDesk({ ledgerWorker: new URL('./programs/dying-worker.ts', import.meta.url) })
    await desk.call('desk.lock', {})
    await open(dying)
    await expect(dying.call('audit.verify', {})).rejects.toThrow('ended with 7')
    expect(await dying.call('contracts.list', {})).toMatchObject({ ok: true })
    await dying.close()
  })

  it('does not outlive the ledger being locked, which leaves nothing beside the file', async () => {
    const { answered } = follow('audit.verify')
    expect(await desk.call('desk.lock', {})).toMatchObject({ ok: true })
    const answer = await answered
    expect(answer.ok ? answer.value : answer).toMatchObject(answer.ok ? { ok: true } : CANCELLED)
    const parts = readdirSync(folder).filter(name => /-(?:wal|shm)$/.test(name))
    expect(parts).toEqual([])
  })
})

describe('a paper', () => {
  it('tells that it is laid out and drawn', async () => {
    const { told, answered } = follow('statements.export', statement('对账单.pdf'))
    expect(await answered).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^DZ-/) } })
    expect(told[0]).toEqual({ stage: 'layout', done: 0, total: 0 })
    expect(told.at(-1)).toEqual({ stage: 'drawing', done: 100, total: 100 })
  })

  it('that is cancelled while it is drawn is neither recorded nor written, and its number is free', async () => {
    const { told, cancel, answered } = follow('statements.export', statement('取消.pdf'))
    await expect.poll(() => told.length).toBeGreaterThan(0)
    cancel()
    expect(await answered).toEqual(CANCELLED)
    expect(readdirSync(folder).filter(name => name.startsWith('取消'))).toEqual([])
    const next = await desk.call('statements.export', statement('对账单.pdf'))
    expect(next).toMatchObject({ ok: true, value: { number: expect.stringMatching(/-0001$/) } })
  })

  it('that is recorded stays recorded, whenever it is cancelled after that', async () => {
    const { cancel, answered } = follow('statements.export', statement('对账单.pdf'))
    expect(await answered).toMatchObject({ ok: true })
    cancel()
    expect(existsSync(path.join(folder, '对账单.pdf'))).toBe(true)
  })

  it('leaves questions their answers, and what records waits for it', async () => {
    const order: string[] = []
    const note = (name: string) => () => order.push(name)
    await Promise.all([
      follow('statements.export', statement('对账单.pdf')).answered.then(note('paper')),
      desk
        .call('payments.record', { contractId: 'A', paidOn: '2025-04-18', amountFen: 1, voucher: '甲' })
        .then(note('payment')),
      desk.call('contracts.list', {}).then(note('question')),
    ])
    expect(order).toEqual(['question', 'paper', 'payment'])
  })

  it('that waits for its turn is cancelled before it begins', async () => {
    const first = follow('statements.export', statement('一.pdf'))
    const second = follow('statements.export', statement('二.pdf'))
    second.cancel()
    expect(await first.answered).toMatchObject({ ok: true })
    expect(await second.answered).toEqual(CANCELLED)
    expect([second.told, existsSync(path.join(folder, '二.pdf'))]).toEqual([[], false])
  })
})

describe('a backup', () => {
  const target = () => path.join(folder, '备份.backup')
  const backUp = () => follow('ledger.backup', { file: target() })

  it('tells its parts, leaves others their answers, and is whole', async () => {
    const { told, answered } = backUp()
    let isMade = false
    void answered.then(() => {
      isMade = true
    })
    expect((await desk.call('contracts.list', {})).ok).toBe(true)
    expect(isMade).toBe(false)
    expect(await answered).toMatchObject({ ok: true, value: { file: target() } })
    const stages = ['copy', 'file', 'schema', 'records', 'keys', 'archive']
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(stages)
  })

  it('that is cancelled, whenever that is, leaves the last good one and no half file', async () => {
    await backUp().answered
    const good = readFileSync(target())
    for (const moment of [0, 20, 60, 120]) {
      const { cancel, answered } = backUp()
      await new Promise(resolve => setTimeout(resolve, moment))
      cancel()
      const answer = await answered
      if (answer.ok) good.set(readFileSync(target()))
      else expect(answer).toEqual(CANCELLED)
      expect(readFileSync(target()).equals(good)).toBe(true)
      expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
    }
    expect(await backUp().answered).toMatchObject({ ok: true })
  })

  it('whose thread hears nothing is ended and clears its folder away', async () => {
    const deaf = createDesk({ ledgerWorker: new URL('./programs/deaf-worker.ts', import.meta.url) })
    await desk.call('desk.lock', {})
    await open(deaf)
    const { told, cancel, answered } = follow('ledger.backup', { file: target() }, deaf)
    await expect.poll(() => told.length).toBe(1)
    mkdirSync(`${target()}.part`)
    cancel()
    expect(await answered).toEqual(CANCELLED)
    expect(existsSync(`${target()}.part`)).toBe(false)
    await deaf.close()
  })
})

describe('billing', () => {
  const suppliedOn = '2024-03-15'
  const lastDigits = Array.from({ length: 84 }, (_, index) => String(index).padStart(4, '0'))
  const iccids = lastDigits.map(digits => `8986001234567890${digits}`)

  beforeEach(async () => {
    await desk.call('cards.supply', { contractId: 'B', cards: iccids.map(iccid => ({ iccid, suppliedOn })) })
    const events = iccids.map(iccid => ({ iccid, kind: 'activated', on: '2024-03-20' }))
    expect(await desk.call('cards.record', { events })).toMatchObject({ ok: true })
  })

  const wanted = { contractId: 'B', through: '2027-03' }
  const stopped = () => follow('billing.run', wanted, desk, true)

  const records = async () => {
    const info = await desk.call('ledger.info', {})
    return info.ok ? (info.value as { records: number }).records : null
  }

  it('tells how far it has come, and once cancelled has written nothing at all', async () => {
    const before = await records()
    expect(await stopped().answered).toEqual(CANCELLED)
    expect(await records()).toBe(before)
    const { told, answered } = follow('billing.run', wanted)
    expect(await answered).toMatchObject({ ok: true, value: { added: 84 * 37 } })
    expect(told[0]).toEqual({ stage: 'charges', done: 500, total: 0 })
    expect(await desk.call('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true, problems: [] } })
  })

  it('lets nobody read what it has not yet committed', async () => {
    const run = stopped()
    const listed = desk.call('charges.list', { contractId: 'B' })
    expect(await listed).toMatchObject({ ok: true, value: { charges: [] } })
    expect(await run.answered).toEqual(CANCELLED)
  })
})
