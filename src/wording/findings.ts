// What does not fit in the contracts, in the clerk's words: one sentence for each contradiction that is computed. A
// finding from reading the papers carries its own words in the pack.

import { assertNever } from '../base/assert.ts'
import type { PartyDetail, PartyRole } from '../contracts/contract.ts'
import type { ContractFinding } from '../contracts/findings.ts'
import type { StatedValue } from '../contracts/party-agreement.ts'
import { yuan } from './amounts.ts'
import { creditCodeProblemInWords } from './credit-code.ts'

/** What is contradictory and, for a finding of a pack, what the program does about it. */
export function findingInWords(finding: ContractFinding): string {
  switch (finding.kind) {
    case 'as-read':
      return `${finding.finding.message}处理：${finding.finding.handling}`
    case 'sum-differs':
      return `各期金额合计${yuan(finding.summedFen)}，与合同总金额${yuan(finding.statedFen)}不符。`
    case 'uppercase-differs':
      return finding.wordsFen === null
        ? `大写金额“${finding.uppercase}”无法识别，不能与小写${yuan(finding.statedFen)}核对。`
        : `大写金额“${finding.uppercase}”为${yuan(finding.wordsFen)}，与小写${yuan(finding.statedFen)}不符。`
    case 'product-differs':
      return `${finding.cards}张 × ${yuan(finding.unitPriceFen)}/月 × ${finding.months}个月＝${yuan(finding.productFen)}，与合同总价${yuan(finding.statedFen)}不符。`
    case 'unit-price-differs':
      return `总价按每月${yuan(finding.totalUnitPriceFen)}计算，与资费条款的单价${yuan(finding.unitPriceFen)}不符。`
    case 'discount-differs':
      return `标准资费${yuan(finding.listPriceFen)}乘以折扣${finding.discount}为${yuan(finding.discountedFen)}，与折后单价${yuan(finding.unitPriceFen)}不符。`
    case 'sets-differ':
      return `套数${finding.counts.join('＋')}＝${finding.setCount}，与合同${finding.cardsContractId}（${clause(finding.cardsClause)}）的${finding.cards}张卡不符。`
    case 'cards-above-limit':
      return `总价所列${finding.cards}张卡超过供卡上限${finding.maximum}张。`
    case 'credit-code-invalid':
      return `${roleWords[finding.role]}统一社会信用代码${finding.code}不符合GB 32100-2015：${creditCodeProblemInWords(finding.problem)}`
    case 'party-differs':
      return `${roleWords[finding.role]}${detailWords[finding.detail]}写法不一致：${valuesInWords(finding.values)}。`
    default:
      return assertNever(finding)
  }
}

const roleWords: Readonly<Record<PartyRole, string>> = { buyer: '甲方', supplier: '乙方' }

const detailWords: Readonly<Record<PartyDetail, string>> = {
  name: '名称',
  'credit-code': '统一社会信用代码',
  representative: '法定代表人',
  address: '地址',
  bank: '开户行',
  account: '账号',
  contact: '联系人',
  phone: '联系电话',
}

/** Each way of writing once, with every place that writes it so. */
function valuesInWords(values: readonly StatedValue[]): string {
  const placesByValue = new Map<string, string[]>()
  for (const { contractId, clause: where, value } of values) {
    const written = value.replace(/\s/g, '')
    const place = `合同${contractId}${clause(where)}`
    const places = placesByValue.get(written) ?? []
    placesByValue.set(written, places.includes(place) ? places : [...places, place])
  }
  return [...placesByValue].map(([value, places]) => `${places.join('、')}为“${value}”`).join('；')
}

/** The place as a paper numbers it; head, signature page and annexes have names of their own. */
const clause = (number: string): string => (/^\d/.test(number) ? `第${number}条` : number)
