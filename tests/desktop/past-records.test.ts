// 补录 in a new ledger: cells pasted from a spreadsheet, faults marked, rows refused in words, held against the
// supplier's balance, recorded as a whole; what was typed outlives the page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, enterNewLedger, launchDesktop, takeScreenshot } from './launch.ts'
import { gridCell, pasteCells } from './paste-cells.ts'

let desktop: Desktop
const password = '一个足够长的密码'

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterNewLedger(desktop, password)
  await desktop.page.getByRole('menuitem', { name: '补录' }).click()
})
afterAll(() => desktop.close())

const cell = (row: number, column: string) => gridCell(desktop, row, column)

const iccid = (index: number) => `8986082403000000${String(index).padStart(4, '0')}`

const paste = (row: number, column: string, rows: readonly (readonly string[])[]) =>
  pasteCells(desktop, row, column, rows)

const turnTo = (list: string) => desktop.page.getByRole('tab', { name: list }).click()

describe('补录', () => {
  it('takes the cells of a spreadsheet and marks those that it cannot read', async () => {
    const { page } = desktop
    const cards = Array.from({ length: 84 }, (_row, index) => [
      'B',
      iccid(index + 1),
      '',
      '2024/3/11',
      '2024年3月12日',
    ])
    await paste(1, '合同', [...cards, ['C', iccid(85), '', '2024/3/11', '3月12日']])
    await page.getByText('共 85 行').waitFor()
    await page.getByText('有 2 个单元格无法识别，已标出').waitFor()
    await page.locator('.paste-grid').evaluate(grid => grid.scrollTo(0, grid.scrollHeight))
    expect(await cell(85, '激活日').getAttribute('aria-invalid')).toBe('true')
    expect(await cell(85, '激活日').getAttribute('title')).toContain('2024-03-12')
    expect(await page.getByRole('button', { name: '核对' }).isDisabled()).toBe(true)
    await takeScreenshot(desktop, '补录-标错')
    await page.getByLabel('删除第 85 行').click()
    await page.getByText('共 84 行').waitFor()
  })

  it('names the rows that cannot be recorded, and records nothing', async () => {
    const { page } = desktop
    await turnTo('卡片变动')
    await paste(1, 'ICCID', [[iccid(7), '复机', '2025-01-10']])
    await turnTo('账单')
    await paste(1, '合同', [['B', '2024-03', '2024-08', '2024-09-05', '2024-09-30', '15,120.00']])
    await turnTo('付款')
    await paste(1, '合同', [['物联网项目合作合同', '2024-09-20', '15,120.00', '回单 0920']])
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('有 1 行不能入账').waitFor()
    await page.getByText(/并未停机保号，不能登记复机/).waitFor()
    await takeScreenshot(desktop, '补录-不能入账')
    await page.getByRole('button', { name: '卡片变动第 1 行' }).click()
    await page.getByLabel('删除第 1 行').click()
  })

  it('holds the account against the supplier’s balance and records it as a whole', async () => {
    const { page } = desktop
    await page.getByLabel('计费至').fill('2024-08')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('核对结果（尚未入账）').waitFor()
    const theirs = page.getByLabel('物联网项目合作合同 对方对账单余额')
    await theirs.fill('30')
    await page.getByText('-30.00').waitFor()
    await theirs.fill('0')
    await page.getByText('相符', { exact: true }).waitFor()
    await takeScreenshot(desktop, '补录-核对')
    await page.getByRole('button', { name: '入账' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '入账' }).click()
    await page.getByText('已补录 86 条').waitFor()
    await page.getByRole('menuitem', { name: '总览' }).click()
    await page.getByText('共 84 张').waitFor()
    await page.getByText('15,120.00').first().waitFor()
  })

  it('keeps what was typed when the ledger is locked meanwhile', async () => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: '补录' }).click()
    await turnTo('付款')
    await cell(1, '凭证号').fill('尚未入账的回单')
    await page.getByRole('button', { name: '锁定' }).click()
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
    await page.getByRole('menuitem', { name: '补录' }).click()
    await turnTo('付款')
    expect(await cell(1, '凭证号').inputValue()).toBe('尚未入账的回单')
  })
})
