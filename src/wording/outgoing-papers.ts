// The words of what is handed out besides statements and letters: 付款申请单, 物联网卡清单, 违约金估算说明,
// 合同结算单.

import type { CardState } from '../cards/card-life.ts'
import type { Because } from '../contracts/because.ts'
import type { ApplicationItem } from '../statements/outgoing-papers.ts'
import type { StatementContract } from '../statements/statement.ts'
import { clauseInShort, clauseInWords } from './documents.ts'
import { documentKindWords } from './papers.ts'
import { settledItemInWords } from './payment-items.ts'
import { missingDueInWords, subjectInWords } from './statement-rows.ts'

export const paperWords = {
  titles: documentKindWords,
  number: '编号',
  madeOn: '制表日期',
  noNumber: '待出具',
  preview: '预览稿，尚未出具',
  auxiliary: '本表由辅助台账生成，供内部办理使用，不是会计凭证。',
  unit: '金额单位：人民币元',
  place: '序号',
  total: '合计',
  inWords: '大写',
  date: '日期：　　　　年　　月　　日',
  payer: '付款单位',
  payee: '收款单位',
  bank: '开户行',
  account: '账号',
  contract: '合同',
  clause: '依据',
  amount: '金额',
} as const

export const applicationWords = {
  items: '付款事项',
  dueOn: '应付日期',
  invoices: '发票号码',
  applied: '本次申请付款',
  paid: '本次付款',
  paidOn: '付款日期',
  voucher: '支付凭证号',
  progress: '合同执行情况',
  progressBefore: '合同执行情况（不含本次）',
  budget: '预算信息',
  budgetFields: ['预算指标', '功能分类科目', '经济分类科目', '资金性质', '支付方式'],
  signatures: ['经办', '复核', '负责人'],
  sums: (total: string, paid: string, remaining: string) =>
    `合同总价${total}元，累计已付${paid}元，尚余${remaining}元`,
  note: '收款单位名称、开户行和账号按合同填写，付款前请与发票及收款单位核对。',
} as const

export const cardListWords = {
  asOf: '截止日期',
  iccid: '卡号（ICCID）',
  msisdn: '物联网号码',
  suppliedOn: '供卡日期',
  state: '状态',
  activatedOn: '激活日期',
  suspendedOn: '停机日期',
  cancelledOn: '注销日期',
  monthFee: '本月费用',
  count: '卡数',
  none: '该日没有已供的卡。',
  states: {
    supplied: '待激活',
    active: '在用',
    suspended: '停机保号',
    cancelled: '已注销',
  } satisfies Readonly<Record<CardState, string>>,
  counts: (all: number, counts: Readonly<Record<CardState, number>>) =>
    `共${all}张：在用${counts.active}张，停机保号${counts.suspended}张，待激活${counts.supplied}张，已注销${counts.cancelled}张`,
} as const

export const lateFeeWords = {
  asOf: '计算截止日',
  rate: '约定日利率',
  overdue: '截止日逾期未付本金',
  quotation: '合同原文',
  from: '起算日（应付日）',
  segmentFrom: '自（次日起计）',
  until: '至（含）',
  days: '天数',
  principal: '逾期本金',
  exact: '金额（未取整）',
  dueOn: '应付日期',
  sum: '各段合计（未取整）',
  fee: '估算金额（合计后一次四舍五入到分）',
  none: '截至该日没有逾期付款，估算为零。',
  formula:
    '计算方法：违约金＝逾期本金×日利率×逾期天数，按付款分段计算，天数自应付日次日起算至付款日（未付的至截止日）止，单利，不计复利。',
  estimate:
    '本说明为估算，仅供内部测算参考；未入账、未结算，也不构成任何一方对逾期付款违约责任的确认、变更或放弃。',
  caution:
    '载明违约金数额的文件对外出具后可能约束双方，请勿随对账单对外提供；约定的违约金过分高于造成的损失的，可以依《民法典》第五百八十五条请求适当减少。',
} as const

export const settlementWords = {
  payer: '甲方（付款单位）',
  supplier: '乙方（收款单位）',
  closedOn: '结清日',
  notYet: '（试算，合同尚未结清）',
  fee: '费用项目',
  count: '项数',
  charged: '应付',
  settled: '已付',
  unpaid: '未付',
  paid: '实付净额',
  refunded: '其中已减退款',
  owed: '甲方应付未付',
  refundDue: '乙方应退甲方',
  invoiced: '发票价税合计',
  open: '遗留事项',
  measure: '金额或数量',
  reason: '说明',
  toDo: '待办理',
  nothingOpen: '遗留事项：无。',
  items: (count: number) => `${count} 项`,
  remarks: [
    '本单所列金额依据合同约定和双方往来款项核对。除上列未付、应退款项和遗留事项外，双方就本合同项下的款项已经结清。',
    '本单仅核对本金，不构成任何一方对逾期付款违约责任的确认、变更或放弃。本单一式两份，双方各执一份，经双方签字盖章后生效。',
  ],
  signers: '经办：　　　　　　　　负责人：',
  seal: '（盖章）',
  auxiliary: '本单由辅助台账生成，不是会计凭证。',
} as const

export function itemInWords({ what }: ApplicationItem): string {
  return what.kind === 'line' ? subjectInWords(what.subject) : settledItemInWords(what.part)
}

export function itemDueInWords({ due }: ApplicationItem): string {
  if (due === null) return ''
  return due.kind === 'on' ? due.on : missingDueInWords(due)
}

export const clauseOfItem = (clause: string | null, style: StatementContract['clauseStyle']): string =>
  clause === null ? '' : clauseInShort(clause, style)

export const groundInWords = ({ clause }: Because, style: StatementContract['clauseStyle']): string =>
  `合同${clauseInWords(clause, style)}`
