// 应付 over the demonstration's ledger: the whole list, what is found in it, by month and by card, how a charge came
// about; by mouse and by keyboard.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { type Desktop, enterDemo, launchDesktop, takeScreenshot } from './launch.ts'
import { demoLedger, outputFolder } from './places.ts'
import { printIntoFile } from './print-into-file.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemo(desktop, demoLedger)
  await desktop.page.getByRole('menuitem', { name: '应付' }).click()
})
afterAll(() => desktop.close())

const search = () => desktop.page.getByPlaceholder('按卡号、费用、期间、条款查找')
const grid = (name: string) => desktop.page.getByRole('grid', { name })
const cells = (name: string, row: number) =>
  grid(name)
    .locator(`[aria-rowindex="${row + 1}"] [role=gridcell]`)
    .allInnerTexts()

describe('逐笔', () => {
  it('shows every charge of a contract, to the last', async () => {
    const { page } = desktop
    await page.getByText('3 笔，合计 482,190.00 元').waitFor()
    await takeScreenshot(desktop, '应付-合同A')
    await page.getByText('物联网项目合作合同').click()
    await page.getByText(/^2,976 笔/).waitFor()
    await takeScreenshot(desktop, '应付')
    await grid('应付').focus()
    await page.keyboard.press('End')
    await grid('应付').locator('[aria-rowindex="2977"] button').waitFor()
    await takeScreenshot(desktop, '应付-末尾')
  })

  it('sorts by its headings, both ways', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '到期日' }).click()
    await grid('应付').locator('[aria-rowindex="2"] button').waitFor()
    const earliest = await cells('应付', 1)
    await page.getByRole('button', { name: '到期日' }).click()
    await expect.poll(() => cells('应付', 1)).not.toEqual(earliest)
    await page
      .getByRole('columnheader', { name: '到期日' })
      .and(page.locator('[aria-sort=descending]'))
      .waitFor()
    await page.getByRole('button', { name: '编号' }).click()
  })

  it('finds a card’s charge and explains it down to its journal entry', async () => {
    const { page } = desktop
    await search().fill('套餐费 0084 2027-02')
    await page.getByText('1 笔，合计 30.00 元').waitFor()
    await page.getByRole('button', { name: '解释', exact: true }).press('Enter')
    await page.getByText('计费标准：每张卡 30 元/月').first().waitFor()
    await page.getByText('负债:应付账款:B').waitFor()
    await takeScreenshot(desktop, '解释')
    await page.keyboard.press('Escape')
    await page.getByText('金额的由来').waitFor({ state: 'detached' })
  })

  it('is walked with the keys, and Enter explains the row', async () => {
    const { page } = desktop
    await search().fill('2027-02')
    await page.getByText(/^8\d 笔/).waitFor()
    await grid('应付').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Enter')
    await page.getByText('金额的由来').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('金额的由来').waitFor({ state: 'detached' })
  })

  it('says so when nothing is found', async () => {
    await search().fill('没有这样的费用')
    await desktop.page.getByText('没有符合条件的费用').waitFor()
    await search().fill('')
  })
})

describe('解释 of the contract’s figures', () => {
  it('tells what is owed, and a late fee by its days and its one rounding', async () => {
    const { page } = desktop
    await page.getByText('移动办公办案服务协议').click()
    for (const [title, within] of [
      ['应付未付的由来', '已发生应付'],
      ['违约金估算的由来', '四舍五入至分（仅此一次）'],
      ['合同余额的由来', '合同载明的总额'],
    ] as const) {
      await page.getByRole('button', { name: `解释：${title}` }).click()
      await page.getByRole('dialog').getByText(within).first().waitFor()
      await takeScreenshot(desktop, title)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.getByText('物联网项目合作合同').click()
  })
})

describe('the print', () => {
  it('holds what the filter found, under the contract, the filter and the sum', async () => {
    const { page } = desktop
    await search().fill('套餐费 2025-03')
    await page.getByText(/^84 笔/).waitFor()
    const file = path.join(outputFolder, '应付-打印.pdf')
    await printIntoFile(desktop, file)
    await page.getByRole('button', { name: '打印', exact: true }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    const text = textOf(readFileSync(file))
    expect(text).toContain('应付明细')
    expect(text).toContain('物联网项目合作合同')
    expect(text).toContain('查找“套餐费2025-03”')
    expect(text).toContain('84笔，合计2,520.00元')
    expect(text.match(/8986082403\d{10}/g)).toHaveLength(84)
    await search().fill('')
  })
})

describe('按期间 and 按卡', () => {
  it('sum by month and lead to the charges of one', async () => {
    const { page } = desktop
    await page.getByText('按期间', { exact: true }).click()
    await grid('各期间的费用').getByText('2025-03').click()
    await page.getByText('2025-03 的费用').waitFor()
    await page.getByText(/^8\d 笔，合计/).waitFor()
    await takeScreenshot(desktop, '应付-按期间')
  })

  it('sum by card and lead to the charges of one', async () => {
    const { page } = desktop
    await page.getByText('按卡', { exact: true }).click()
    await page.getByText('共 84 张卡').waitFor()
    await page.getByPlaceholder('按卡号、号码查找').fill('0042')
    await page.getByText('共 1 张卡').waitFor()
    await grid('各卡的费用').focus()
    await page.keyboard.press('ArrowDown')
    await page.getByText(/^3\d 笔，合计/).waitFor()
    await takeScreenshot(desktop, '应付-按卡')
  })
})
