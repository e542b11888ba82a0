import { describe, expect, it } from 'vitest'
import { bytesToHex, type ColumnValue, encoderOf, isWritableText } from '../../src/records/canonical.ts'
import { fc } from '../fuzz/cases.ts'

const encode = (row: Readonly<Record<string, ColumnValue>>, table = 'card', seq = 7) =>
  encoderOf(table, Object.keys(row))(seq, Object.values(row))

describe('the canonical text of a record', () => {
  it('names table, seq and every column by name, whatever their order', () => {
    const text = '["card",7,"act",6,"iccid","8986","note","第\\"一\\"张"]'
    expect(encode({ act: 6, iccid: '8986', note: '第"一"张' })).toBe(text)
    expect(encode({ note: '第"一"张', iccid: '8986', act: 6 })).toBe(text)
  })

  it('leaves nulls out, so a column added later changes no old text', () => {
    expect(encode({ act: 6, added_later: null })).toBe(encode({ act: 6 }))
  })

  it.each<[string, ColumnValue, string]>([
    ['a number', 1, '1'],
    ['the same digits as text', '1', '"1"'],
    ['an empty text', '', '""'],
    ['a blob', Buffer.from([1, 171]), '{"blob":"01ab"}'],
    ['text that spells a blob', '{"blob":"01ab"}', '"{\\"blob\\":\\"01ab\\"}"'],
    ['the largest whole number', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['minus zero', -0, '0'],
    ['a character of plane 2', '𠮷', '"𠮷"'],
    ['a line break', 'a\nb', '"a\\nb"'],
  ])('tells apart %s', (_, value, spelt) => {
    expect(encode({ x: value })).toBe(`["card",7,"x",${spelt}]`)
  })

  it.each<[string, ColumnValue]>([
    ['a fraction', 0.1],
    ['a number beyond 2^53', 2 ** 53],
    ['no number', Number.NaN],
    ['a lone surrogate', 'a\ud800'],
    ['a NUL', 'a\0b'],
  ])('refuses %s, which would not come back as it was', (_, value) => {
    expect(() => encode({ x: value })).toThrow('assertion failed')
  })

  it('spells no two different records the same', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.maxSafeInteger(),
      fc.string({ unit: 'grapheme' }).filter(isWritableText),
      fc.uint8Array({ maxLength: 8 }),
    )
    const row = fc.dictionary(fc.constantFrom('a', 'b', 'ab', '"'), value, { noNullPrototype: true })
    fc.assert(
      fc.property(row, row, (left, right) => {
        expect(encode(left) === encode(right)).toBe(meaning(left) === meaning(right))
      }),
    )
  })

  it('is JSON that gives every value back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter(isWritableText), text => {
        expect(JSON.parse(encode({ x: text }))).toEqual(['card', 7, 'x', text])
      }),
    )
  })
})

describe('bytes in hex', () => {
  it('are two lower-case digits each', () => {
    expect(bytesToHex(Uint8Array.of(0, 15, 16, 255))).toBe('000f10ff')
  })
})

/** Another spelling of the same, to compare with. */
function meaning(row: Readonly<Record<string, ColumnValue>>): string {
  const known = Object.entries(row).filter(([, value]) => value !== null)
  const typed = known.map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value])
  return JSON.stringify(typed.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
