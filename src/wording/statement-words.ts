// What stands on a payment statement (付款对账单) besides its rows: headings, labels and the sentences that surround the
// figures. Columns and boxes follow the statements that clerks use (domain facts 11).

import type { CalendarDate } from '../base/calendar-date.ts'
import { formatYuan } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { AgeingBucket } from '../statements/ageing.ts'
import type { StatementContract, StatementDetail, StatementLateFee } from '../statements/statement.ts'
import { dailyRateInWords } from './amounts.ts'
import { clauseInWords, dayInWords, monthInWords } from './documents.ts'

export const statementWords = {
  title: '付款对账单',
  number: '对账单编号',
  madeOn: '制表日期',
  payer: '甲方（付款方）',
  supplier: '乙方（收款方）',
  creditCode: '统一社会信用代码',
  bank: '开户行',
  account: '账号',
  contact: '联系人',
  contract: '合同',
  scope: '对账范围',
  period: '对账期间',
  unit: '金额单位：人民币元',
  opening: '期初未付余额',
  charged: '本期应付',
  paid: '本期已付',
  closing: '期末未付余额',
  prepaid: '期末预付余额',
  statedTotal: '合同总价',
  paidToDate: '累计已付',
  remaining: '尚余',
  total: '合计',
  grandTotal: '各合同合计',
  ageingOn: (day: CalendarDate) => `期末未付余额账龄（截至${dayInWords(day)}）`,
  totalWithCarriedOver: '合计（含上期结转）',
  noRows: '本期没有应付款项，也没有付款。',
  amountInWords: '大写',
  sameInvoice: '同前',
  preparedBy: '制表',
  reviewedBy: '复核',
  approvedBy: '负责人',
  date: '日期',
  seal: '（盖章）',
  supplierCheck: '乙方确认栏',
  agreed: '□ 核对无误',
  differs: '□ 不符，差异：',
  handledBy: '经办人',
  phone: '联系电话',
  slip: '回执联',
  cutHere: '沿此线裁开',
  ourBooks: '我方账面余额：',
  yuan: '元',
  principalOnly: '本对账单仅核对本金，不构成任何一方对逾期付款违约责任的确认、变更或放弃。',
  contractsApart: '各合同分别结算，合计数仅供核对，不构成不同合同款项之间的抵销。',
  auxiliary: '本对账单由辅助台账生成，供双方核对账务，不是会计账簿。',
  subject: '合同付款对账',
  /** Where an issued statement has its number, and where it has its place in the ledger. */
  noNumber: '待出具',
  preview: '预览稿，尚未出具，不作对账依据',
} as const

export const statementColumns = {
  groups: { payable: '应付', invoice: '发票', payment: '付款' },
  period: '期次（账期）',
  clause: '应付依据（条款）',
  dueOn: '应付日期',
  payable: '应付金额',
  invoiceNumber: '发票号码',
  invoicedOn: '开票日期',
  gross: '价税合计',
  paidOn: '付款日期',
  voucher: '支付凭证号',
  paid: '已付金额',
  unpaid: '未付余额',
  remark: '备注',
} as const

export const ageingWords: Readonly<Record<AgeingBucket, string>> = {
  'not-due': '未到期',
  'no-due-day': '未约定或未确定付款日',
  'days-1-30': '逾期1至30日',
  'days-31-60': '逾期31至60日',
  'days-61-90': '逾期61至90日',
  'days-over-90': '逾期90日以上',
  credit: '预付及多付',
}

export const agedInWords = (bucket: AgeingBucket, amount: string): string =>
  `${ageingWords[bucket]}${amount}元`

export const cardSheetWords = {
  title: (detail: StatementDetail) => (detail === 'months' ? '附表　分卡分月明细' : '附表　分卡汇总'),
  place: '序号',
  iccid: '卡号（ICCID）',
  month: '账期',
  months: '所涉账期',
  monthCount: '月数',
  rest: '不分卡的款项（账单合计、预付款等）',
} as const

/** Names of sheets: a contract's own short title may hold what a spreadsheet forbids there, or be too long. */
export const sheetWords = {
  grandTotal: '汇总',
  ageing: '账龄',
  contract: ({ id, shortTitle }: StatementContract) => sheetName(`${id}_${shortTitle}`),
  cards: ({ id, shortTitle }: StatementContract) => sheetName(`分卡_${id}_${shortTitle}`),
} as const

const LONGEST_SHEET_NAME = 31

const sheetName = (title: string): string =>
  title
    .replaceAll(/[[\]/\\:*?'\p{Cc}]/gu, '')
    .slice(0, LONGEST_SHEET_NAME)
    .toWellFormed()

export function cardMonthsInWords({ from, to }: { readonly from: Month; readonly to: Month }): string {
  return from === to ? monthInWords(from) : `${monthInWords(from)}至${monthInWords(to)}`
}

/** 一、《合同》（签订日期） */
export const partTitle = (index: number, contract: StatementContract): string =>
  `${'一二三四五六七八九十'.charAt(index) || String(index + 1)}、${contractInWords(contract)}`

export const contractsInWords = (count: number): string => `与乙方签订的${count}份合同`

export function contractInWords({ title, signedOn, signedOnIsPresumed }: StatementContract): string {
  return `《${title}》（${dayInWords(signedOn)}签订${signedOnIsPresumed ? '，签订日期系推定' : ''}）`
}

export const numberInWords = (number: string | null): string => number ?? statementWords.noNumber

export const periodInWords = (from: CalendarDate, to: CalendarDate): string =>
  `${dayInWords(from)}至${dayInWords(to)}`

export function lateFeeInWords(fee: StatementLateFee, style: StatementContract['clauseStyle']): string {
  if (fee.kind === 'principal-only') return statementWords.principalOnly
  const estimate = `截至${dayInWords(fee.asOf)}，逾期付款违约金估算为${formatYuan(fee.feeFen)}元`
  const ground = `（依合同${clauseInWords(fee.clause, style)}，日利率${dailyRateInWords(fee.ratePerDay)}）`
  return `${estimate}${ground}。此为估算，未计入上列各项金额，不构成对该项责任的确认。`
}

export const prepaidInWords = (amount: string): string =>
  `期末余额为负数，系预付款：甲方已预付${amount}元，冲抵以后各期应付款。`

export function slipInWords(slip: {
  readonly number: string
  readonly period: string
  readonly balance: string
}): string {
  return `贵单位编号${slip.number}的付款对账单（${slip.period}）收悉。所列${slip.balance}元，经核对：`
}

export const returnByInWords = (day: CalendarDate | null): string =>
  `请于${day === null ? '　　　年　　月　　日' : dayInWords(day)}前核对盖章，并将本联退回甲方。`
