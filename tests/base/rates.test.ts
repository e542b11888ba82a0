import { describe, expect, it } from 'vitest'
import { parseYuan } from '../../src/base/amount-text.ts'
import { addFen, type Fen, fen, timesFen } from '../../src/base/fen.ts'
import {
  type DecimalText,
  parseDecimalText,
  parseRate,
  reprice,
  splitVat,
  timesRate,
} from '../../src/base/rates.ts'
import vat from '../fixtures/vectors/vat.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'
import { anyAmount, anySignedAmount } from './arbitraries.ts'

const rate = (text: string): DecimalText => {
  const parsed = parseRate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const yuan = (text: string): Fen => {
  const parsed = parseYuan(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('a rate as text', () => {
  it.each(['0', '0.06', '0.0001', '1', '1.00', '0.000000000001'])('%s is a rate', text => {
    expect(parseRate(text)).toEqual({ ok: true, value: text })
  })

  it.each([
    '-0.06',
    '+0.06',
    '6e-2',
    '.06',
    '0.',
    '00.06',
    '0.0000000000001',
    '',
    ' 0.06',
    '6%',
    '０.06',
    'NaN',
  ])('%j is not even a decimal', text => {
    expect(parseRate(text)).toEqual({ ok: false, error: { kind: 'not-a-decimal', text } })
  })

  it.each(['6', '1.01', '1.000000000001', '10'])(
    '%s is above one: a percentage typed as it is spoken',
    text => {
      expect(parseRate(text)).toEqual({ ok: false, error: { kind: 'rate-above-one', text } })
      expect(parseDecimalText(text)).toEqual({ ok: true, value: text })
    },
  )
})

describe('the tax inside a price', () => {
  it.each(vat.split)('$incl at $rate is $net net and $tax tax', vector => {
    expect(splitVat({ grossFen: yuan(vector.incl), rate: rate(vector.rate) })).toEqual({
      netFen: yuan(vector.net),
      taxFen: yuan(vector.tax),
    })
  })

  it('160,730.00 at 9% is 147,458.72 net and 13,271.28 tax', () => {
    const split = splitVat({ grossFen: fen(16_073_000), rate: rate('0.09') })
    expect(split).toEqual({ netFen: 14_745_872, taxFen: 1_327_128 })
  })

  it('is decided by the exact quotient, however far behind the point the difference lies', () => {
    // 9,000,500,020,000,000 ÷ 1.000000000001 is …990,999.49998: twenty digits of it would read as half a fen.
    const split = splitVat({ grossFen: fen(9_000_500_020_000_000), rate: rate('0.000000000001') })
    expect(split).toEqual({ netFen: 9_000_500_019_990_999, taxFen: 9_001 })
  })

  it('a net amount of exactly half a fen is rounded up', () => {
    expect(splitVat({ grossFen: fen(3), rate: rate('0.2') })).toEqual({ netFen: 3, taxFen: 0 })
  })

  it('net and tax sum to the gross, and a red invoice mirrors the blue one', () => {
    fc.assert(
      fc.property(
        anySignedAmount,
        fc.constantFrom('0', '0.01', '0.03', '0.06', '0.09', '0.13', '1'),
        (gross, text) => {
          const { netFen, taxFen } = splitVat({ grossFen: gross, rate: rate(text) })
          expect(addFen(netFen, taxFen)).toBe(gross)
          const red = splitVat({ grossFen: fen(-gross), rate: rate(text) })
          expect([red.netFen, red.taxFen]).toEqual([fen(-netFen), fen(-taxFen)])
        },
      ),
    )
  })

  it('the net amount is the exact quotient rounded half up', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 0, max: 100 }), (gross, percent) => {
        const text = percent === 100 ? '1' : `0.${String(percent).padStart(2, '0')}`
        const divisor = BigInt(100 + percent)
        const expected = (BigInt(gross) * 200n + divisor) / (divisor * 2n)
        expect(BigInt(splitVat({ grossFen: gross, rate: rate(text) }).netFen)).toBe(expected)
      }),
    )
  })
})

describe('a price after a change of tax', () => {
  it('30.00 at 6% becomes 30.85 at 9%, and 84 cards 2,591.40', () => {
    const unitPriceFen = reprice({ unitPriceFen: fen(3000), oldRate: rate('0.06'), newRate: rate('0.09') })
    expect(unitPriceFen).toBe(3085)
    expect(timesFen(unitPriceFen, 84)).toBe(259_140)
  })

  it('the price without tax is not rounded on the way', () => {
    // 0.05 at 6% is 4.717 fen net: rounded to 5 first it would become 6 at 13%, exactly it is 5.33.
    expect(reprice({ unitPriceFen: fen(5), oldRate: rate('0.06'), newRate: rate('0.13') })).toBe(5)
  })

  it('an unchanged rate changes no price', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('0.06', '0.09', '0.13'), (unitPriceFen, text) => {
        expect(reprice({ unitPriceFen, oldRate: rate(text), newRate: rate(text) })).toBe(unitPriceFen)
      }),
    )
  })
})

describe('a share of an amount', () => {
  it.each([
    [7500, '0.4', 3000],
    [16_073_000, '0.003', 48_219],
    [25, '0.1', 3],
    [24, '0.1', 2],
    [-25, '0.1', -3],
    [0, '0.5', 0],
  ])('%d × %s is %d fen', (amount, text, expected) => {
    expect(timesRate(fen(amount), rate(text))).toBe(expected)
  })
})
