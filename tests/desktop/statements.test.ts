// 对账单 in a real window, over a copy of the demonstration's ledger: figures and paper of a period, issuing, and what
// was issued as it was issued.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'
import { inkInFrame, takePicture } from './paper-frame.ts'
import { proposedNames, saveDialogs } from './save-dialogs.ts'

const INK = { timeout: 60_000 }
let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '对账单' }).click()
  await desktop.page.getByText('预览（未出具）').waitFor()
})
afterAll(() => desktop.close())

const figures = async () =>
  Object.fromEntries(
    (await desktop.page.locator('.figures tr').allInnerTexts()).map(row => row.split(/\s*\t\s*|\n/)),
  )

describe('the preview', () => {
  it('shows the figures of the chosen period and the paper beside them', async () => {
    const { page } = desktop
    await page.getByText('物联网项目合作合同').click()
    await page.getByText('上年', { exact: true }).click()
    await expect.poll(figures).toMatchObject({
      期初未付: '10,080.00',
      本期应付: '29,893.00',
      本期已付: '30,009.00',
      期末未付: '9,964.00',
    })
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '对账单-预览')
  })

  it('says why there is none for days in the wrong order', async () => {
    const { page } = desktop
    const to = page.getByLabel('截止日')
    await to.fill('2024-01-01')
    await to.press('Enter')
    await page.getByText('起始2025-01-01晚于截止2024-01-01').waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await takeScreenshot(desktop, '对账单-期间颠倒')
    await page.getByText('上年', { exact: true }).click()
    await page.getByText('9,964.00').first().waitFor()
  })
})

describe('出具', () => {
  it('issues nothing while the dialog is closed again', async () => {
    const { page } = desktop
    await saveDialogs(desktop, null)
    await page.getByRole('button', { name: '出具并保存…' }).click()
    await expect
      .poll(() => proposedNames(desktop))
      .toEqual(['对账单_物联网项目合作合同_2025-01-01 至 2025-12-31.pdf'])
    expect(await page.getByText('DZ-2026-0008').count()).toBe(0)
  })

  it('numbers, records and writes it, says so, and shows it as the ledger holds it', async () => {
    const { page } = desktop
    const file = path.join(desktop.folder, '对账单.pdf')
    await saveDialogs(desktop, file)
    await page.getByRole('button', { name: '出具并保存…' }).click()
    await page.getByText(/^对账单 DZ-\d{4}-\d{4} 已出具，保存到 /).waitFor()
    const number = (await page.getByText(/^对账单 DZ-\d{4}-\d{4}$/).innerText()).slice(4)
    expect(textOf(readFileSync(file))).toContain(number)
    expect(textOf(readFileSync(file))).not.toContain('待出具')
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '对账单-已出具')
    const short = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
    await page.getByText(short).waitFor()
  })

  it('saves it again, the same bytes under a name with its number', async () => {
    const { page } = desktop
    const again = path.join(desktop.folder, '再存.pdf')
    await saveDialogs(desktop, again)
    await page.getByRole('button', { name: '另存为…' }).click()
    await page.getByText(`已保存到 ${again}`).waitFor()
    expect((await proposedNames(desktop))[0]).toMatch(/^对账单_DZ-\d{4}-\d{4}_物联网项目合作合同_/)
    expect(readFileSync(again)).toEqual(readFileSync(path.join(desktop.folder, '对账单.pdf')))
  })

  it('says when the place cannot be written, and records nothing', async () => {
    const { page } = desktop
    const before = await page.getByRole('button', { name: /^DZ-/ }).count()
    await page.getByRole('button', { name: '返回预览' }).click()
    await saveDialogs(desktop, path.join(desktop.folder, '没有的文件夹', '对账单.pdf'))
    await page.getByRole('button', { name: '出具并保存…' }).click()
    await page.getByText(/^无法写入 .*请检查文件夹、磁盘空间和权限/).waitFor()
    expect(await page.getByRole('button', { name: /^DZ-/ }).count()).toBe(before)
    expect(existsSync(path.join(desktop.folder, '没有的文件夹'))).toBe(false)
  })
})

describe('locking', () => {
  it('takes the paper away', async () => {
    const { page } = desktop
    const address = (await page.locator('iframe').getAttribute('src'))?.split('#')[0] ?? ''
    const status = () => page.evaluate(url => fetch(url).then(answer => answer.status), address)
    expect(await status()).toBe(200)
    await page.getByRole('button', { name: '锁定' }).click()
    await page.getByLabel('密码', { exact: true }).waitFor()
    await expect.poll(status).toBe(404)
  })
})
