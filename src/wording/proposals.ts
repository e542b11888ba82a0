// What waits for a second person, told in one line and in its particulars.

import type { ProposedDuty } from '../access/duties.ts'
import { dutyWords } from './duties.ts'

/** `particulars` are the values that name it, in order; the empty ones are left out. */
export const proposalInWords = (duty: ProposedDuty, particulars: readonly string[]): string =>
  [dutyWords[duty], ...particulars.filter(each => each !== '')].join(' · ')

export const proposalLabels = {
  contract: '合同',
  allContracts: '全部合同',
  paidOn: '付款日',
  amount: '金额',
  voucher: '凭证号',
  payment: '付款（记录号）',
  charge: '费用（记录号）',
  reason: '理由',
  question: '事项',
  choice: '答复',
  letter: '函件',
  file: '存为文件',
  month: '月份',
  closedOn: '结清日',
  refundedOn: '收到退款日',
  refund: '退款（记录号）',
  rules: '停用',
  past: '补录内容',
  imported: '导入付款文件',
  settles: '将冲抵',
  onAccount: '将列为预付',
  owedAfter: '办理后应付未付',
  released: '将恢复应付',
  figures: '对账务',
} as const

export const proposalWords = {
  settled: (what: string, amount: string) => `${what} ${amount}`,
  nothingSettled: '无应付可冲抵',
  figuresChange: '下次计费时按新答复更正',
  figuresNoted: '答复本身不改变数字',
  figuresStay: '不变',
  pastPayments: (count: number) => `补录付款 ${count} 笔及其他内容`,
} as const
