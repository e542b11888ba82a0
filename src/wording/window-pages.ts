// The words of the window's pages over an open ledger: 总览, 应付, and the frame around them.

import type { PageName } from '../api/window-pages.ts'
import type { CardState } from '../cards/card-life.ts'

export const pageWords: Readonly<Record<PageName, string>> = {
  overview: '总览',
  contracts: '合同',
  cards: '物联网卡',
  charges: '应付',
  invoices: '发票',
  payments: '付款',
  statements: '对账单',
  letters: '函件',
  calendar: '期限',
  'past-records': '补录',
  audit: '审计',
  settings: '设置',
}

export const formWords = {
  draftKept: '上次未保存的内容已恢复',
  discardDraft: '清空',
  notYuan: '请输入金额，如 160,730.00',
  noSuchDay: (text: string) => `“${text}”不是存在的日期，请按 2026-11-23 的样式填写`,
  noSuchMonth: (text: string) => `“${text}”不是存在的月份，请按 2026-11 的样式填写`,
  dayFormat: 'YYYY年M月D日',
  monthFormat: 'YYYY年M月',
  required: '此项必填',
  yuan: '元',
  choose: '请选择',
  noRows: '没有内容',
  printedRows: (printed: number, total: number) => `共 ${total} 条，只打印前 ${printed} 条。`,
  sortBy: (title: string) => `按${title}排序`,
  print: '打印',
} as const

export const frameWords = {
  viewed: '只读，不能登记',
  lock: '锁定',
  asOf: (day: string) => `截至 ${day}`,
  loading: '正在读取账本…',
  refused: '未能读取',
  retry: '重试',
} as const

export const overviewWords = {
  owed: '应付未付',
  paidAhead: '预付',
  overdue: '其中已逾期',
  noOverdue: '无逾期',
  lateFee: '违约金估算',
  lateFeeNote: '仅为估算，不入账',
  charged: '已发生应付',
  paid: '已付',
  total: '合同总额',
  paidOfTotal: (percent: number) => `已付合同款 ${percent}%`,
  cards: '物联网卡',
  cardsOf: (count: number) => `共 ${count} 张`,
  deadlines: '近期期限',
  noDeadlines: '没有待办期限',
  questions: '合同待明确事项',
  openQuestions: (count: number) => `${count} 项未答复，暂按默认处理`,
  noQuestions: '全部事项均已答复',
  on: '日期',
  contract: '合同',
  matter: '事项',
  reason: '说明',
  overdueMark: '已过期',
  provisional: '节假日待公布',
  severalContracts: '通用',
} as const

export const cardStateWords: Readonly<Record<CardState, string>> = {
  supplied: '未激活',
  active: '使用中',
  suspended: '停机保号',
  cancelled: '已注销',
}

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

const inputNames: Readonly<Record<string, string>> = {
  instalment: '期数',
  amountFen: '金额',
  forecastOn: '预计日期',
  completedOn: '条件具备日',
  month: '月份',
  unitPriceFen: '单价',
  activatedOn: '激活日',
  suspendedOn: '停机保号日',
  resumedOn: '复机日',
  cancelledOn: '注销日',
  replacedOn: '补换卡日',
  suppliedOn: '供卡日',
  cause: '原因',
  period: '本次期数',
  periods: '总期数',
  everyMonths: '每期月数',
  cardType: '卡类型',
  recordedFen: '原记金额',
  wantedFen: '应记金额',
  reason: '原因说明',
  enteredByHand: '手工登记',
}

/** A fact of a reason by the name that the clerk knows; one that has none keeps its own. */
export const inputInWords = (key: string): string => inputNames[key] ?? key

/** `unitPriceFen × days` in the same names. */
export const formulaInWords = (formula: string): string => formula.replace(/[A-Za-z]+/g, inputInWords)
