// 物联网卡 in a new ledger: cards supplied in bulk with faults told at their rows, activated, suspended with what it means
// in money said first, an event corrected, billed after a trial, a charge explained, usage and a billed charge entered.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { type Desktop, enterNewLedger, launchDesktop, takeScreenshot } from './launch.ts'
import { gridCell, pasteCells } from './paste-cells.ts'
import { outputFolder } from './places.ts'
import { printIntoFile } from './print-into-file.ts'

let desktop: Desktop
const password = '一个足够长的密码'

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterNewLedger(desktop, password)
  await desktop.page.getByRole('menuitem', { name: '物联网卡' }).click()
})
afterAll(() => desktop.close())

const iccid = (index: number) => `8986082403000000${String(index).padStart(4, '0')}`

const cell = (row: number, column: string) => gridCell(desktop, row, column)

const paste = (row: number, column: string, rows: readonly (readonly string[])[]) =>
  pasteCells(desktop, row, column, rows)

const turnTo = (tab: string) => desktop.page.getByRole('tab', { name: tab }).click()

/** A drawer takes the focus when it has opened: what is clicked first waits for that. */
async function type(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.fill(text)
  await field.press('Enter')
}

const typeDay = (day: string) =>
  type(desktop.page.getByRole('dialog').getByLabel('日期', { exact: true }), day)

/** The drawer on top. */
async function close(): Promise<void> {
  const drawer = desktop.page.getByRole('dialog').last()
  const title = await drawer.locator('.ant-drawer-title').innerText()
  await drawer.getByRole('button', { name: '关闭' }).click()
  await desktop.page.locator('.ant-drawer-title', { hasText: title }).waitFor({ state: 'hidden' })
}

const search = () => desktop.page.getByPlaceholder('按 ICCID 或号码的任意部分查找')

async function chooseAll(): Promise<void> {
  await desktop.page.locator('thead').getByRole('checkbox').check()
}

describe('物联网卡', () => {
  it('says what to do first while there are none', async () => {
    const { page } = desktop
    await page.getByText('尚未登记物联网卡').waitFor()
    await takeScreenshot(desktop, '物联网卡-空')
    await page.getByRole('tabpanel').getByRole('button', { name: '登记供卡' }).click()
  })

  it('tells faults of a supply at their rows before it is recorded, and records 84 cards', async () => {
    const { page } = desktop
    await type(page.getByLabel('未填供卡日的行按此日登记'), '2024-03-11')
    const rows = Array.from({ length: 84 }, (_row, index) => [iccid(index + 1), `14403280${10_001 + index}`])
    await paste(1, 'ICCID', [...rows, [iccid(7), '13800138000'], ['8986ABCX', '']])
    await page.getByText('有 2 处须更正，已标出').waitFor()
    await page.locator('.paste-grid').evaluate(grid => grid.scrollTo(0, grid.scrollHeight))
    expect(await cell(85, 'ICCID').getAttribute('title')).toContain('重复')
    expect(await cell(86, 'ICCID').getAttribute('title')).toContain('不是有效的 ICCID')
    await takeScreenshot(desktop, '物联网卡-供卡标错')
    await page.getByLabel('删除第 86 行').click()
    await page.getByLabel('删除第 85 行').click()
    await page.getByText('核对无误').waitFor()
    await page.getByRole('button', { name: '登记 84 张' }).click()
    await page.getByText('已登记供卡 84 张，累计 84 张').waitFor()
  })

  it('activates all of them at once, saying first what it costs', async () => {
    const { page } = desktop
    await turnTo('卡片')
    await page.getByText('已供 84 张，上限 100 张，还可供 16 张（5.1）').waitFor()
    await chooseAll()
    await page.getByText('已选 84 张').waitFor()
    await page.getByRole('button', { name: '激活', exact: true }).click()
    await typeDay('2024-03-12')
    await page.getByText(/自激活当月起每张每月30\.00元/).waitFor()
    await page.getByText(/截至本月的费用增加[\d,]+\.00元，计费时入账/).waitFor()
    await takeScreenshot(desktop, '物联网卡-激活')
    await page.getByRole('button', { name: '登记激活' }).click()
    await page.getByText(/^激活已登记 84 条，编号/).waitFor()
    await page.getByText('使用中 84', { exact: true }).waitFor()
  })

  it('finds by part of a number, and suspends what was found', async () => {
    const { page } = desktop
    await search().fill('00000061')
    await chooseAll()
    await search().fill('00000062')
    await chooseAll()
    await page.getByText('已选 2 张').waitFor()
    await page.getByRole('button', { name: '停机保号', exact: true }).click()
    await typeDay('2024-06-01')
    await page.getByText(/整月停机的月份每张改收1\.00元.*最长6个月，至2024-12-01期满/).waitFor()
    await page.getByText(/起每月由60\.00元变为2\.00元/).waitFor()
    await takeScreenshot(desktop, '物联网卡-停机')
    await page.getByRole('button', { name: '登记停机保号' }).click()
    await page.getByText(/^停机保号已登记 2 条/).waitFor()
    await search().fill('')
    await page.getByText('停机保号 2', { exact: true }).click()
    await page.getByText('已停 29 个月，2024-12-01 已期满').first().waitFor()
    await takeScreenshot(desktop, '物联网卡')
  })

  it('refuses the impossible in words, before it is recorded', async () => {
    const { page } = desktop
    await chooseAll()
    await page.getByRole('button', { name: '停机保号', exact: true }).click()
    await typeDay('2024-07-01')
    await page.getByText(/自2024-06-01起已停机保号/).waitFor()
    expect(await page.getByRole('button', { name: '登记停机保号' }).isDisabled()).toBe(true)
    await close()
    await page.getByRole('button', { name: '取消选择' }).click()
  })

  it('corrects an event with a reason, and keeps what was wrong in sight', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '详情' }).first().click()
    await page.getByText(/已于2024-12-01期满，乙方可以收回号码/).waitFor()
    await page.getByRole('button', { name: '更正' }).last().click()
    const form = page.getByRole('dialog').filter({ hasText: '更正方式' })
    await type(form.getByLabel('日期', { exact: true }), '2024-06-18')
    await form.getByLabel('原因').fill('受理单日期为6月18日')
    await takeScreenshot(desktop, '物联网卡-更正')
    await form.getByRole('button', { name: '登记更正' }).click()
    await page.getByText(/^更正已登记，编号/).waitFor()
    await page.getByText(/：受理单日期为6月18日$/).waitFor()
    await takeScreenshot(desktop, '物联网卡-经历')
    await close()
  })

  it('replaces one card under a new number, free or not by its cause', async () => {
    const { page } = desktop
    await page.getByText('全部 84', { exact: true }).click()
    await search().fill('00000070')
    await chooseAll()
    await page.getByRole('button', { name: '补换卡', exact: true }).click()
    await typeDay('2024-07-05')
    const drawer = page.getByRole('dialog')
    await drawer.getByLabel('丢失').check()
    await drawer.getByLabel('新卡 ICCID').fill(iccid(71))
    await page.getByText(`ICCID ${iccid(71)} 已被另一张卡使用。`).waitFor()
    await drawer.getByLabel('新卡 ICCID').fill(iccid(900))
    await page.getByText(/因丢失补换，每张收取1\.00元，月费照旧/).waitFor()
    await takeScreenshot(desktop, '物联网卡-补换')
    await drawer.getByLabel('烧坏').check()
    await page.getByText(/因烧坏补换，免费/).waitFor()
    await drawer.getByRole('button', { name: '登记补换卡' }).click()
    await page.getByText(/^补换卡已登记 1 条，编号/).waitFor()
    await page.locator('.data-table').getByText(iccid(900)).waitFor()
    await search().fill('')
  })

  it('is printed in full, without what only a window needs', async () => {
    const { page } = desktop
    const file = path.join(outputFolder, '物联网卡-打印.pdf')
    await printIntoFile(desktop, file)
    await page.getByRole('button', { name: '打印' }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    const text = textOf(readFileSync(file))
    expect(text.match(/89860824030000000\d{3}/g)).toHaveLength(84)
    expect(text).toContain('已供84张，上限100张')
    expect(text).not.toContain('登记供卡')
    expect(text).not.toContain('详情')
    expect(text).not.toContain('补换卡已登记')
  })

  it('bills after a trial, and explains a charge of a card', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '计费' }).click()
    const drawer = page.getByRole('dialog')
    await type(drawer.getByLabel('计费至（含当月）'), '2024-08')
    // 84 × 6 months; two cards of them rest, one for June to August, one for July and August.
    await drawer.getByText('14,975.00').waitFor()
    await takeScreenshot(desktop, '物联网卡-试算')
    await drawer.getByRole('button', { name: '计费入账' }).click()
    await page.getByText('计费已入账：新增 504 笔，更正 0 笔，合计 14,975.00 元').waitFor()
    await drawer.getByText(/^费用编号/).waitFor()
    await takeScreenshot(desktop, '物联网卡-计费')
    await close()
    await page.getByText('停机保号 2', { exact: true }).click()
    await page.getByRole('button', { name: '详情' }).first().click()
    await page.getByRole('tab', { name: '费用', exact: true }).click()
    await page.getByRole('button', { name: '解释' }).first().click()
    await page
      .getByText(/该卡2024-08整月停机保号，按每张每月1\.00元计/)
      .first()
      .waitFor()
    await takeScreenshot(desktop, '物联网卡-解释')
    await close()
    await close()
  })

  it('warns of what is unpaid before a card is cancelled', async () => {
    const { page } = desktop
    await chooseAll()
    await page.getByRole('button', { name: '注销', exact: true }).click()
    await typeDay('2024-09-20')
    await page.getByText(/注销当月仍按整月计费（每张30\.00元），自次月起停止计费/).waitFor()
    await page.getByText(/销户前须结清所有费用.*尚未付清/).waitFor()
    await takeScreenshot(desktop, '物联网卡-注销')
    await close()
    await page.getByRole('button', { name: '取消选择' }).click()
  })

  it('records usage and shows what lies beyond the included volume', async () => {
    const { page } = desktop
    await turnTo('登记用量')
    await type(page.getByRole('textbox', { name: '月份', exact: true }), '2024-08')
    await paste(1, 'ICCID', [
      [iccid(1), '51,300.5'],
      [iccid(2), '20480'],
    ])
    await page.getByRole('button', { name: '登记 2 张的用量' }).click()
    await page.getByText('超量 1 张，估算 29.29 元').waitFor()
    await takeScreenshot(desktop, '物联网卡-用量')
  })

  it('enters a charge from a bill, and takes it back', async () => {
    const { page } = desktop
    await turnTo('账单费用')
    await type(page.getByRole('textbox', { name: '账单月份' }), '2024-08')
    await page.getByLabel('金额', { exact: true }).fill('84')
    await page.getByLabel('依据').fill('2024年9月账单第3项')
    await page.getByRole('button', { name: '登记费用' }).click()
    await page.getByText(/^费用已登记，编号/).waitFor()
    await page.getByRole('button', { name: '撤回' }).click()
    await page.getByLabel('撤回原因').fill('账单并无此项')
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await page.getByText(/费用已撤回，冲回编号/).waitFor()
    await page.getByText('-84.00').waitFor()
    await takeScreenshot(desktop, '物联网卡-账单费用')
  })
})
