import { describe, expect, it } from 'vitest'
import { isFoundIn, readSoughtText } from '../../src/base/sought-text.ts'

describe('what is typed to find something', () => {
  it.each([
    ['30', { texts: ['30'], amountFen: 3000 }],
    ['160,730.00', { texts: ['160,730.00'], amountFen: 16_073_000 }],
    ['１６０，７３０', { texts: ['160，730'], amountFen: 16_073_000 }],
    ['￥30元', { texts: ['￥30元'], amountFen: 3000 }],
    ['2026年3月2日', { texts: ['2026年3月2日', '2026-03-02'], amountFen: null }],
    ['2026/3', { texts: ['2026/3', '2026-03'], amountFen: null }],
    ['ICCID', { texts: ['iccid'], amountFen: null }],
    ['财付-1', { texts: ['财付-1'], amountFen: null }],
  ])('%s is read in every way in which it may stand', (typed, word) => {
    expect(readSoughtText(typed).words).toEqual([word])
  })

  it('may be a record’s number, alone', () => {
    expect(
      ['128', '#128', ' ＃１２８ ', '12 8', '1234567890'].map(typed => readSoughtText(typed).seq),
    ).toEqual([128, 128, 128, null, null])
  })

  it('is parted into words by blanks, also wide ones, whatever stands around them', () => {
    const words = (typed: string) => readSoughtText(typed).words.flatMap(word => word.texts)
    expect(words('  支付\u300030号 ')).toEqual(['支付', '30号'])
    expect(words(' \u3000')).toEqual([])
  })

  it('is found by any one spelling of a word, and never across two texts', () => {
    const byDay = readSoughtText('2026年3月2日')
    expect([isFoundIn(byDay, ['付于 2026-03-02']), isFoundIn(byDay, ['2026年3月2日'])]).toEqual([true, true])
    expect(isFoundIn(readSoughtText('ab'), ['a', 'b'])).toBe(false)
  })

  it('is found where all its words are, in whatever order, and nothing is found by no word', () => {
    const texts = ['蛟法函〔2026〕30号', '关于支付的函 ABC']
    expect(
      ['支付 30号', '30号 支付', 'abc', '支付 31号', ' '].map(typed =>
        isFoundIn(readSoughtText(typed), texts),
      ),
    ).toEqual([true, true, true, false, false])
  })
})
