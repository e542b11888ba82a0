// Types a contract into 新建合同 the way a clerk would, field by field.

import type { Page } from 'playwright'

export const paper = `打印设备租赁合同
第一条 费用
1.1 服务费共 2,400.00 元，分两期支付：2026 年 1 月 31 日、
2026 年 7 月 31 日各支付 1,200.00 元，甲方收到发票后 10 日内付款。
第二条 违约
2.1 甲方逾期付款的，每逾期一日按欠付金额的万分之五支付违约金。
第三条 期限
3.1 本合同自 2026 年 1 月 1 日起一年。`

type Typed = readonly (readonly [field: string, text: string])[]

const head: Typed = [
  ['contractId', 'P1'],
  ['title', '打印设备租赁合同'],
  ['shortTitle', '打印设备租赁'],
  ['signedClause', '签署页'],
  ['text', paper],
  ['term_years', '1'],
  ['term_source_clause', '3.1'],
  ['term_source_quotation', '本合同自2026年1月1日起一年。'],
]

const party: Typed = [
  ['representative', '王一'],
  ['address', '吉林省蛟河市北京路 55 号'],
  ['noticeAddress', '吉林省蛟河市北京路 55 号'],
  ['bankName', '中国工商银行蛟河支行'],
  ['bankAccount', '0802270109200688321'],
  ['contactName', '李二'],
  ['clause', '首部'],
]

const fieldsOf = (page: Page) => {
  const fill = (field: string, text: string) => page.locator(`#new-contract_${field}`).fill(text)
  return {
    fill,
    fillAll: async (typed: Typed) => {
      for (const [field, text] of typed) await fill(field, text)
    },
    fillDay: async (field: string, day: string) => {
      await fill(field, day)
      await page.locator(`#new-contract_${field}`).press('Enter')
    },
  }
}

async function typeHead(page: Page, typed: Typed, supplier: Typed): Promise<void> {
  const { fill, fillAll, fillDay } = fieldsOf(page)
  await fillAll(typed)
  for (const role of ['buyer', 'supplier']) {
    await fillAll(party.map(([field, text]) => [`${role}_${field}`, text]))
  }
  await fill('buyer_name', '蛟河市人民法院')
  await fill('buyer_creditCode', '11220000013525084B')
  await fillAll(supplier)
  await fillDay('signedOn', '2025-12-25')
  await fillDay('term_startsOn', '2026-01-01')
}

export async function typeContract(page: Page): Promise<void> {
  const { fill, fillDay } = fieldsOf(page)
  await typeHead(page, head, [
    ['supplier_name', '蛟河市打印设备有限公司'],
    ['supplier_creditCode', '912202017710679757'],
  ])
  await page.getByRole('checkbox', { name: '分期付款' }).check()
  await fill('instalments_rows_0_amount', '1200')
  await fillDay('instalments_rows_0_forecastOn', '2026-01-31')
  await page.getByRole('button', { name: '增加一期' }).click()
  await fill('instalments_rows_1_amount', '1,200.00')
  await fillDay('instalments_rows_1_forecastOn', '2026-07-31')
  await page.getByRole('checkbox', { name: '收到票据凭证资料' }).check()
  await fill('instalments_due_days', '10')
  await fill('instalments_source_clause', '1.1')
  await fill('instalments_source_quotation', '各支付 1,200.00 元，甲方收到发票后 10 日内付款')
  await page.getByRole('checkbox', { name: '违约金' }).check()
  await fill('lateFee_ratePerDay', '万分之五')
  await fill('lateFee_source_clause', '2.1')
  await fill('lateFee_source_quotation', '每逾期一日按欠付金额的千分之三支付违约金')
}

const cardPaper = `设备维护与数据卡服务合同
第一条 费用
1.1 维护费共 2,400.00 元，分两期支付：2026 年 1 月 31 日、
2026 年 7 月 31 日各支付 1,200.00 元，甲方收到发票后 10 日内付款。
1.2 平台服务费每季度 300 元，自 2026 年 1 月起共四期，每期结束后 15 日内付款。
1.3 每台设备的数据卡每月 20 元（含税，税率 6%），供卡不超过 10 张，按账单付款。
1.4 停机保号的，每张每月另收 2 元，最长 3 个月。
1.5 补卡费每张 5 元，正常使用中烧坏的免费。
1.6 卡费每张 1 元，供卡时计收。
1.7 每张每月含 1G 流量，超出部分每 M 0.1 元。
第二条 违约
2.1 甲方逾期付款的，每逾期一日按欠付金额的万分之五支付违约金。
第三条 期限
3.1 本合同自 2026 年 1 月 1 日起一年。
第四条 通知
4.1 通知以快递寄出的，本市第 2 日、国内其他地区第 4 日视为送达；专人递送以签收为准。
第五条 其他
5.1 后付费，每季度转账支付一次；税率变更的，不含税单价不变。
5.2 甲方欠费满 30 日的，乙方可以暂停服务。
5.3 任何一方变更账户，须提前 10 日书面通知对方；发生不可抗力的，15 日内通知。
5.4 合同内容须保密。
5.5 供卡满 2 个月未激活的，乙方可以激活并计费。
5.6 提供设备 6 套；
5.7 提供备用设备 4 套。
5.8 销户号码 90 天后重新启用。`

/** Each kind of fee that the form has, with the words of its clause. */
const parts: readonly (readonly [
  part: string,
  title: string,
  clause: string,
  quotation: string,
  typed: Typed,
])[] = [
  [
    'recurringFee',
    '周期服务费',
    '1.2',
    '平台服务费每季度 300 元',
    [
      ['amount', '300'],
      ['everyMonths', '3'],
      ['periods', '4'],
      ['due_days', '15'],
    ],
  ],
  [
    'cardFee',
    '按卡套餐费',
    '1.3',
    '每台设备的数据卡每月 20 元（含税，税率 6%）',
    [
      ['unitPrice', '20'],
      ['cardLimit', '10'],
    ],
  ],
  [
    'suspensionFee',
    '停机保号费',
    '1.4',
    '每张每月另收 2 元，最长 3 个月',
    [
      ['unitPrice', '2'],
      ['maximumMonths', '3'],
    ],
  ],
  ['replacementFee', '补卡费', '1.5', '补卡费每张 5 元', [['unitPrice', '5']]],
  [
    'cardPrice',
    '卡费',
    '1.6',
    '卡费每张 1 元，供卡时计收',
    [
      ['unitPrice', '1'],
      ['cardType', '数据卡'],
    ],
  ],
  [
    'overage',
    '超量流量费',
    '1.7',
    '超出部分每 M 0.1 元',
    [
      ['includedGigabytes', '1'],
      ['yuanPerMegabyte', '0.1'],
    ],
  ],
]

/** From a list that opens. */
export async function pick(page: Page, field: string, label: string): Promise<void> {
  await page.locator(`#new-contract_${field}`).click()
  await page.locator(`.ant-select-item-option:visible[title="${label}"]`).click()
}

/** A contract with every kind of fee, for the window alone to go on with. */
export async function typeCardContract(page: Page): Promise<void> {
  const { fill, fillAll, fillDay } = fieldsOf(page)
  const tick = (title: string) => page.getByRole('checkbox', { name: title, exact: true }).check()
  await typeHead(
    page,
    [
      ['contractId', 'W1'],
      ['title', '设备维护与数据卡服务合同'],
      ['shortTitle', '设备维护'],
      ['signedClause', '签署页'],
      ['text', cardPaper],
      ['term_years', '1'],
      ['term_source_clause', '3.1'],
      ['term_source_quotation', '本合同自2026年1月1日起一年。'],
    ],
    [
      ['supplier_name', '蛟河市设备维护有限公司'],
      ['supplier_creditCode', '912202017710679751'],
    ],
  )
  await tick('分期付款')
  await fill('instalments_rows_0_amount', '1200')
  await fillDay('instalments_rows_0_forecastOn', '2026-01-31')
  await page.getByRole('button', { name: '增加一期' }).click()
  await fill('instalments_rows_1_amount', '1,200.00')
  await fillDay('instalments_rows_1_forecastOn', '2026-07-31')
  await tick('收到票据凭证资料')
  await fill('instalments_due_days', '10')
  await fill('instalments_source_clause', '1.1')
  await fill('instalments_source_quotation', '各支付 1,200.00 元，甲方收到发票后 10 日内付款')
  for (const [part, title, clause, quotation, typed] of parts) {
    await tick(title)
    await fillAll(typed.map(([field, text]) => [`${part}_${field}`, text]))
    await fill(`${part}_source_clause`, clause)
    await fill(`${part}_source_quotation`, quotation)
  }
  await fillDay('recurringFee_firstMonth', '2026-01')
  await pick(page, 'suspensionFee_mode', '在套餐费之外另计')
  await tick('烧坏')
  await pick(page, 'cardPrice_raised', '供卡时')
  await pick(page, 'overage_raised', '自动计入')
  await tick('违约金')
  await fill('lateFee_ratePerDay', '万分之五')
  await fill('lateFee_source_clause', '2.1')
  await fill('lateFee_source_quotation', '每逾期一日按欠付金额的万分之五支付违约金')
  await tick('通知送达')
  await pick(page, 'delivery_ways_express_kind', '发出后第几日')
  for (const [destination, days] of [
    ['same-city', '2'],
    ['domestic', '4'],
    ['hk-mo-tw', '10'],
    ['abroad', '20'],
  ] as const)
    await fill(`delivery_ways_express_days_${destination}`, days)
  await fill('delivery_source_clause', '4.1')
  await fill('delivery_source_quotation', '通知以快递寄出的，本市第 2 日、国内其他地区第 4 日视为送达')
  await typeClauses(page)
}

/** What the paper agrees besides. */
async function typeClauses(page: Page): Promise<void> {
  const { fill, fillAll } = fieldsOf(page)
  const tick = (title: string) => page.getByRole('checkbox', { name: title, exact: true }).check()
  const quote = (field: string, clause: string, quotation: string) =>
    fillAll([
      [`${field}_source_clause`, clause],
      [`${field}_source_quotation`, quotation],
    ])
  await tick('付费方式')
  await pick(page, 'paymentTerms_mode', '后付费')
  await fill('paymentTerms_cycleMonths', '3')
  await pick(page, 'paymentTerms_way', '转账')
  await quote('paymentTerms', '5.1', '后付费，每季度转账支付一次')
  await tick('税率变更（不含税单价不变）')
  await quote('taxChange', '5.1', '税率变更的，不含税单价不变')
  await tick('欠费措施')
  await fill('arrears_steps_0_after_count', '30')
  await pick(page, 'arrears_steps_0_after_unit', '日')
  await fill('arrears_steps_0_effect', '乙方可以暂停服务')
  await quote('arrears_steps_0', '5.2', '甲方欠费满 30 日的，乙方可以暂停服务。')
  await tick('各种期限')
  await pick(page, 'periods_rows_0_event', '变更账户')
  await pick(page, 'periods_rows_0_direction', '事前若干日以上')
  await fill('periods_rows_0_days', '10')
  await pick(page, 'periods_rows_0_obliged', '有关的一方')
  await quote('periods_rows_0', '5.3', '任何一方变更账户，须提前 10 日书面通知对方')
  await page.getByRole('button', { name: '增加一项期限' }).click()
  await pick(page, 'periods_rows_1_event', '发生不可抗力')
  await pick(page, 'periods_rows_1_direction', '事后若干日内')
  await fill('periods_rows_1_days', '15')
  await pick(page, 'periods_rows_1_obliged', '有关的一方')
  await quote('periods_rows_1', '5.3', '发生不可抗力的，15 日内通知')
  await tick('其他约定')
  await pick(page, 'provisions_rows_0_category', '保密')
  await fill('provisions_rows_0_summary', '合同内容须保密。')
  await quote('provisions_rows_0', '5.4', '合同内容须保密。')
  await page.getByRole('button', { name: '增加一项约定' }).click()
  await pick(page, 'provisions_rows_1_category', '权利')
  await pick(page, 'provisions_rows_1_remindsAt', '注销以后')
  await fill('provisions_rows_1_summary', '号码90天后重新启用')
  await quote('provisions_rows_1', '5.8', '销户号码 90 天后重新启用。')
  await tick('未用卡的激活')
  await fill('autoActivation_afterMonths', '2')
  await quote('autoActivation', '5.5', '供卡满 2 个月未激活的，乙方可以激活并计费。')
  await tick('配套数量')
  await fill('suppliedSets_sets_0_name', '设备')
  await fill('suppliedSets_sets_0_count', '6')
  await quote('suppliedSets_sets_0', '5.6', '提供设备 6 套')
  await page.getByRole('button', { name: '增加一项配套' }).click()
  await fill('suppliedSets_sets_1_name', '备用设备')
  await fill('suppliedSets_sets_1_count', '4')
  await quote('suppliedSets_sets_1', '5.7', '提供备用设备 4 套')
  await pick(page, 'suppliedSets_equalsCardsOf', '物联网项目合作合同（84张）')
  await typeQuestions(page)
}

/** What the paper leaves open: one that settles how late days count, one whose answer is only noted. */
async function typeQuestions(page: Page): Promise<void> {
  const { fillAll } = fieldsOf(page)
  await page.getByRole('checkbox', { name: '待明确事项', exact: true }).check()
  await fillAll([
    ['questions_rows_0_question', '付款当日算不算逾期？'],
    ['questions_rows_0_consequence', '影响违约金估算的天数。'],
    ['questions_rows_0_meanwhile', '付款当日算逾期'],
    ['questions_rows_0_others_0_label', '付款当日不算逾期'],
    ['questions_rows_0_source_clause', '2.1'],
    ['questions_rows_0_source_quotation', '每逾期一日'],
  ])
  await pick(page, 'questions_rows_0_settles', '违约金：计算天数')
  await pick(page, 'questions_rows_0_others_0_value', '到期次日至付款前一日')
  await page.getByRole('button', { name: '增加一件事' }).click()
  await fillAll([
    ['questions_rows_1_question', '备用设备由谁保管？'],
    ['questions_rows_1_consequence', '影响交接。'],
    ['questions_rows_1_meanwhile', '由办公室保管'],
    ['questions_rows_1_others_0_label', '由技术部门保管'],
    ['questions_rows_1_source_clause', '5.7'],
    ['questions_rows_1_source_quotation', '提供备用设备 4 套。'],
  ])
}
