import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { checkContracts } from '../../src/contracts/consistency.ts'
import type { ComputedFinding } from '../../src/contracts/findings.ts'
import { builtInContracts } from '../../src/contracts/packs.ts'
import { findingInWords } from '../../src/wording/findings.ts'

const heading = { id: 'x', severity: 'high', contractId: 'A', clause: '7.2' } as const

describe('a contradiction in the clerk’s words', () => {
  const cases: readonly (readonly [finding: ComputedFinding, sentence: string])[] = [
    [
      { ...heading, kind: 'sum-differs', summedFen: fen(48_218_999), statedFen: fen(48_219_000) },
      '各期金额合计482,189.99元，与合同总金额482,190.00元不符。',
    ],
    [
      {
        ...heading,
        kind: 'uppercase-differs',
        uppercase: '伍元整',
        wordsFen: fen(500),
        statedFen: fen(600),
      },
      '大写金额“伍元整”为5.00元，与小写6.00元不符。',
    ],
    [
      { ...heading, kind: 'uppercase-differs', uppercase: '五元', wordsFen: null, statedFen: fen(600) },
      '大写金额“五元”无法识别，不能与小写6.00元核对。',
    ],
    [
      {
        ...heading,
        kind: 'product-differs',
        cards: 85,
        months: 36,
        unitPriceFen: fen(3000),
        productFen: fen(9_180_000),
        statedFen: fen(9_072_000),
      },
      '85张 × 30.00元/月 × 36个月＝91,800.00元，与合同总价90,720.00元不符。',
    ],
    [
      { ...heading, kind: 'unit-price-differs', totalUnitPriceFen: fen(3000), unitPriceFen: fen(3100) },
      '总价按每月30.00元计算，与资费条款的单价31.00元不符。',
    ],
    [
      {
        ...heading,
        kind: 'discount-differs',
        listPriceFen: fen(7500),
        discount: '0.45',
        discountedFen: fen(3375),
        unitPriceFen: fen(3000),
      },
      '标准资费75.00元乘以折扣0.45为33.75元，与折后单价30.00元不符。',
    ],
    [
      {
        ...heading,
        kind: 'sets-differ',
        counts: [30, 55],
        setCount: 85,
        cards: 84,
        cardsContractId: 'B',
        cardsClause: '5.4(1)',
      },
      '套数30＋55＝85，与合同B（第5.4(1)条）的84张卡不符。',
    ],
    [{ ...heading, kind: 'cards-above-limit', cards: 84, maximum: 80 }, '总价所列84张卡超过供卡上限80张。'],
    [
      {
        ...heading,
        kind: 'credit-code-invalid',
        role: 'supplier',
        code: '912202017710679752',
        problem: { kind: 'check-character-wrong', expected: '1', found: '2' },
      },
      '乙方统一社会信用代码912202017710679752不符合GB 32100-2015：校验码不符：末位应为“1”，实为“2”。',
    ],
    [
      {
        ...heading,
        kind: 'party-differs',
        role: 'supplier',
        detail: 'bank',
        values: [
          { contractId: 'A', clause: '7.1', value: '甲银行' },
          { contractId: 'A', clause: '附件一', value: '甲 银行' },
          { contractId: 'B', clause: '5.7', value: '乙银行' },
        ],
      },
      '乙方开户行写法不一致：合同A第7.1条、合同A附件一为“甲银行”；合同B第5.7条为“乙银行”。',
    ],
  ]

  it.each(cases)('%o', (finding, sentence) => {
    expect(findingInWords(finding)).toBe(sentence)
  })
})

describe('a finding of a pack', () => {
  it('says what is contradictory and what the program does about it', () => {
    const bank = checkContracts(builtInContracts()).find(({ id }) => id === 'B-F14')
    expect(bank === undefined ? '' : findingInWords(bank)).toBe(
      '乙方开户行本合同写“吉林市分行南京路支行”，服务协议同一账号写“吉林省分行南京路支行”。处理：各按本合同的写法保存，未确认前每次付款提醒；付款前请向乙方书面核实（变更账户须提前10日书面通知）。',
    )
  })

  it('is in Chinese throughout, whole sentences, without a stray blank', () => {
    const sentences = checkContracts(builtInContracts()).map(findingInWords)
    expect(sentences.filter(each => !/^\S.*。处理：.*。$/.test(each) || each.length < 20)).toEqual([])
  })
})
