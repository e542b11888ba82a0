// The pages over the demonstration's ledger, by mouse, by menu and by keyboard.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { demoLedger, demoPassword } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await signIn(desktop, demoLedger, demoPassword)
  await desktop.page.getByText('近期期限').waitFor()
})
afterAll(() => desktop.close())

async function chooseInMenu(label: string): Promise<void> {
  await desktop.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(each => each.submenu?.items ?? []) ?? []
    items.find(each => each.label === wanted)?.click()
  }, label)
}

describe('应付', () => {
  it('finds a card’s charges and explains one down to its journal entry', async () => {
    const { page } = desktop
    await chooseInMenu('应付')
    await page.getByText('3 笔，合计 482,190.00 元').waitFor()
    await page.getByText('物联网项目合作合同').click()
    await page.getByText(/^2976 笔/).waitFor()
    await takeScreenshot(desktop, '应付')
    await page.getByPlaceholder('按卡号、费用、月份查找').fill('套餐费 0084 2027-02')
    await page.getByText('1 笔，合计 30.00 元').waitFor()
    await page.getByRole('button', { name: '解释' }).press('Enter')
    await page.getByText('计费标准：每张卡 30 元/月').first().waitFor()
    await page.getByText('负债:应付账款:B').waitFor()
    await takeScreenshot(desktop, '解释')
    await page.keyboard.press('Escape')
    await page.getByText('金额的由来').waitFor({ state: 'detached' })
  })

  it('says so when nothing is found', async () => {
    await desktop.page.getByPlaceholder('按卡号、费用、月份查找').fill('没有这样的费用')
    await desktop.page.getByText('没有符合条件的费用').waitFor()
  })
})

describe('审计', () => {
  it('verifies the ledger and shows the head of its chain', async () => {
    const { page } = desktop
    await chooseInMenu('审计')
    await page.getByRole('button', { name: '核验账本' }).click()
    await page.getByText('账本完整，未发现问题').waitFor()
    expect(await page.locator('.chain-head').innerText()).toMatch(/^[0-9a-f]{64}$/)
    await takeScreenshot(desktop, '审计')
  })
})

describe('the menu', () => {
  it('locks the ledger', async () => {
    await chooseInMenu('锁定')
    await desktop.page.getByLabel('密码', { exact: true }).waitFor()
  })
})
