import { describe, expect, it } from 'vitest'
import { breakTitle } from '../../src/documents/letter-title.ts'
import { fc } from '../fuzz/cases.ts'

describe('a title is broken between words into a trapezium or a rhombus', () => {
  it.each([
    { words: ['关于', '付款', '的函'], limit: 20, lines: ['关于付款的函'] },
    {
      words: ['蛟河市人民法院', '关于支付', '移动办公办案服务协议', '第二期服务费', '款项的函'],
      limit: 20,
      lines: ['蛟河市人民法院关于支付', '移动办公办案服务协议第二期服务费款项的函'],
    },
    // The even split would be a rectangle.
    { words: ['一二三', '四', '五六', '七八'], limit: 5, lines: ['一二三', '四五六七八'] },
    // 4-4-6 differs no more, but is neither.
    {
      words: ['一二三四', '五六', '七八', '九十', '甲乙丙丁'],
      limit: 6,
      lines: ['一二三四', '五六七八九十', '甲乙丙丁'],
    },
  ])('$words', ({ words, limit, lines }) => {
    expect(breakTitle(words, limit)).toEqual(lines)
  })

  it('a name longer than a line is broken where it must', () => {
    expect(breakTitle(['关于支付', '一二三四五六七八九十', '的函'], 6)).toEqual([
      '关于支付',
      '一二三四五',
      '六七八九十',
      '的函',
    ])
  })

  it('loses no character, keeps every line within the limit and every word whole that fits one', () => {
    const word = fc.string({
      minLength: 1,
      maxLength: 9,
      unit: fc.constantFrom(...'关于支付款项的函第一二三期'),
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), words => {
        const lines = breakTitle(words, 9)
        expect(lines.join('')).toBe(words.join(''))
        expect(Math.max(...lines.map(line => [...line].length))).toBeLessThanOrEqual(9)
        const ends = (parts: readonly string[]) =>
          parts.map((_, index) => parts.slice(0, index + 1).join('').length)
        expect(ends(words)).toEqual(expect.arrayContaining(ends(lines)))
      }),
      { numRuns: 200 },
    )
  })
})
