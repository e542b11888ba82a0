import { describe, expect, it } from 'vitest'
import { fen, ZERO_FEN } from '../../src/base/fen.ts'
import { month } from '../../src/base/month.ts'
import { ok } from '../../src/base/result.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import type { PaymentMade } from '../../src/notices/payment-made.ts'
import { clauseInShort, clauseInWords, letterNumberInWords } from '../../src/wording/documents.ts'
import { composeExample } from '../notices/compose-example.ts'
import { paymentMade } from '../notices/example-case.ts'
import { draftFrame, issuedFrame, paymentLetter, shortLetter } from './example-letters.ts'

const wordsOf = (made: Partial<PaymentMade> = {}) =>
  composeExample({
    kind: 'payment-made',
    contractId: 'A',
    facts: {},
    change: {
      lookUp: {
        cardElsewhere: () => null,
        clauseText: () => null,
        paymentMade: () => ok({ ...paymentMade, ...made }),
      },
    },
  })

describe('the letter about a payment', () => {
  it('lists the parts when one payment settles several, and names none of them in the title', () => {
    const months = { instalment: null, firstMonth: month('2024-03'), lastMonth: month('2024-08') }
    const { title, paragraphs } = wordsOf({
      parts: [
        { ...months, kind: 'monthly-fee', amountFen: fen(1512000) },
        { ...months, kind: 'replacement-fee', firstMonth: null, lastMonth: null, amountFen: fen(100) },
      ],
      amountFen: fen(1512100),
      invoiceNumbers: [],
    })
    expect(paragraphs[2]?.text).toBe(
      '2026年4月20日，我院支付合同款项人民币15,121.00元（大写：人民币壹万伍仟壹佰贰拾壹元整），支付凭证号2026-04-0088。其中：2024年3月至2024年8月套餐费15,120.00元；补卡费1.00元。',
    )
    expect(title.join('')).toBe('蛟河市人民法院关于支付移动办公办案服务协议款项的函')
  })

  it('says when the contract is paid in full', () => {
    const paid = { paidInAllFen: fen(48219000), paidToDateFen: fen(48219000), remainingFen: ZERO_FEN }
    expect(wordsOf(paid).paragraphs[4]?.text).toContain('合同总价为人民币482,190.00元，已全部付清。')
  })

  it.each([
    ['7.2', 'decimal', '第7.2条', '第7.2条'],
    ['12.3.4', 'decimal', '第12.3.4条', '第12.3.4条'],
    ['5.4(1)', 'article', '第五条第4款第（1）项', '第五条4(1)'],
    ['10.8', 'article', '第十条第8款', '第十条8'],
    ['12', 'article', '第十二条', '第十二条'],
    ['20.1', 'article', '第二十条第1款', '第二十条1'],
    ['21.1', 'article', '第二十一条第1款', '第二十一条1'],
    ['附件4', 'article', '附件4', '附件4'],
    ['签署页', 'decimal', '签署页', '签署页'],
  ] as const)('clause %s of a contract numbered by %s is cited as %s', (clause, style, words, short) => {
    expect(clauseInWords(clause, style)).toBe(words)
    expect(clauseInShort(clause, style)).toBe(short)
  })
})

it('the number of a letter is left to the office, after the court’s code where that is known', () => {
  expect(letterNumberInWords({ kind: 'blank', year: 2026, code: null })).toBe('〔2026〕　　号')
  expect(letterNumberInWords({ kind: 'blank', year: 2026, code: '蛟法函' })).toBe('蛟法函〔2026〕　　号')
})

describe('a letter becomes plain data', () => {
  it.each([
    { name: 'payment-made-for-review', letter: paymentLetter(draftFrame) },
    { name: 'payment-made-issued', letter: paymentLetter(issuedFrame) },
    { name: 'one-page', letter: shortLetter },
  ])('$name is laid out as it was', async ({ name, letter }) => {
    const definition = letterDocument(letter)
    await expect(JSON.stringify(definition, null, 1)).toMatchFileSnapshot(`../golden/letter-${name}.json`)
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
  })
})
