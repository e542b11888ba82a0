import { scryptSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { currentSlots, parseKeyFile } from '../../db/key-file.ts'
import {
  type DeriveApart,
  derivedAhead,
  newLedgerKeys,
  openSlot,
  PASSWORD_COST,
  sealSlot,
  slotsDigest,
} from '../../db/keys.ts'
import { newRecoveryCode, parseRecoveryCode } from '../../db/recovery-code.ts'
import { fc } from '../fuzz/cases.ts'
import { ADMINISTRATOR, CHEAP, makeLedger, PASSWORD, problemKinds, unlock, verify } from './test-ledgers.ts'

const OWNER = { ledgerUuid: 'u', userId: 3, user: ADMINISTRATOR, kind: 'password' } as const

describe('a slot', () => {
  it('gives both keys back to the password that it was sealed with, and to no other', () => {
    const keys = newLedgerKeys()
    const slot = sealSlot(keys, OWNER, PASSWORD, CHEAP)
    expect(openSlot(slot, 'u', PASSWORD)).toEqual(keys)
    expect(openSlot(slot, 'u', 'x')).toBe(null)
    expect(openSlot(slot, 'another ledger', PASSWORD)).toBe(null)
    expect(openSlot({ ...slot, userId: 4 }, 'u', PASSWORD)).toBe(null)
  })

  it('costs a try what the measurements ask for', () => {
    expect(PASSWORD_COST).toEqual({ n: 131_072, r: 8, p: 1 })
    const keys = newLedgerKeys()
    expect(openSlot(sealSlot(keys, OWNER, PASSWORD, PASSWORD_COST), 'u', PASSWORD)).toEqual(keys)
  })

  it('is opened by the key that was derived ahead, though the slot was read anew meanwhile', async () => {
    const slot = sealSlot(newLedgerKeys(), OWNER, PASSWORD, CHEAP)
    let given = Buffer.alloc(0)
    const apart: DeriveApart = ({ secret, salt: of, cost, bytes }) => {
      given = scryptSync(secret, of, bytes, { N: cost.n, r: cost.r, p: cost.p })
      return Promise.resolve(given)
    }
    const derive = await derivedAhead(slot, PASSWORD, apart)
    const salt = () => Buffer.from(slot.salt, 'base64')
    const key = () => derive(PASSWORD, salt(), { ...slot.cost })
    // Derived again it would be another buffer.
    expect(key()).toBe(key())
    expect(derive(PASSWORD, salt(), { ...slot.cost, n: 32 })).not.toEqual(key())
    expect(derive('x', salt(), slot.cost)).not.toEqual(key())
    expect(openSlot(slot, 'u', PASSWORD, derive)).not.toBe(null)
    // What came from elsewhere is wiped with it: there is no copy.
    expect(given).toEqual(Buffer.alloc(32))
  })

  it('is opened all the same when what should have derived ahead failed', async () => {
    const keys = newLedgerKeys()
    const slot = sealSlot(keys, OWNER, PASSWORD, CHEAP)
    const derive = await derivedAhead(slot, PASSWORD, () => Promise.reject(new Error('no thread')))
    expect(openSlot(slot, 'u', PASSWORD, derive)).toEqual(keys)
  })

  it('is known by a digest that changes with each of its fields', () => {
    const slot = sealSlot(newLedgerKeys(), OWNER, PASSWORD, CHEAP)
    const altered = [
      { ...slot, userId: 4 },
      { ...slot, kind: 'recovery' as const },
      { ...slot, userTag: 'x' },
      { ...slot, cost: { ...CHEAP, n: 32 } },
      { ...slot, salt: 'x' },
      { ...slot, nonce: 'x' },
      { ...slot, wrapped: 'x' },
    ]
    const digests = [slot, ...altered].map(each => slotsDigest([each]).toString('hex'))
    expect(new Set(digests).size).toBe(8)
  })

  it('that the chain does not know yet, or no longer, does not stand in the way of the one it knows', () => {
    const seal = (password: string) => sealSlot(newLedgerKeys(), OWNER, password, CHEAP)
    const [before, after] = [seal('old'), seal('new')]
    for (const known of [before, after]) {
      expect(currentSlots([before, after], 3, slotsDigest([known]))).toEqual([known])
    }
    expect(currentSlots([before], 3, slotsDigest([after]))).toBe(null)
    expect(currentSlots([], 3, slotsDigest([]))).toEqual([])
  })
})

describe('the key file', () => {
  it('holds no name and no key in clear', () => {
    const { path } = makeLedger()
    const text = readFileSync(`${path}.keys`, 'utf8')
    const { dataKey, anchorKey } = unlock(path)
    for (const secret of [ADMINISTRATOR, PASSWORD, dataKey.toString('hex'), anchorKey.toString('base64')]) {
      expect(text).not.toContain(secret)
    }
  })

  it('shows in verification when any field of any slot was altered', () => {
    const { path } = makeLedger()
    const file = JSON.parse(readFileSync(`${path}.keys`, 'utf8'))
    const recovery = file.slots[1]
    const other = makeLedger()
    const foreign = JSON.parse(readFileSync(`${other.path}.keys`, 'utf8')).slots[1]
    for (const field of ['userTag', 'salt', 'nonce', 'wrapped']) {
      const altered = { ...file, slots: [file.slots[0], { ...recovery, [field]: foreign[field] }] }
      writeFileSync(`${path}.keys`, JSON.stringify(altered))
      expect(problemKinds(path)).toEqual(['key-slots-differ'])
    }
    writeFileSync(`${path}.keys`, JSON.stringify({ ...file, slots: [file.slots[0]] }))
    expect(problemKinds(path)).toEqual(['key-slots-differ'])
    writeFileSync(
      `${path}.keys`,
      JSON.stringify({ ...file, slots: [...file.slots, { ...recovery, userId: 2 }] }),
    )
    expect(problemKinds(path)).toEqual(['key-slots-differ'])
    writeFileSync(`${path}.keys`, JSON.stringify(file))
    expect(verify(path).ok).toBe(true)
  })

  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":"x","version":1,"ledgerUuid":"u","slots":[]}'],
    ['another version', '{"format":"court-ledger-keys","version":2,"ledgerUuid":"u","slots":[]}'],
    ['a field more', '{"format":"court-ledger-keys","version":1,"ledgerUuid":"u","slots":[],"x":1}'],
    ['a slot that is none', '{"format":"court-ledger-keys","version":1,"ledgerUuid":"u","slots":[{}]}'],
  ])('is refused when it is %s', (_, text) => {
    expect(parseKeyFile(text)).toBe(null)
  })

  it('is refused when a try would take all memory', () => {
    const slot = sealSlot(newLedgerKeys(), OWNER, PASSWORD, CHEAP)
    const withCost = (cost: object) =>
      parseKeyFile(
        JSON.stringify({
          format: 'court-ledger-keys',
          version: 1,
          ledgerUuid: 'u',
          slots: [{ ...slot, cost }],
        }),
      )
    expect(withCost(CHEAP)).not.toBe(null)
    for (const cost of [{ n: 2 ** 30, r: 8, p: 1 }, { n: 1000, r: 8, p: 1 }, { n: 16, r: 80, p: 1 }, {}]) {
      expect(withCost(cost)).toBe(null)
    }
  })
})

describe('a recovery code', () => {
  it('is 8 groups of 4 characters that cannot be mistaken, and holds 155 random bits', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/)
    expect(new Set(codes).size).toBe(200)
  })

  it('is the same in small letters, without dashes, in full width, with O for 0 and l for 1', () => {
    const code = newRecoveryCode()
    const plain = code.replaceAll('-', '')
    const typed = [code.toLowerCase(), plain, ` ${plain} `, code.replaceAll('0', 'o').replaceAll('1', 'l')]
    const fullWidth = [...plain]
      .map(letter => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
      .join('')
    for (const text of [...typed, fullWidth])
      expect(parseRecoveryCode(text)).toEqual({ ok: true, value: plain })
  })

  it('shows every single slip and every exchange of two neighbours', () => {
    const plain = newRecoveryCode().replaceAll('-', '')
    const place = fc.nat({ max: 31 })
    const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    fc.assert(
      fc.property(place, letter, (at, other) => {
        const slipped = plain.slice(0, at) + other + plain.slice(at + 1)
        expect(parseRecoveryCode(slipped).ok).toBe(slipped === plain)
      }),
    )
    fc.assert(
      fc.property(fc.nat({ max: 30 }), at => {
        const exchanged = plain.slice(0, at) + plain.charAt(at + 1) + plain.charAt(at) + plain.slice(at + 2)
        expect(parseRecoveryCode(exchanged).ok).toBe(exchanged === plain)
      }),
    )
  })

  it.each([[''], ['0000'], ['U'.repeat(32)], ['0'.repeat(33)]])('is not %j', text => {
    expect(parseRecoveryCode(text)).toEqual({ ok: false, error: { kind: 'recovery-code-mistyped' } })
  })
})
