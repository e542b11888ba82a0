// The words of 解释 for the figures of a contract's position.

import type { ReplacementCause } from '../contracts/terms.ts'
import { replacementCauseWords } from './card-refusals.ts'

export type PositionFigure =
  | 'charged'
  | 'paid'
  | 'owed'
  | 'overdue'
  | 'upcoming'
  | 'late-fee'
  | 'total'
  | 'remaining'

export const positionExplanationWords = {
  titles: {
    charged: '已发生应付的由来',
    paid: '已付的由来',
    owed: '应付未付的由来',
    overdue: '逾期金额的由来',
    upcoming: '近期到期金额的由来',
    'late-fee': '违约金估算的由来',
    total: '合同总额的由来',
    remaining: '合同余额的由来',
  } satisfies Readonly<Record<PositionFigure, string>>,
  ofContract: (title: string, contractId: string, asOf: string) =>
    `${title}（合同${contractId}，截至 ${asOf}）`,
  open: '解释',
  openOf: (what: string) => `解释：${what}`,
  charged: '已发生应付',
  paid: '已付',
  owed: '应付未付',
  paidAhead: '预付',
  onAccount: '其中尚未冲抵费用的预付款',
  overdue: '已逾期未付',
  lateFee: '违约金估算',
  total: '合同总额',
  stated: '合同载明的总额',
  repriced: '按已确认价格调整后的总额',
  covered: '合同总额所含费用的已付款',
  remaining: '合同余额',
  kind: '费用',
  count: '笔数',
  amount: '金额（元）',
  number: '编号',
  paidOn: '付款日',
  voucher: '凭证号',
  refund: (voucher: string) => `供应商退款 ${voucher}`,
  dueOn: '到期日',
  ofAmount: '应付（元）',
  openAmount: '未付（元）',
  from: '起算日',
  until: '止算日',
  days: '逾期天数',
  principal: '逾期本金（元）',
  exactFee: '违约金（元，未舍入）',
  sum: '合计',
  rate: '日费率',
  exactSum: '各段之和（元，未舍入）',
  rounded: '四舍五入至分（仅此一次）',
  formula: '逾期本金 × 日费率 × 逾期天数',
  formulaLabel: '计算式',
  quotationOf: (clause: string) => `合同原文（第${clause}条）`,
  noCharges: '没有费用',
  noPayments: '没有付款',
  noOverdue: '没有逾期费用',
  noUpcoming: '90 天内没有到期的费用',
  upcomingNote:
    '应付日在今天起 90 天之内（含当日）而尚未付清的金额；30 天、60 天的数字是其中较早到期的部分。应付日待定的费用不计。',
  noLateFee: '合同没有约定违约金',
  noSegments: '没有逾期',
  noTotal: '合同没有载明总额',
  chargedNote: '按费用发生日计入截至当日的全部费用及其更正。',
  paidNote: '按付款日计入，已冲销的付款不计。',
  overdueNote: '到期日已过而未付清的本金；到期日当天不算逾期。',
  remainingNote: '合同总额减去其所含费用的已付款；其他费用不在总额之内，另行计付。',
} as const

const inputNames: Readonly<Record<string, string>> = {
  instalment: '期数',
  amountFen: '金额',
  forecastOn: '预计日期',
  completedOn: '条件具备日',
  month: '月份',
  priceFromMonth: '改价起始月',
  vatRate: '税率',
  statedUnitPriceFen: '合同原单价',
  statedVatRate: '合同原税率',
  megabytes: '用量（M）',
  includedMegabytes: '套餐内用量（M）',
  excessMegabytes: '超出用量（M）',
  yuanPerMegabyte: '每M单价（元）',
  ratePerDay: '日费率',
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

/** Why a card was replaced, as the reason of a charge keeps it. */
export const causeInWords = (cause: string): string =>
  Object.hasOwn(replacementCauseWords, cause) ? replacementCauseWords[cause as ReplacementCause] : cause
