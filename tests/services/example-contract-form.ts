// A contract as a clerk would type it: printers rented by the month, two hundred yuan of instalments beside, its paper
// in a few lines.

import type { z } from 'zod'
import type { procedures } from '../../src/api/procedures.ts'

export type FormInput = z.input<(typeof procedures)['contracts.compose']['input']>

export const paper = `打印设备租赁合同
第一条 费用
1.1 服务费共 2,400.00 元，分两期支付：2026 年 1 月 31 日、
2026 年 7 月 31 日各支付 1,200.00 元，甲方收到发票后 10 日内付款。
1.2 每张数据卡每月 20 元（含税，税率 6%），每月结束后 15 日内付款。
第二条 违约
2.1 甲方逾期付款的，每逾期一日按欠付金额的万分之五支付违约金。
第三条 期限
3.1 本合同自 2026 年 1 月 1 日起一年。
第四条 通知
4.1 通知以快递寄出的，本市第 2 日、国内其他地区第 4 日视为送达；专人递送以签收为准。
第五条 其他
5.1 后付费，每季度转账支付一次，乙方开具普通发票；税率变更的，不含税单价不变。
5.2 甲方欠费满 1 日的，乙方可以暂停服务。
5.3 任何一方变更账户，须提前 10 日书面通知对方；发生不可抗力的，15 日内提供证明。
5.4 合同内容须保密。
5.5 欠费满三个月的，乙方可以解除合同。
5.6 未尽事宜双方协商。
5.7 供卡满 2 个月未激活的，乙方可以激活并计费。
5.8 提供标准服务 29 套；
5.9 提供加密服务 55 套。
5.10 销户前须结清所有费用；销户号码 90 天后重新启用。`

const party = (clause: string, name: string, creditCode: string) => ({
  clause,
  name,
  creditCode,
  representative: '王一',
  address: '吉林省蛟河市北京路 55 号',
  noticeAddress: '吉林省蛟河市北京路 55 号',
  postalCode: null,
  bankName: '中国工商银行蛟河支行',
  bankAccount: '0802270109200688321',
  contactName: '李二',
  contactPhone: '0432-6700000',
  contactEmail: null,
})

export const exampleForm: FormInput = {
  contractId: 'P1',
  title: '打印设备租赁合同',
  shortTitle: '打印租赁',
  clauseStyle: 'decimal',
  signedOn: '2025-12-25',
  signedClause: '签署页',
  text: paper,
  buyer: party('首部', '蛟河市人民法院', '11220000013525084B'),
  supplier: party('首部', '蛟河市打印设备有限公司', '912202017710679751'),
  term: {
    startsOn: '2026-01-01',
    years: 1,
    endReading: 'day-before',
    renewal: null,
    source: { clause: '3.1', quotation: '本合同自 2026 年 1 月 1 日起一年。' },
  },
  total: { amountFen: 240_000, source: { clause: '1.1', quotation: '服务费共 2,400.00 元' } },
  instalments: {
    rows: [
      { amountFen: 120_000, forecastOn: '2026-01-31' },
      { amountFen: 120_000, forecastOn: '2026-07-31' },
    ],
    due: {
      kind: 'after-milestones',
      milestones: ['documents-received'],
      clock: ['documents-received'],
      days: 10,
      rolls: true,
    },
    source: { clause: '1.1', quotation: '2026年7月31日各支付1,200.00元，甲方收到发票后10日内付款' },
  },
  recurringFee: null,
  cardFee: null,
  lateFee: {
    ratePerDay: '0.0005',
    dayCount: 'after-due-through-payment',
    source: { clause: '2.1', quotation: '每逾期一日按欠付金额的万分之五支付违约金' },
  },
  delivery: {
    source: { clause: '4.1', quotation: '本市第 2 日、国内其他地区第 4 日视为送达' },
    ways: {
      hand: { kind: 'on-receipt' },
      express: {
        kind: 'days-after-sending',
        days: { 'same-city': 2, domestic: 4, 'hk-mo-tw': 10, abroad: 20 },
      },
      registered: { kind: 'open' },
      fax: { kind: 'open' },
      email: { kind: 'open' },
    },
    countsSendingDay: false,
    earlierReceiptPrevails: true,
    refusalCountsAsDelivered: false,
    toUs: 'same-city',
    toSupplier: 'same-city',
  },
}

export const cardFee: NonNullable<FormInput['cardFee']> = {
  unitPriceFen: 2_000,
  vatRate: '0.06',
  everyMonths: 1,
  cardLimit: 10,
  due: { kind: 'days-after-period-end', days: 15, rolls: false },
  source: { clause: '1.2', quotation: '每张数据卡每月 20 元（含税，税率 6%），每月结束后 15 日内付款。' },
}

const atCardFee = { due: cardFee.due, source: cardFee.source }

/** What is charged beside the fee by the card. */
export const besideCardFee: Pick<FormInput, 'suspensionFee' | 'replacementFee' | 'cardPrice' | 'overage'> = {
  suspensionFee: { unitPriceFen: 200, maximumMonths: 3, mode: 'on-top', source: cardFee.source },
  replacementFee: { ...atCardFee, unitPriceFen: 500, freeCauses: ['burnt-out'] },
  cardPrice: { ...atCardFee, unitPriceFen: 100, cardType: 'MP1', raised: 'on-supply' },
  overage: {
    ...atCardFee,
    includedGigabytes: 1,
    megabytesPerGigabyte: 1000,
    yuanPerMegabyte: '0.1',
    raised: 'charged',
  },
}

export const autoActivation: NonNullable<FormInput['autoActivation']> = {
  afterMonths: 2,
  source: { clause: '5.7', quotation: '供卡满 2 个月未激活的，乙方可以激活并计费。' },
}

export const standardSet = {
  name: '标准服务',
  count: 29,
  source: { clause: '5.8', quotation: '提供标准服务 29 套' },
}
export const secureSet = {
  name: '加密服务',
  count: 55,
  source: { clause: '5.9', quotation: '提供加密服务 55 套' },
}

export const suppliedSets = {
  sets: [standardSet, secureSet],
  equalsCardsOf: { contractId: 'B', termId: 'B-TOTAL' },
} satisfies FormInput['suppliedSets']

type Row<P extends 'periods' | 'provisions' | 'questions'> = NonNullable<FormInput[P]>['rows'][number]

export const period: Row<'periods'> = {
  event: 'account-change',
  direction: 'ahead',
  days: 10,
  obliged: 'either',
  rolls: false,
  source: { clause: '5.3', quotation: '任何一方变更账户，须提前 10 日书面通知对方' },
}

export const provision: Row<'provisions'> = {
  category: 'confidentiality',
  summary: '合同内容须保密。',
  source: { clause: '5.4', quotation: '合同内容须保密。' },
}

/** What is told of at a card's end. */
export const reminders: NonNullable<FormInput['provisions']>['rows'] = [
  {
    category: 'duty',
    summary: '销户前须结清所有费用',
    remindsAt: 'before-cancelling',
    source: { clause: '5.10', quotation: '销户前须结清所有费用' },
  },
  {
    category: 'right',
    summary: '号码90天后重新启用。',
    remindsAt: 'after-cancelling',
    source: { clause: '5.10', quotation: '销户号码 90 天后重新启用。' },
  },
]

/** How the days of lateness count: what is typed at the late fee holds until it is answered. */
export const question: Row<'questions'> = {
  question: '付款当日算不算逾期？',
  consequence: '影响违约金估算的天数。',
  settles: 'lateFee.dayCount',
  meanwhile: '付款当日算逾期',
  others: [{ label: '付款当日不算逾期', value: 'after-due-before-payment' }],
  source: { clause: '2.1', quotation: '每逾期一日' },
}

/** One whose answers are only noted. */
export const notedQuestion: Row<'questions'> = {
  question: '未尽事宜由谁出面协商',
  consequence: '影响联系的部门',
  meanwhile: '由办公室协商',
  others: [{ label: '由技术部门协商' }],
  source: { clause: '5.6', quotation: '未尽事宜双方协商。' },
}

/** What is agreed besides, of a contract that charges by the card. */
export const besideCharges = {
  paymentTerms: {
    mode: 'postpaid',
    cycleMonths: 3,
    way: 'transfer',
    invoiceKind: '普通发票',
    source: { clause: '5.1', quotation: '后付费，每季度转账支付一次，乙方开具普通发票' },
  },
  taxChange: {
    proposals: [{ fromMonth: '2026-02', rate: '0.09', basis: '公告2026年第9号' }],
    source: { clause: '5.1', quotation: '税率变更的，不含税单价不变' },
  },
  arrears: {
    steps: [
      {
        after: { unit: 'days', count: 1 },
        effect: '乙方可以暂停服务',
        source: { clause: '5.2', quotation: '甲方欠费满 1 日的，乙方可以暂停服务' },
      },
      {
        after: { unit: 'months', count: 3 },
        effect: '乙方可以解除合同。',
        source: { clause: '5.5', quotation: '欠费满三个月的，乙方可以解除合同' },
      },
    ],
  },
  periods: {
    rows: [
      period,
      {
        event: 'force-majeure',
        direction: 'within',
        days: 15,
        obliged: 'us',
        rolls: true,
        source: { clause: '5.3', quotation: '发生不可抗力的，15 日内提供证明' },
      },
    ],
  },
  provisions: {
    rows: [provision],
  },
} satisfies Partial<FormInput>
