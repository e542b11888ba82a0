import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/contracts/contract.ts'
import { termById } from '../../src/contracts/contract.ts'
import { builtInContracts, loadPack } from '../../src/contracts/packs.ts'
import { termMeaningInWords, termNameInWords } from '../../src/wording/terms.ts'
import thirdPack from '../fixtures/contracts/third.json' with { type: 'json' }

const third = loadPack(thirdPack)
const contracts: readonly Contract[] = [...builtInContracts(), ...(third.ok ? [third.value] : [])]

const termOf = (id: string) => {
  const term = contracts.map(contract => termById(contract, id)).find(found => found !== null)
  if (term === undefined || term === null) throw new Error(`no contract has ${id}`)
  return term
}

describe('a term in words', () => {
  it('is told for every term of the three contracts, without a word of the program’s own', () => {
    const terms = contracts.flatMap(contract => contract.terms)
    expect(terms.length).toBeGreaterThan(60)
    for (const term of terms) {
      expect(termNameInWords(term)).toMatch(/\p{Script=Han}/u)
      expect(termMeaningInWords(term)).toMatch(/\p{Script=Han}.*。$/u)
      expect(termMeaningInWords(term)).not.toMatch(/undefined|null|\[object/)
    }
  })

  it.each([
    ['A-PRICE', '合同总额', '482,190.00元，用于核对服务费的合计和计算剩余应付。'],
    ['A-LATE', '违约金', '逾期每日按未付金额的3‰估算，自到期次日计至付款当日；只估算，不入账。'],
    [
      'B-MONTH',
      '套餐费',
      '每张卡每月30.00元（税率6%），自激活当期计至注销当期。合同未载明付款日，以账单载明的日期为准。',
    ],
    ['B-TERM', '合同期限', '自2024-03-11起3年，届满日为对应日；届满前1个月内无异议的自动续1年。'],
    ['C-PLATFORM', '周期服务费', '自2025-01起每3个月6,000.00元，共8次。计费期结束后15日内付款。'],
    ['C-REPLACE', '补卡费', '补换卡每张5.00元，损坏、烧毁免费。计费期结束后15日内付款。'],
    ['C-ACCT', '期限：变更账户', '变更账户前15日以上，由有关的一方办理。'],
    ['B-COURT', '争议管辖', '争议先协商；协商不成，向乙方所在地有管辖权的人民法院起诉（选定第2种方式）。'],
  ])('%s is %s', (id, name, meaning) => {
    expect([termNameInWords(termOf(id)), termMeaningInWords(termOf(id))]).toEqual([name, meaning])
  })
})
