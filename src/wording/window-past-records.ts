// The words of 补录: the columns of its lists, what a cell should look like, the account that is held against the
// supplier's statement.

import type { PastProblem } from '../api/refusals.ts'

export const pastRecordsWords = {
  intro:
    '把启用本台账以前的卡、账单、发票、付款一次补入：先核对，与对方对账单一致后再入账。发生日期按原日期，登记时间为现在。',
  through: '计费至',
  asOf: '对账截止日',
  check: '核对',
  record: '入账',
  recordTitle: '确认入账',
  recordConfirm: (rows: number) => `将 ${rows} 条补录内容全部入账。入账后不能修改或删除，只能冲正。`,
  checkFirst: '内容有改动，请先核对',
  nothing: '请先录入内容',
  unreadable: (count: number) => `有 ${count} 个单元格无法识别，已标出`,
  problems: (count: number) => `有 ${count} 行不能入账`,
  place: (list: string, row: number) => `${list}第 ${row} 行`,
  account: '核对结果（尚未入账）',
  contract: '合同',
  cards: '卡数',
  charged: '应付发生额',
  paid: '已付金额',
  owed: '应付未付',
  theirs: '对方对账单余额',
  difference: '差额',
  agrees: '相符',
  notAmount: '金额无法识别',
  saved: (rows: number) => `已补录 ${rows} 条`,
} as const

export const pastColumnWords = {
  contractId: '合同',
  iccid: 'ICCID',
  msisdn: '号码',
  suppliedOn: '供卡日',
  activatedOn: '激活日',
  event: '变动',
  on: '日期',
  cause: '补换原因',
  newIccid: '新 ICCID',
  instalment: '期数',
  milestone: '事项',
  fromMonth: '账期起',
  toMonth: '账期止',
  receivedOn: '收到日',
  dueOn: '付款截止日',
  amount: '金额（元）',
  number: '发票号码',
  kind: '发票种类',
  issuedOn: '开票日',
  net: '不含税金额',
  tax: '税额',
  gross: '价税合计',
  rate: '税率',
  paidOn: '付款日',
  voucher: '凭证号',
} as const

/** What a cell that could not be read should look like. */
export const pastFaultWords = {
  missing: '此格必填',
  contract: (names: string) => `请填合同编号或简称：${names}`,
  date: '请填日期，如 2024-03-12 或 2024年3月12日',
  month: '请填月份，如 2024-03',
  amount: '请填金额，如 15,120.00',
  choice: (names: string) => `请填：${names}`,
  number: '请填整数，如 1',
  rate: '请填税率，如 6%',
  megabytes: '请填 MB 数，如 51200 或 51200.5',
} as const

export const pastHints: Readonly<Record<'date' | 'month' | 'amount' | 'rate' | 'megabytes', string>> = {
  date: '2024-03-12',
  month: '2024-03',
  amount: '15,120.00',
  rate: '6%',
  megabytes: '51200.5',
}

/** Of which each row is one, in what is said of all. */
export const pastListOrder: readonly PastProblem['list'][] = [
  'cards',
  'events',
  'milestones',
  'bills',
  'invoices',
  'payments',
]
