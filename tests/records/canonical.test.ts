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
    ['a line break and nothing else', '\n', '"\\n"'],
    ['a quotation mark and nothing else', '"', '"\\""'],
  ])('tells apart %s', (_, value, spelt) => {
    expect(encode({ x: value })).toBe(`["card",7,"x",${spelt}]`)
  })

  it.each<[string, ColumnValue, string]>([
    ['a fraction', 0.1, 'a number to be recorded is not whole'],
    ['a number beyond 2^53', 2 ** 53, 'is beyond 2^53'],
    ['no number', Number.NaN, 'a number to be recorded is not whole'],
    ['a lone surrogate', 'a\ud800', 'has a lone surrogate'],
    ['a NUL', 'a\0b', 'or a NUL'],
  ])('refuses %s, which would not come back as it was', (_, value, problem) => {
    expect(() => encode({ x: value })).toThrow(problem)
  })

  it('of each row is its own, whatever the row before it had in the same columns', () => {
    const encodeRow = encoderOf('card', ['iccid', 'note'])
    const rows: readonly (readonly ColumnValue[])[] = [
      ['8986', 'lost'],
      ['8986', null],
      ['8987', 'lost'],
      [null, 'found'],
      ['8986', 8986],
    ]
    expect(rows.map((row, place) => encodeRow(place, row))).toEqual([
      '["card",0,"iccid","8986","note","lost"]',
      '["card",1,"iccid","8986"]',
      '["card",2,"iccid","8987","note","lost"]',
      '["card",3,"note","found"]',
      '["card",4,"iccid","8986","note",8986]',
    ])
  })

  it('spells the bytes that a blob has now, also where the same buffer was spelt before', () => {
    const encodeRow = encoderOf('scan', ['content'])
    const content = Uint8Array.of(1)
    expect(encodeRow(1, [content])).toBe('["scan",1,"content",{"blob":"01"}]')
    content[0] = 2
    expect(encodeRow(2, [content])).toBe('["scan",2,"content",{"blob":"02"}]')
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
