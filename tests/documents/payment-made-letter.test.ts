import { describe, expect, it } from 'vitest'
import { fen, ZERO_FEN } from '../../src/base/fen.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { clauseInShort, clauseInWords } from '../../src/wording/documents.ts'
import { paymentMadeLetter } from '../../src/wording/payment-made-letter.ts'
import { draftFrame, issuedFrame, paymentLetter, paymentMadeFacts, shortLetter } from './example-letters.ts'

const wordsOf = (facts: Partial<typeof paymentMadeFacts> = {}) =>
  paymentMadeLetter({ ...paymentMadeFacts, ...facts }, draftFrame).paragraphs.map(one => one.text)

describe('the letter about a payment', () => {
  it('cites the contract by title and day, and the payment by amount, voucher, clause and invoice', () => {
    expect(paymentLetter(draftFrame).title.join('')).toBe(
      '蛟河市人民法院关于支付移动办公办案服务协议第二期服务费款项的函',
    )
    expect(wordsOf()).toEqual([
      '我院与贵公司于2024年3月11日签订《蛟河市人民法院移动办公办案服务采购项目服务协议》（以下简称合同）。根据合同第7.2条的约定，我院已支付相应款项，现将有关情况函告如下。',
      '一、付款情况',
      '2026年4月20日，我院支付第二期服务费人民币160,730.00元（大写：人民币壹拾陆万零柒佰叁拾元整），支付凭证号2026-04-0088。对应的发票号码为26222000000012345678。',
      '二、累计付款情况',
      '截至2026年4月20日，我院累计支付人民币321,460.00元（大写：人民币叁拾贰万壹仟肆佰陆拾元整），合同总价为人民币482,190.00元，尚余人民币160,730.00元（大写：人民币壹拾陆万零柒佰叁拾元整），按合同约定的条件和期限支付。',
      '三、核对要求',
      '请贵公司核对上述款项的入账情况并书面确认；如有不符，请书面告知我院并附相关凭证。本函仅告知付款事实，不构成任何一方对逾期付款违约责任的确认、变更或放弃。',
      '贵公司收件人：李平，地址：吉林省吉林大街153号（详址：吉林省吉林市昌邑区吉林大街153号），电话：18843200630。',
      '我院收件人：俞勃成，地址：吉林省蛟河市河北街道北京路55号，电话：17644262069。',
      '特此函告。',
    ])
  })

  it('lists the parts when one payment settles several, and names none of them in the title', () => {
    const items = [
      { label: '2024年3月至8月套餐费', amountFen: fen(1512000) },
      { label: '补卡费', amountFen: fen(100) },
    ]
    const words = wordsOf({ items, amountFen: fen(1512100), invoiceNumbers: [] })
    expect(words[2]).toBe(
      '2026年4月20日，我院支付合同款项人民币15,121.00元（大写：人民币壹万伍仟壹佰贰拾壹元整），支付凭证号2026-04-0088。其中：2024年3月至8月套餐费15,120.00元；补卡费1.00元。',
    )
    const { title } = paymentMadeLetter({ ...paymentMadeFacts, items }, draftFrame)
    expect(title.join('')).toBe('蛟河市人民法院关于支付移动办公办案服务协议款项的函')
  })

  it('says when the contract is paid in full', () => {
    const words = wordsOf({
      paidInAllFen: fen(48219000),
      paidToDateFen: fen(48219000),
      remainingFen: ZERO_FEN,
    })
    expect(words[4]).toContain('合同总价为人民币482,190.00元，已全部付清。')
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
