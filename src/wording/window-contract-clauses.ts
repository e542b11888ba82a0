// 新建合同: what a contract agrees besides charges, late fees, its term and delivery.

import { invoiceKindSchema } from '../contracts/terms.ts'

export const contractClauseWords = {
  paymentTerms: '付费方式',
  mode: '预付或后付',
  cycleMonths: '每几个月付一次',
  way: '缴费方式',
  invoiceKind: '发票种类',
  invoiceKinds: {
    ...Object.fromEntries(invoiceKindSchema.options.map(kind => [kind, kind])),
    unstated: '未约定',
  },
  taxChange: '税率变更（不含税单价不变）',
  taxChangeHint: '税率变更时，程序按不变的不含税单价提出新的含税单价，确认后才改价。已公布的变更可在此录入。',
  fromMonth: '自何月起',
  rate: '新税率',
  basis: '依据（公告名称、文号）',
  addProposal: '增加一项税率变更',
  arrears: '欠费措施',
  arrearsHint: '欠费满若干日或若干月时乙方可以采取的措施，程序在每一步之前提醒。',
  count: '欠费满',
  unit: '单位',
  units: { days: '日', months: '个月' },
  effect: '乙方可以采取的措施',
  addStep: '增加一步',
  periods: '各种期限',
  event: '事项',
  direction: '事前或事后',
  directions: { within: '事后若干日内', ahead: '事前若干日以上' },
  obliged: '由谁办理',
  addPeriod: '增加一项期限',
  provisions: '其他约定',
  category: '类别',
  summary: '摘要（一句话）',
  addProvision: '增加一项约定',
} as const
