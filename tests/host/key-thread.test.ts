import { spawnSync } from 'node:child_process'
import { scryptSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeyRequest } from '../../db/keys.ts'
import { createDesk } from '../../host/desk.ts'
import { createKeyThread } from '../../host/key-thread.ts'
import { fc } from '../fuzz/cases.ts'

const requestOf = (secret: string, salt: string, [n, r, p]: number[], bytes: number): KeyRequest => ({
  secret: Buffer.from(secret),
  salt: Buffer.from(salt),
  cost: { n: n ?? 0, r: r ?? 0, p: p ?? 0 },
  bytes,
})

const SMALL = requestOf('密码', '12345678', [16, 8, 1], 32)
const DYING = new URL('./programs/dying-worker.ts', import.meta.url)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'key-thread-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the key's thread", () => {
  const keys = createKeyThread()
  afterAll(() => keys.close())

  it.each([
    // RFC 7914, section 12.
    [
      requestOf('password', 'NaCl', [1024, 8, 16], 64),
      'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
    ],
    [
      requestOf('pleaseletmein', 'SodiumChloride', [16384, 8, 1], 64),
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    ],
  ])('derives what the standard says', async (request, hex) => {
    expect(Buffer.from(await keys.derive(request)).toString('hex')).toBe(hex)
  })

  it('derives what the command line does, for any password, salt and cost', async () => {
    const bytes = (most: number) => fc.uint8Array({ minLength: 1, maxLength: most })
    const cost = fc.record({
      n: fc.integer({ min: 1, max: 8 }).map(power => 2 ** power),
      r: fc.integer({ min: 1, max: 9 }),
      p: fc.integer({ min: 1, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(bytes(200), bytes(40), cost, async (secret, salt, given) => {
        const { n: N, r, p } = given
        const ours = await keys.derive({ secret, salt, cost: given, bytes: 32 })
        expect(Buffer.from(ours)).toEqual(scryptSync(secret, salt, 32, { N, r, p }))
      }),
      { numRuns: 25 },
    )
  })

  it('serves several at once, prepared or not', async () => {
    keys.prepareIn(0)
    keys.prepareIn(0)
    const [one, other, third] = await Promise.all([
      keys.derive(SMALL),
      keys.derive(SMALL),
      keys.derive(requestOf('另一个', '12345678', [16, 8, 1], 32)),
    ])
    expect(one).toEqual(other)
    expect(third).not.toEqual(one)
  })

  it('refuses a cost that is none, and serves the next', async () => {
    await expect(keys.derive(requestOf('密码', '12345678', [15, 8, 1], 32))).rejects.toThrow()
    expect(await keys.derive(SMALL)).toHaveLength(32)
  })

  it('that dies leaves no call open', async () => {
    const dying = createKeyThread(DYING)
    await expect(dying.derive(SMALL)).rejects.toThrow('ended with 7')
    dying.prepareIn(0)
    await new Promise(resolve => setTimeout(resolve, 200))
    await expect(dying.derive(SMALL)).rejects.toThrow('ended with 7')
    await dying.close()
  })

  it('is started once for each key, ahead or not, and none is left waiting after it', async () => {
    let started = 0
    const told = new BroadcastChannel('key-threads-started')
    told.onmessage = () => {
      started += 1
    }
    const counted = createKeyThread(new URL('./programs/told-key-worker.ts', import.meta.url))
    counted.prepareIn(0)
    await expect.poll(() => started).toBe(1)
    await counted.derive(SMALL)
    // The password came sooner than the thread was to be prepared.
    counted.prepareIn(50)
    await counted.derive(SMALL)
    await new Promise(resolve => setTimeout(resolve, 500))
    expect(started).toBe(2)
    told.close()
    await counted.close()
  })

  it('keeps no process alive while it waits', () => {
    const program = `
      import { createKeyThread } from ${JSON.stringify(path.join(import.meta.dirname, '../../host/key-thread.ts'))}
      createKeyThread().prepareIn(0)
      await new Promise(resolve => setTimeout(resolve, 50))`
    const options = { encoding: 'utf8', timeout: 60_000 } as const
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], options)
    expect({ status, stderr }).toMatchObject({ status: 0 })
  })
})

it('a desk whose key thread dies opens the ledger all the same', async () => {
  const desk = createDesk({ keyWorker: DYING })
  const file = path.join(folder, 'court.ledger')
  await desk.call('desk.create', { file, password: '足够长的密码一' })
  const credential = { kind: 'password', user: null, password: '足够长的密码一' }
  expect(await desk.call('desk.look', { file })).toMatchObject({ ok: true })
  expect(await desk.call('desk.open', { file, credential, forViewing: false })).toMatchObject({ ok: true })
  expect(await desk.call('contracts.list', {})).toMatchObject({ ok: true })
  await desk.close()
})
