// Drafts outlast the desk that took them, belong to one user, and stand enciphered beside the ledger.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../../host/desk.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'drafts-'))
const file = path.join(folder, 'court.ledger')
const password = '一个足够长的密码'
let desk: Desk

async function open(): Promise<void> {
  const credential = { kind: 'password', user: null, password }
  expect(await desk.call('desk.open', { file, credential })).toMatchObject({ ok: true })
}

beforeAll(async () => {
  desk = createDesk({})
  expect(await desk.call('desk.create', { file, password })).toMatchObject({ ok: true })
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a draft', () => {
  const content = { voucher: '银行回单 4711 号', amountFen: 16_073_000 }

  it('is refused while no ledger is open', async () => {
    expect(await desk.call('drafts.keep', { form: 'payment', content })).toMatchObject({
      ok: false,
      error: { kind: 'not-signed-in' },
    })
  })

  it('is there again after the ledger was closed, and reads as nothing on the disk', async () => {
    await open()
    await desk.call('drafts.keep', { form: 'payment', content })
    await desk.call('desk.lock', {})
    await open()
    expect(await desk.call('drafts.list', {})).toEqual({
      ok: true,
      value: { drafts: [{ form: 'payment', content }] },
    })
    const onDisk = readFileSync(`${file}.drafts`)
    expect(onDisk.includes('4711')).toBe(false)
    expect(onDisk.includes('payment')).toBe(false)
  })

  it('replaces the earlier one of its form and is taken away by null', async () => {
    await open()
    await desk.call('drafts.keep', { form: 'payment', content: 'later' })
    await desk.call('drafts.keep', { form: 'invoice', content: 'another' })
    await desk.call('drafts.keep', { form: 'payment', content: null })
    expect(await desk.call('drafts.list', {})).toEqual({
      ok: true,
      value: { drafts: [{ form: 'invoice', content: 'another' }] },
    })
  })

  it('is forgotten, and the ledger opens, when its file was damaged', async () => {
    await open()
    const damaged = readFileSync(`${file}.drafts`)
    damaged[20] = (damaged[20] ?? 0) ^ 1
    await desk.call('desk.lock', {})
    writeFileSync(`${file}.drafts`, damaged)
    await open()
    expect(await desk.call('drafts.list', {})).toEqual({ ok: true, value: { drafts: [] } })
  })
})
