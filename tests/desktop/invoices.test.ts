// 发票 on a copy of the demonstration: what the list says, an invoice by form with its match and its differences, a bill
// with what it should come to, the conditions of instalments, and taking each of them back.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '发票' }).click()
})
afterAll(() => desktop.close())

const field = (name: string) => desktop.page.getByRole('textbox', { name, exact: true })
const turnTo = (tab: string) => desktop.page.getByRole('tab', { name: tab, exact: true }).click()
const choose = (contract: string) =>
  desktop.page.locator('.ant-tabs-extra-content .ant-segmented-item', { hasText: contract }).click()

async function giveReason(reason: string): Promise<void> {
  const { page } = desktop
  const asked = page.locator('.ant-modal:visible')
  await asked.getByLabel('原因').fill(reason)
  await asked
    .getByRole('button', { name: '撤回' })
    .or(asked.getByRole('button', { name: '撤 回' }))
    .click()
}

const withdrawIn = (row: RegExp) =>
  desktop.page
    .locator('.ant-table-row:visible', { hasText: row })
    .getByRole('button', { name: /撤\s?回/ })
    .click()

describe('the list of invoices', () => {
  it('says what each covers and whether it agrees', async () => {
    const { page } = desktop
    await choose('物联网')
    const list = page.getByRole('region', { name: '发票' })
    await list.getByText('相符').first().waitFor()
    await takeScreenshot(desktop, '发票-列表')
    await list.locator('.ant-table-row').first().dblclick()
    await page.getByRole('dialog').getByText('对应款项').waitFor()
    await takeScreenshot(desktop, '发票-查看')
  })

  it('takes one back, strikes it out, and its number may be used again', async () => {
    const { page } = desktop
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /撤\s?回/ })
      .click()
    await giveReason('开票有误，已退回重开')
    await page.getByText(/发票 \d+ 已撤回，撤回编号 \d+/).waitFor()
    await page.locator('.ant-drawer-close').click()
    await page.locator('del', { hasText: /^27222/ }).waitFor()
    await takeScreenshot(desktop, '发票-已撤回')
  })
})

describe('a new invoice', () => {
  it('is told at its number when that is taken', async () => {
    const { page } = desktop
    await turnTo('登记发票')
    const taken = '26222000000000000204'
    await field('发票号码').fill(taken)
    await page.getByText(/发票26222000000000000204.*已登记/).waitFor()
    await takeScreenshot(desktop, '发票-号码已登记')
    await field('发票号码').fill('12345678')
    await page.getByText(/不是 20 位数电发票号码/).waitFor()
  })

  it('proposes tax and charges from its amount, and shows each difference before it is saved', async () => {
    const { page } = desktop
    await field('发票号码').fill('27222000000000000901')
    await field('价税合计').fill('14,760.00')
    await page.getByRole('button', { name: /采\s?用/ }).click()
    await page.getByText('应开票合计').waitFor()
    expect(await field('不含税金额').inputValue()).toBe('13,924.53')
    expect(await field('税额').inputValue()).toBe('835.47')
    await takeScreenshot(desktop, '发票-登记')
    await field('税额').fill('835.00')
    await page.getByText('不含税金额与税额之和为 14,759.53 元，与价税合计不符').waitFor()
    await field('销售方').fill('某某科技有限公司')
    await page.getByText(/不是本合同的乙方/).waitFor()
    await takeScreenshot(desktop, '发票-差异')
    await field('价税合计').fill('14,800.00')
    await page.getByText(/与所列应付合计14,760.00元不符/).waitFor()
    await page.getByRole('button', { name: '登记发票' }).click()
    await page.getByText(/发票 27222000000000000901 已登记，编号 \d+/).waitFor()
    await turnTo('发票')
    await page.getByText('有差异').waitFor()
    await takeScreenshot(desktop, '发票-有差异')
  })
})

describe('a bill', () => {
  it('shows what it should come to while its months are typed, and moves due days when it is taken back', async () => {
    const { page } = desktop
    await turnTo('供应商账单')
    await page.getByLabel('账期起').fill('2027-01')
    await page.keyboard.press('Enter')
    await page.getByLabel('账期止').fill('2027-02')
    await page.keyboard.press('Enter')
    await page.getByLabel('账单金额').fill('5,000')
    await page.getByText('账单比台账多 80.00 元').waitFor()
    await takeScreenshot(desktop, '账单-登记')
    await page.getByRole('button', { name: '登记账单' }).click()
    await page.getByText(/账单已登记，编号 \d+/).waitFor()
    await withdrawIn(/2026-09 至 2027-02/)
    await giveReason('账单金额有误，对方重开')
    await page.getByText(/492 笔应付（14,760.00 元）的到期日由 2027-03-31 改为 待定/).waitFor()
    await page.locator('del', { hasText: '2026-09 至 2027-02' }).waitFor()
    await takeScreenshot(desktop, '账单-已撤回')
    for (const close of await page.locator('.ant-notification-notice-close').all()) await close.click()
  })
})

describe('the conditions of instalments', () => {
  it('say what is there, what is missing and when it falls due', async () => {
    const { page } = desktop
    await choose('移动办公')
    await turnTo('付款条件')
    await page.getByText('各期付款条件').or(page.getByText('登记记录')).first().waitFor()
    await takeScreenshot(desktop, '付款条件')
    await withdrawIn(/第3期.*收到付款通知/)
    await giveReason('通知书落款有误')
    await page.getByText(/已撤回，撤回编号 \d+。尚缺收到付款通知，不计到期/).waitFor()
    await page.getByText('条件未齐，不计到期').waitFor()
    await takeScreenshot(desktop, '付款条件-已撤回')
  })
})
