// 查找 in a real window, over the demonstration's ledger: by Ctrl+F or the bar, opened as it was written, and on to the
// page that is about it.

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Desktop, enterDemo, launchDesktop, takeScreenshot } from './launch.ts'
import { demoLedger } from './places.ts'

let desktop: Desktop

const field = (page: Page) => page.getByLabel('查找编号、名称、金额、条款、ICCID、日期')

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemo(desktop, demoLedger)
})
afterAll(() => desktop.close())

describe('查找', () => {
  it('finds while it is typed, by words and by amounts', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '查找', exact: true }).click()
    await field(page).fill('160,730.00')
    await page.getByText(/^此金额的应付费用共 \d+ 项/).waitFor()
    await page.getByRole('region', { name: '付款' }).waitFor()
    await takeScreenshot(desktop, '查找-金额')
    await field(page).fill('千分之三')
    await page.getByRole('region', { name: '合同原文' }).getByText('合同A 10.3').first().waitFor()
    await takeScreenshot(desktop, '查找-条款')
    await field(page).fill('没有这样的内容')
    await page.getByText('没有找到“没有这样的内容”').waitFor()
  })

  it('opens a record as it was written, and leads to its page', async () => {
    const { page } = desktop
    await field(page).fill('160,730.00')
    const payments = page.getByRole('region', { name: '付款' })
    await payments.getByRole('button', { name: /^#/ }).first().click()
    await page.getByText('本条校验值', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await payments.getByRole('button', { name: '到“付款”' }).click()
    await page.getByRole('tab', { name: '付款记录' }).waitFor()
    await field(page).waitFor({ state: 'detached' })
  })

  it('leads from a statement to the statements, and from a letter to the letters', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '查找', exact: true }).click()
    await field(page).fill('DZ-')
    const statements = page.getByRole('region', { name: '对账单' })
    await statements.getByRole('button', { name: '到“对账单”' }).waitFor()
    await takeScreenshot(desktop, '查找-对账单')
    await field(page).fill('HJ-')
    await page.getByRole('region', { name: '函件' }).getByRole('button', { name: '到“函件”' }).waitFor()
    await field(page).fill('DZ-')
    await statements.getByRole('button', { name: '到“对账单”' }).click()
    await page.getByText('预览（未出具）').waitFor()
    await field(page).waitFor({ state: 'detached' })
  })
})
