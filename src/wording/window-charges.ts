// The words of 应付: its lists by charge, by month and by card, what they are narrowed to, and their print.

import type { ChargeState } from '../api/charges-procedures.ts'

export const instalmentInWords = (number: number): string => `第${number}期`

export const chargeStateWords: Readonly<Record<ChargeState, string>> = {
  overdue: '已逾期',
  due: '待付',
  undated: '到期日待定',
  settled: '已付清',
}

export const chargeListWords = {
  view: '查看方式',
  views: { charges: '逐笔', months: '按期间', cards: '按卡' },
  search: '按卡号、费用、期间、条款查找',
  searchCards: '按卡号、号码查找',
  kind: '费用类别',
  allKinds: '全部费用',
  state: '付款状态',
  allStates: '全部状态',
  paid: '已付（元）',
  open: '未付（元）',
  count: '笔数',
  sums: (count: string, amount: string, open: string) => `${count} 笔，合计 ${amount} 元，未付 ${open} 元`,
  cardCount: (count: string) => `共 ${count} 张卡`,
  correctionOf: (number: number) => `并入第 ${number} 号`,
  months: '各期间的费用',
  cards: '各卡的费用',
  ofMonth: (month: string) => `${month} 的费用`,
  ofCard: (iccid: string) => `卡 ${iccid} 的费用`,
  chooseMonth: '请在左侧选择期间',
  chooseCard: '请在左侧选择卡',
  printTitle: (contract: string) => `应付明细　${contract}`,
  printFilter: (conditions: readonly string[]) =>
    `筛选条件：${conditions.length === 0 ? '无' : conditions.join('；')}`,
  printAsOf: (day: string) => `付款状态截至 ${day}`,
  searched: (text: string) => `查找“${text}”`,
  noCards: '没有物联网卡',
} as const

/** One charge, in a list or explained. */
export const chargesWords = {
  search: '按卡号、费用、月份查找',
  count: (shown: number, amount: string) => `${shown} 笔，合计 ${amount} 元`,
  none: '没有应付费用',
  noneFound: '没有符合条件的费用',
  number: '编号',
  kind: '费用',
  period: '所属期间',
  instalment: (number: number) => `第${number}期`,
  iccid: '卡号',
  amount: '金额（元）',
  effectiveOn: '发生日',
  dueOn: '到期日',
  noDueOn: '待定',
  provisional: '暂定',
  clause: '依据条款',
  explain: '解释',
  explanationOf: (number: number) => `第 ${number} 号费用的由来`,
  howAmount: '金额的由来',
  howDue: '到期日的由来',
  quotation: '合同原文',
  inputs: '计算所用的数据',
  formula: '计算式',
  allocations: '付款冲抵',
  noAllocations: '尚未付款',
  payment: (number: number) => `第 ${number} 号付款`,
  adjustments: '相关更正',
  entry: (number: number, on: string) => `记账凭证第 ${number} 号（${on}）`,
  account: '科目',
  debit: '借方（元）',
  credit: '贷方（元）',
} as const
