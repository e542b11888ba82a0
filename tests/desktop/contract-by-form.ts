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

const head: readonly (readonly [field: string, text: string])[] = [
  ['contractId', 'P1'],
  ['title', '打印设备租赁合同'],
  ['shortTitle', '打印设备租赁'],
  ['signedClause', '签署页'],
  ['text', paper],
  ['term_years', '1'],
  ['term_source_clause', '3.1'],
  ['term_source_quotation', '本合同自2026年1月1日起一年。'],
]

const party: readonly (readonly [field: string, text: string])[] = [
  ['representative', '王一'],
  ['address', '吉林省蛟河市北京路 55 号'],
  ['noticeAddress', '吉林省蛟河市北京路 55 号'],
  ['bankName', '中国工商银行蛟河支行'],
  ['bankAccount', '0802270109200688321'],
  ['contactName', '李二'],
  ['clause', '首部'],
]

export async function typeContract(page: Page): Promise<void> {
  const fill = (field: string, text: string) => page.locator(`#new-contract_${field}`).fill(text)
  const fillDay = async (field: string, day: string) => {
    await fill(field, day)
    await page.locator(`#new-contract_${field}`).press('Enter')
  }
  for (const [field, text] of head) await fill(field, text)
  for (const role of ['buyer', 'supplier']) {
    for (const [field, text] of party) await fill(`${role}_${field}`, text)
  }
  await fill('buyer_name', '蛟河市人民法院')
  await fill('buyer_creditCode', '11220000013525084B')
  await fill('supplier_name', '蛟河市打印设备有限公司')
  await fill('supplier_creditCode', '912202017710679757')
  await fillDay('signedOn', '2025-12-25')
  await fillDay('term_startsOn', '2026-01-01')
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
