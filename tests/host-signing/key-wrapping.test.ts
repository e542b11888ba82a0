import { describe, expect, it } from 'vitest'
import { unwrapPrivateKey, wrapPrivateKey } from '../../host/signing/key-wrapping.ts'

const key = new Uint8Array(138).map((_, index) => index)
const wrapped = await wrapPrivateKey(key, '正确的口令 1')
const refused = { ok: false, error: { kind: 'wrong-password-or-damaged-key' } }

describe('a signing key at rest', () => {
  it('opens with its password, typed in full-width figures or not', async () => {
    expect(await unwrapPrivateKey(wrapped, '正确的口令 1')).toEqual({ ok: true, value: key })
    expect(await unwrapPrivateKey(wrapped, '正确的口令 １')).toEqual({ ok: true, value: key })
  })

  it('shows nothing of the key, and never wraps it the same way twice', async () => {
    expect(Buffer.from(wrapped).includes(Buffer.from(key.subarray(0, 8)))).toBe(false)
    expect(await wrapPrivateKey(key, '正确的口令 1')).not.toEqual(wrapped)
  })

  it.each([
    ['another password', wrapped, '错误的口令 1'],
    ['a changed byte', wrapped.map((byte, index) => (index === 60 ? byte ^ 1 : byte)), '正确的口令 1'],
    ['a changed salt', wrapped.map((byte, index) => (index === 3 ? byte ^ 1 : byte)), '正确的口令 1'],
    ['an unknown version', wrapped.map((byte, index) => (index === 0 ? 2 : byte)), '正确的口令 1'],
    ['a key cut short', wrapped.subarray(0, 40), '正确的口令 1'],
    ['nothing', new Uint8Array(), '正确的口令 1'],
  ])('%s does not open it', async (_, bytes, password) => {
    expect(await unwrapPrivateKey(bytes, password)).toEqual(refused)
  })
})
