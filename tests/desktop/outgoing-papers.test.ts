// What leaves the program besides the usual statement, from the pages that offer it, over a copy of the demonstration.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { type Desktop, enterDemoCopy, launchDesktop } from './launch.ts'
import { inkInFrame, takePicture } from './paper-frame.ts'
import { saveDialogs } from './save-dialogs.ts'

const INK = { timeout: 60_000 }
let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '对账单' }).click()
  await desktop.page.getByText('预览（未出具）').waitFor()
})
afterAll(() => desktop.close())

describe('what a statement may hold besides', () => {
  it('has all contracts of the supplier, and is saved as a spreadsheet', async () => {
    const { page } = desktop
    await page.getByLabel('对账范围').click()
    await page.getByText('该乙方的全部合同').click()
    await page.getByLabel('分卡明细').click()
    await page.getByText('附分卡汇总').click()
    await page.getByRole('checkbox', { name: '列违约金估算' }).check()
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '对账单-全部合同')
    const file = path.join(desktop.folder, '对账单.xlsx')
    await saveDialogs(desktop, file)
    await page.getByRole('button', { name: '存为电子表格…' }).click()
    await page.getByText(/^电子表格已保存到 /).waitFor()
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })
})

const drawer = () => desktop.page.locator('.ant-drawer').last()

/** What lies beside the page is looked at, issued, and read back from the file. */
async function issueShown(name: string): Promise<void> {
  const { page } = desktop
  await drawer().getByText('预览（未出具）').waitFor()
  await expect.poll(inkInFrame(desktop), INK).toBe(true)
  await takePicture(desktop, `${name}-预览`)
  const file = path.join(desktop.folder, `${name}.pdf`)
  await saveDialogs(desktop, file)
  await page.getByRole('button', { name: '出具并保存…' }).click()
  await page
    .getByText(new RegExp(`^${name} \\S+ 已出具，保存到 `))
    .last()
    .waitFor()
  expect(textOf(readFileSync(file))).toContain(name)
  await drawer().locator('.ant-drawer-close').click()
}

describe('papers from other pages', () => {
  it.each([
    ['付款', '付款申请单…', '付款申请单'],
    ['物联网卡', '物联网卡清单…', '物联网卡清单'],
  ])('on %s opens %s beside the page, and issues it', async (menu, button, name) => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: menu }).first().click()
    await page.getByText('物联网项目合作合同').first().click()
    await page.getByRole('button', { name: button }).first().click()
    await issueShown(name)
  })

  it('from one payment opens the application for it', async () => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: '付款' }).first().click()
    await page.getByText('套餐费 2024-09 至 2025-02，84 张卡').dblclick()
    await drawer().getByRole('button', { name: '付款申请单…' }).click()
    await issueShown('付款申请单')
    await drawer().locator('.ant-drawer-close').click()
  })

  it('from the late fee’s explanation opens its segments as a paper', async () => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: '应付' }).first().click()
    await page.getByText('移动办公办案服务协议').first().click()
    await page.getByRole('button', { name: '解释：违约金估算的由来' }).click()
    await drawer().getByRole('button', { name: '违约金估算说明…' }).click()
    await issueShown('违约金估算说明')
  })
})
