import { describe, expect, it } from 'vitest'
import { parseYuan } from '../../src/base/amount-text.ts'
import { type Fen, fen } from '../../src/base/fen.ts'
import { formatRmbUppercase, parseRmbUppercase } from '../../src/base/rmb-uppercase.ts'
import vectors from '../fixtures/vectors/rmb-uppercase.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'
import { anyAmount, anyText } from './arbitraries.ts'

const yuan = (text: string): Fen => {
  const parsed = parseYuan(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('printing an amount in uppercase', () => {
  it.each(vectors.vectors)('$amount is $upper', ({ amount, upper }) => {
    expect(formatRmbUppercase(yuan(amount))).toBe(upper)
  })

  it.each([
    ['0.01', '人民币壹分'],
    ['0.05', '人民币伍分'],
    ['0.30', '人民币叁角整'],
    ['0.99', '人民币玖角玖分'],
    ['1.05', '人民币壹元零伍分'],
    ['10.00', '人民币壹拾元整'],
    ['10.10', '人民币壹拾元零壹角整'],
    ['15.00', '人民币壹拾伍元整'],
    ['325.04', '人民币叁佰贰拾伍元零肆分'],
    ['1001.00', '人民币壹仟零壹元整'],
    ['1409.50', '人民币壹仟肆佰零玖元伍角整'],
    ['6007.14', '人民币陆仟零柒元壹角肆分'],
    ['11000.00', '人民币壹万壹仟元整'],
    ['16409.02', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['100000.00', '人民币壹拾万元整'],
    ['110000.00', '人民币壹拾壹万元整'],
    ['160730.00', '人民币壹拾陆万零柒佰叁拾元整'],
    ['482190.00', '人民币肆拾捌万贰仟壹佰玖拾元整'],
    ['10000.53', '人民币壹万元零伍角叁分'],
    ['10000000.00', '人民币壹仟万元整'],
    ['10070000.00', '人民币壹仟零柒万元整'],
    ['100000000.00', '人民币壹亿元整'],
    ['100000001.00', '人民币壹亿零壹元整'],
    ['100005000.00', '人民币壹亿零伍仟元整'],
    ['100050000.00', '人民币壹亿零伍万元整'],
    ['1050000000.00', '人民币壹拾亿伍仟万元整'],
    ['1000000000000.00', '人民币壹万亿元整'],
    ['1000050000000.00', '人民币壹万亿零伍仟万元整'],
    ['1000000000000.01', '人民币壹万亿元零壹分'],
    ['1000500000000.00', '人民币壹万零伍亿元整'],
    ['10000100000000.00', '人民币壹拾万零壹亿元整'],
    ['90071992547409.91', '人民币玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('%s is %s', (amount, upper) => {
    expect(formatRmbUppercase(yuan(amount))).toBe(upper)
  })

  it('an amount below zero has no uppercase form', () => {
    expect(() => formatRmbUppercase(fen(-1))).toThrow('negative amount')
  })
})

describe('reading an amount in uppercase', () => {
  const permitted = vectors.vectors.flatMap(({ amount, upper, also_valid, official_forms }) =>
    [upper, ...also_valid, ...(official_forms ?? [])].map(text => ({ text, amount })),
  )

  it.each(permitted)('$text is $amount', ({ text, amount }) => {
    expect(parseRmbUppercase(text)).toEqual({ ok: true, value: yuan(amount) })
  })

  it.each([
    ['肆拾捌万贰仟壹佰玖拾元整', '482190.00'],
    ['肆拾捌万贰仟壹佰玖拾元正', '482190.00'],
    ['肆拾捌万贰仟壹佰玖拾元', '482190.00'],
    ['人民币肆拾捌万贰仟壹佰玖拾圆整', '482190.00'],
    ['人民幣肆拾捌萬貳仟壹佰玖拾圓整', '482190.00'],
    ['參億陸仟叄佰元整', '300006300.00'],
    [' 人民币 肆拾捌万　贰仟壹佰玖拾 元整 ', '482190.00'],
    ['壹仟肆佰零玖元伍角', '1409.50'],
    ['壹仟肆佰零玖元伍角正', '1409.50'],
    ['壹拾元壹角', '10.10'],
    ['壹拾万零柒仟元零伍角叁分', '107000.53'],
    ['壹亿伍仟元整', '100005000.00'],
    ['壹亿零伍仟元整', '100005000.00'],
    ['壹拾亿零伍仟万元整', '1050000000.00'],
    ['伍分', '0.05'],
    ['零元', '0.00'],
  ])('%j is %s', (text, amount) => {
    expect(parseRmbUppercase(text)).toEqual({ ok: true, value: yuan(amount) })
  })

  it.each([
    ['拾元整', '人民币壹拾元整'],
    ['壹佰拾元整', '人民币壹佰壹拾元整'],
    ['壹佰壹元整', '人民币壹佰零壹元整'],
    ['壹佰零零壹元整', '人民币壹佰零壹元整'],
    ['壹佰零壹拾元整', '人民币壹佰壹拾元整'],
    ['壹佰零元整', '人民币壹佰元整'],
    ['零壹佰元整', '人民币壹佰元整'],
    ['壹元壹分', '人民币壹元零壹分'],
    ['壹元零壹角整', '人民币壹元壹角整'],
    ['壹拾元零壹分整', '人民币壹拾元零壹分'],
    ['壹万伍佰元整', '人民币壹万零伍佰元整'],
    ['壹万零伍仟元整', '人民币壹万伍仟元整'],
    ['壹亿伍万元整', '人民币壹亿零伍万元整'],
    ['零元伍角整', '人民币伍角整'],
    ['零伍分', '人民币伍分'],
    ['壹亿万元整', '人民币壹亿元整'],
    ['壹角零伍分', '人民币壹角伍分'],
  ])('%j is no permitted form, %s is', (text, expected) => {
    expect(parseRmbUppercase(text)).toEqual({
      ok: false,
      error: { kind: 'not-a-permitted-form', text, expected },
    })
  })

  it.each([
    '整',
    '元整',
    '万元整',
    '零角',
    '零元零角零分',
    '壹佰',
    '壹拾佰元整',
    '壹佰叁仟元整',
    '壹壹元整',
    '壹元元整',
    '壹壹元叁角整',
    '壹壹万伍元整',
    '壹万贰万元整',
    '壹亿贰亿元整',
    '壹万壹万亿元整',
    '壹仟佰元整',
    '壹角元整',
    '伍分叁角',
    '壹元整叁角',
    '壹元整整',
    '人民币人民币壹元整',
  ])('%j is no amount', text => {
    const parsed = parseRmbUppercase(text)
    expect(parsed.ok ? parsed : parsed.error.kind).toMatch(
      /^(not-an-uppercase-amount|character-not-allowed)$/,
    )
  })

  it.each([
    ['一佰元整', '一'],
    ['壹佰〇壹元整', '〇'],
    ['壹佰另壹元整', '另'],
    ['贰拾两元整', '两'],
    ['念元整', '念'],
    ['壹佰毛', '毛'],
    ['100元整', '1'],
    ['负壹元整', '负'],
    ['壹元整。', '。'],
    ['壹人民币元整', '人'],
    ['壹百元整', '百'],
  ])('%j holds %s, which may not be written', (text, character) => {
    expect(parseRmbUppercase(text)).toEqual({
      ok: false,
      error: { kind: 'character-not-allowed', text, character },
    })
  })

  it.each(['', ' ', '人民币'])('%j is empty', text => {
    expect(parseRmbUppercase(text)).toEqual({ ok: false, error: { kind: 'empty-amount', text } })
  })

  it('one fen more than the largest amount is too large', () => {
    const text = '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角贰分'
    expect(parseRmbUppercase(text)).toEqual({ ok: false, error: { kind: 'amount-too-large', text } })
  })

  it('a page of zeros is refused at once', () => {
    expect(parseRmbUppercase(`壹${'零'.repeat(20_000)}壹壹元整`)).toMatchObject({ ok: false })
  })

  it('what is printed is read back as the same amount', () => {
    fc.assert(
      fc.property(anyAmount, amount => {
        expect(parseRmbUppercase(formatRmbUppercase(amount))).toEqual({ ok: true, value: amount })
      }),
      { numRuns: 500 },
    )
  })

  it('two different amounts are never printed alike, and each print names its digits in order', () => {
    fc.assert(
      fc.property(anyAmount, amount => {
        const spoken = [...formatRmbUppercase(amount)].map(character =>
          '零壹贰叁肆伍陆柒捌玖'.indexOf(character),
        )
        const digits = [...String(amount)].map(Number)
        expect(spoken.filter(digit => digit > 0)).toEqual(digits.filter(digit => digit > 0))
      }),
      { numRuns: 300 },
    )
  })

  it('no text makes it throw, and what it accepts is one form of the amount that it answers', () => {
    const letters = fc.array(fc.constantFrom(...'零壹贰玖拾佰仟万亿元角分整'), { maxLength: 14 })
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          letters.map(all => all.join('')),
        ),
        text => {
          const parsed = parseRmbUppercase(text)
          if (!parsed.ok) return
          const withoutFreeParts = (form: string) => form.replace(/人民币|[零整正\s]/g, '')
          expect(withoutFreeParts(text)).toBe(withoutFreeParts(formatRmbUppercase(parsed.value)))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
