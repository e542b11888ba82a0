import { expect, it } from 'vitest'
import { parseDecimalText } from '../../src/base/decimal-text.ts'
import {
  exactProduct,
  exactYuanText,
  isWithinFen,
  roundExact,
  sumExact,
  ZERO_EXACT,
} from '../../src/base/exact.ts'
import { fen, MAX_FEN } from '../../src/base/fen.ts'
import { fc } from '../fuzz/cases.ts'
import { anySignedAmount } from './arbitraries.ts'

const decimal = (text: string) => {
  const parsed = parseDecimalText(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

it('ten daily fees of a quarter yuan are 2.52, where rounding each day would give 2.50', () => {
  const daily = exactProduct(fen(252_000), decimal('0.0001'), 1)
  expect(daily).toBe('25.2')
  expect(roundExact(sumExact(Array.from({ length: 10 }, () => daily)))).toBe(252)
})

it.each([
  [1, '0.5', 1, 1],
  [1, '0.499999999999', 1, 0],
  [-1, '0.5', 1, -1],
  [3, '0.5', 1, 2],
  [5, '0.1', 3, 2],
])('%d fen × %s × %d days round to %d', (amount, rate, days, expected) => {
  expect(roundExact(exactProduct(fen(amount), decimal(rate), days))).toBe(expected)
})

it('the largest amount at the longest rate keeps every digit', () => {
  expect(exactProduct(MAX_FEN, decimal('0.000000000001'), 1)).toBe('9007.199254740991')
  expect(exactProduct(MAX_FEN, decimal('0.999999999999'), 36_500)).toBe(
    `${(BigInt(MAX_FEN) * 999_999_999_999n * 36_500n) / 10n ** 12n}.${String(
      (BigInt(MAX_FEN) * 999_999_999_999n * 36_500n) % 10n ** 12n,
    )
      .padStart(12, '0')
      .replace(/0+$/, '')}`,
  )
})

it('what is beyond whole fen is told and not rounded', () => {
  const tooMuch = exactProduct(MAX_FEN, decimal('1'), 2)
  expect([isWithinFen(tooMuch), isWithinFen(exactProduct(MAX_FEN, decimal('1'), 1))]).toEqual([false, true])
  expect(() => roundExact(tooMuch)).toThrow('out of range')
})

it.each([
  [252_000, '0.0001', 1, '0.252'],
  [252_000, '0.0001', 10, '2.52'],
  [100, '1', 1, '1.00'],
  [150, '1', 1, '1.50'],
  [0, '0.5', 3, '0.00'],
  [1, '0.000000000001', 1, '0.00000000000001'],
])(
  '%d fen × %s × %d days are shown as %s yuan, with all decimals and two at least',
  (amount, rate, days, shown) => {
    expect(exactYuanText(exactProduct(fen(amount), decimal(rate), days))).toBe(shown)
  },
)

it('days are whole and not negative', () => {
  expect(() => exactProduct(fen(1), decimal('0.1'), -1)).toThrow('not a number of days')
})

it('a sum of nothing is zero, and the order of a sum does not matter', () => {
  expect(sumExact([])).toBe(ZERO_EXACT)
  fc.assert(
    fc.property(fc.array(fc.tuple(anySignedAmount, fc.nat({ max: 4000 })), { maxLength: 8 }), parts => {
      const exacts = parts.map(([amount, days]) => exactProduct(amount, decimal('0.0003'), days))
      expect(sumExact(exacts.toReversed())).toBe(sumExact(exacts))
    }),
  )
})
