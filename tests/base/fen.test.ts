import { describe, expect, it } from 'vitest'
import {
  absoluteFen,
  addFen,
  allocateFen,
  fen,
  formatYuan,
  MAX_FEN,
  maxFen,
  minFen,
  negateFen,
  subtractFen,
  sumFen,
  timesFen,
} from '../../src/base/fen.ts'
import { fc } from '../fuzz/cases.ts'
import { anyAmount, anySignedAmount } from './arbitraries.ts'

describe('money is whole fen', () => {
  it.each([0.5, 160_730.001, Number.NaN, Infinity])('%d is not money', value => {
    expect(() => fen(value)).toThrow('not whole fen')
  })

  it.each([2 ** 53, -(2 ** 53), 1e21])('%d is more than money can be', value => {
    expect(() => fen(value)).toThrow('out of range')
  })

  it('minus zero becomes zero', () => {
    expect(fen(-0)).toBe(0)
    expect(negateFen(fen(0))).toBe(0)
    expect(timesFen(fen(0), -3)).toBe(0)
  })

  it('a bare number of yuan does not compile as fen', () => {
    // @ts-expect-error a number is not money until `fen` has looked at it
    expect(addFen(160_730, fen(0))).toBe(160_730)
    // @ts-expect-error nor is what raw `+` gives back
    expect(negateFen(fen(1) + fen(2))).toBe(-3)
    // @ts-expect-error nor an amount as text
    expect(() => addFen('160730.00', fen(1))).toThrow('not whole fen')
  })

  it('adds, subtracts and compares', () => {
    expect(sumFen([16_073_000, 16_073_000, 16_073_000].map(fen))).toBe(48_219_000)
    expect(sumFen([])).toBe(0)
    expect(subtractFen(fen(100), fen(130))).toBe(-30)
    expect([minFen(fen(-1), fen(2)), minFen(fen(2), fen(-1)), minFen(fen(2), fen(2))]).toEqual([-1, -1, 2])
    expect([maxFen(fen(-1), fen(2)), maxFen(fen(2), fen(-1)), maxFen(fen(2), fen(2))]).toEqual([2, 2, 2])
    expect([absoluteFen(fen(-3)), absoluteFen(fen(3)), absoluteFen(fen(0))]).toEqual([3, 3, 0])
  })

  it('84 cards at 30 yuan for 36 months are the contract total of 90,720 yuan', () => {
    expect(timesFen(timesFen(fen(3000), 84), 36)).toBe(9_072_000)
  })

  it('a result beyond whole fen stops the work', () => {
    expect(() => addFen(MAX_FEN, fen(1))).toThrow('out of range')
    expect(() => subtractFen(negateFen(MAX_FEN), fen(1))).toThrow('out of range')
    expect(() => sumFen([MAX_FEN, fen(2), fen(-5)])).toThrow('out of range')
    expect(() => timesFen(MAX_FEN, 2)).toThrow('out of range')
    expect(() => timesFen(fen(1), 1.5)).toThrow('not a whole count')
  })
})

describe('yuan for the reader', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [16_073_000, '160,730.00'],
    [-48_219_000, '-482,190.00'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('%d fen is written %s', (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text)
  })
})

describe('splitting an amount', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [10, [0, 1], [0, 10]],
    [7, [1, 2, 4], [1, 2, 4]],
    [5, [2, 3, 3], [1, 2, 2]],
    // What is left over goes to the largest remainder, not to the largest part.
    [10, [1, 5, 1], [2, 7, 1]],
    [0, [3, 4], [0, 0]],
  ])('%d fen by weights %j are %j', (total, weights, parts) => {
    expect(allocateFen(fen(total), weights)).toEqual(parts)
  })

  it('the parts sum to the whole and none is a fen away from its exact share', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        anySignedAmount,
        weights.filter(all => all.some(weight => weight > 0)),
        (total, all) => {
          const parts = allocateFen(total, all)
          const weightSum = BigInt(all.reduce((sum, weight) => sum + weight, 0))
          expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
          for (const [place, part] of parts.entries()) {
            const offBy = BigInt(part) * weightSum - BigInt(total) * BigInt(all[place] ?? 0)
            expect(offBy < weightSum && offBy > -weightSum).toBe(true)
          }
        },
      ),
    )
  })

  it('without a weight there is nothing to allocate to', () => {
    expect(() => allocateFen(fen(1), [])).toThrow('nothing to allocate to')
    expect(() => allocateFen(fen(1), [0, 0])).toThrow('nothing to allocate to')
    expect(() => allocateFen(fen(1), [-1, 2])).toThrow('not a weight')
  })

  it('multiplying is the same as adding again and again', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 60 }), (amount, count) => {
        expect(timesFen(fen(amount), count)).toBe(sumFen(Array.from({ length: count }, () => fen(amount))))
      }),
    )
  })

  it('subtracting undoes adding', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(addFen(subtractFen(a, b), b)).toBe(a)
      }),
    )
  })
})
