import { describe, expect, it } from 'vitest'
import { parseYuan } from '../../src/base/amount-text.ts'
import { formatYuan } from '../../src/base/fen.ts'
import { fc } from '../fuzz/cases.ts'
import { anyAmount, anyText } from './arbitraries.ts'

describe('reading an amount in yuan', () => {
  it.each([
    ['160730', 16_073_000],
    ['160,730.00', 16_073_000],
    ['１２３,４５６.７８', 12_345_678],
    ['１２３，４５６．７８', 12_345_678],
    ['￥1,234.5', 123_450],
    ['¥ 1234.5', 123_450],
    ['1234.50元', 123_450],
    ['1234.50 元', 123_450],
    ['  0.01\t', 1],
    ['　30.85　', 3085],
    ['0', 0],
    ['0.00', 0],
    ['000123.40', 12_340],
    ['00090071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
  ])('%j is %d fen', (text, amount) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: amount })
  })

  it.each([
    ['', 'empty-amount'],
    ['  ', 'empty-amount'],
    ['￥', 'empty-amount'],
    ['元', 'empty-amount'],
    ['1e21', 'not-an-amount'],
    ['0x10', 'not-an-amount'],
    ['#REF!', 'not-an-amount'],
    ['NaN', 'not-an-amount'],
    ['Infinity', 'not-an-amount'],
    ['+1', 'not-an-amount'],
    ['(1.00)', 'not-an-amount'],
    ['1.2.3', 'not-an-amount'],
    ['1.', 'not-an-amount'],
    ['.5', 'not-an-amount'],
    ['1 234', 'not-an-amount'],
    ['壹元', 'not-an-amount'],
    ['1元2', 'not-an-amount'],
    ['1￥2', 'not-an-amount'],
    ['12¥', 'not-an-amount'],
    ['1-2', 'not-an-amount'],
    ['-0', 'negative-amount'],
    ['-1', 'negative-amount'],
    ['－1', 'negative-amount'],
    ['−1', 'negative-amount'],
    ['￥-1', 'negative-amount'],
    ['0.005', 'too-many-decimals'],
    ['1.000', 'too-many-decimals'],
    ['1,23,4', 'misplaced-separator'],
    ['1234,567', 'misplaced-separator'],
    ['1,2345', 'misplaced-separator'],
    [',123', 'misplaced-separator'],
    ['123,', 'misplaced-separator'],
    ['1,,234', 'misplaced-separator'],
    ['0,123', 'misplaced-separator'],
    ['90071992547409.92', 'amount-too-large'],
    ['90071992547409.93', 'amount-too-large'],
    ['123456789012345678901234567890', 'amount-too-large'],
  ])('%j is refused as %s, with the text', (text, kind) => {
    expect(parseYuan(text)).toEqual({ ok: false, error: { kind, text } })
  })

  it('what is written for the reader is read back as the same fen', () => {
    fc.assert(
      fc.property(anyAmount, amount => {
        expect(parseYuan(formatYuan(amount))).toEqual({ ok: true, value: amount })
      }),
    )
  })

  it('answers for any text and never throws', () => {
    fc.assert(
      fc.property(anyText, text => {
        const parsed = parseYuan(text)
        expect(
          parsed.ok ? Number.isSafeInteger(parsed.value) && parsed.value >= 0 : parsed.error.text === text,
        ).toBe(true)
      }),
    )
  })
})
