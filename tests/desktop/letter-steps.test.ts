// A letter's way in a real window, over a copy of the demonstration's ledger: drafted, returned, changed, approved,
// signed, registered, sealed, sent; what was recorded wrongly taken back; the book, and what came in.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { beginLetter } from './begin-letter.ts'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'
import { inkInFrame, takePicture } from './paper-frame.ts'
import { proposedNames, saveDialogs } from './save-dialogs.ts'

const INK = { timeout: 60_000 }
let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '函件' }).click()
})
afterAll(() => desktop.close())

const fileIn = (name: string) => path.join(desktop.folder, name)
const press = (name: string) => desktop.page.getByRole('button', { name, exact: true }).click()
const turnTo = (tab: string) => desktop.page.getByRole('tab', { name: tab, exact: true }).click()
const choose = (step: string) =>
  desktop.page.locator('.ant-segmented-item', { hasText: new RegExp(`^${step}$`) }).click()

async function giveReason(dialogTitle: string, reason: string, button: string): Promise<void> {
  const dialog = desktop.page.getByRole('dialog', { name: dialogTitle })
  await dialog.getByLabel('原因').fill(reason)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('a draft', () => {
  it('is kept with its number and waits for its review', async () => {
    const { page } = desktop
    await page.locator('.ant-segmented-item', { hasText: '物联网' }).click()
    await beginLetter(desktop, '票据资料补正函')
    await page.getByText('资料不齐', { exact: true }).click()
    await page.getByLabel('需要补正的资料（必填）').fill('付款通知')
    await press('保存拟稿')
    await page.getByText(/^拟稿已保存，编号 \d+，第 1 稿$/).waitFor()
    await page.getByText('待审核', { exact: true }).first().waitFor()
  })

  it('is returned with a reason, changed, and approved', async () => {
    const { page } = desktop
    await page
      .getByRole('region', { name: '拟稿' })
      .getByText(/^蛟河市人民法院关于补充/)
      .click()
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '函件-拟稿')
    await press('退回修改')
    await giveReason('退回这份拟稿', '请写明是哪个月', '退回修改')
    await page.getByText('已退回', { exact: true }).waitFor()
    await press('修改')
    await page.getByText(/^修改拟稿 \d+（现为第 1 稿）$/).waitFor()
    await page.getByLabel('需要补正的资料（必填）').fill('2026年9月账单及付款通知')
    await press('保存为新稿')
    await page.getByText(/^拟稿已保存，编号 \d+，第 2 稿$/).waitFor()
    await page
      .getByRole('region', { name: '拟稿' })
      .getByText(/^蛟河市人民法院关于补充/)
      .click()
    await page.getByText(/退回修改：请写明是哪个月（对前一稿）/).waitFor()
    await press('审核通过')
    await page.getByText('已审核', { exact: true }).waitFor()
    await takeScreenshot(desktop, '函件-审核')
  })

  it('is signed as it was approved, its number left to the register', async () => {
    const { page } = desktop
    await saveDialogs(desktop, fileIn('函.pdf'))
    await press('签发…')
    await takeScreenshot(desktop, '函件-签发拟稿')
    await press('签发并保存…')
    await page.getByText(/^函件已签发，编号 \d+，保存到 /).waitFor()
    expect(textOf(readFileSync(fileIn('函.pdf')))).toContain('2026年9月账单及付款通知')
  })
})

describe('a signed letter', () => {
  it('is saved as a document that an office can edit', async () => {
    const { page } = desktop
    await saveDialogs(desktop, fileIn('函.docx'))
    await press('存为 Word 文档…')
    await page.getByText(/^Word 文档已保存到 /).waitFor()
    expect((await proposedNames(desktop))[0]).toMatch(/\.docx$/)
    expect(readFileSync(fileIn('函.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('is registered and sealed, and a wrong registration is taken back with a reason', async () => {
    const { page } = desktop
    await turnTo('发出与送达')
    await page.getByText(/由第 \d+ 号拟稿签发/).waitFor()
    await choose('发文登记')
    await page.getByLabel('发文字号').fill('蛟法函〔2026〕41号')
    await press('登记发文')
    await page.getByText(/已登记为蛟法函〔2026〕41号$/).waitFor()
    await press('撤销登记')
    await giveReason('撤销这项登记', '字号编错', '撤销登记')
    await page.getByText(/^登记已撤销，第 \d+ 号函件现无送达记录$/).waitFor()
    await page.getByText('尚未发文登记').waitFor()
    await page.getByLabel('发文字号').fill('蛟法函〔2026〕42号')
    await press('登记发文')
    await page.getByText(/已登记为蛟法函〔2026〕42号$/).waitFor()
    await choose('用印')
    await page.getByLabel('监印人').fill('李明')
    await takeScreenshot(desktop, '函件-用印')
    await press('登记用印')
    await page.getByText(/加盖院印 2 份，监印人李明/).waitFor()
    await choose('发出')
    await press('登记发出')
    await page.getByText(/^第 \d+ 号函件已登记发出/).waitFor()
    await takeScreenshot(desktop, '函件-各步骤')
  })

  it('stands in the book, which is exported', async () => {
    const { page } = desktop
    await turnTo('发文登记簿')
    // Of a long book only the rows in sight are drawn.
    await page.getByLabel('按字号、标题、主送查找').fill('〔2026〕4')
    await page.getByRole('region', { name: '发文登记簿' }).getByText('蛟法函〔2026〕42号').waitFor()
    await page.getByText('登记已撤销：字号编错').waitFor()
    await takeScreenshot(desktop, '函件-发文登记簿')
    await saveDialogs(desktop, fileIn('登记簿.xlsx'))
    await press('导出')
    await page.getByRole('menuitem', { name: '电子表格（.xlsx）' }).click()
    await page.getByText(/^已导出 \d+ 行：/).waitFor()
  })
})

describe('what came in', () => {
  it('is registered, answers a letter, and is taken back with the reply period open again', async () => {
    const { page } = desktop
    await turnTo('收文')
    await page.getByLabel('来文种类').click()
    await page.getByTitle('对我院函件的答复').click()
    await page.getByLabel('来文标题').fill('关于补正票据的复函')
    await page.getByLabel(/^答复我院的函件/).click()
    await page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', {
        hasText: 'HJ-',
      })
      .first()
      .click()
    await press('登记收文')
    await page.getByText(/^收文已登记，编号 \d+$/).waitFor()
    await takeScreenshot(desktop, '函件-收文')
    const row = page.locator('.ant-table-row', { hasText: '关于补正票据的复函' })
    await row.getByRole('button', { name: '撤销' }).click()
    await desktop.page.getByRole('dialog').getByLabel('原因').fill('是另一份函的复函')
    await desktop.page
      .getByRole('dialog')
      .getByRole('button', { name: /撤\s?销/ })
      .click()
    await page.getByText(/^第 \d+ 号函件恢复为未答复/).waitFor()
    await takeScreenshot(desktop, '函件-收文撤销')
  })
})
