// 函件 in a real window, over a copy of the demonstration's ledger: a letter is written, looked at as a draft, signed,
// sent, and told where it stands.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, textOf } from '../host-pdf/poppler.ts'
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

const sentOn = () => desktop.page.getByLabel('发出日（邮寄以邮戳为准）')

const fileIn = (name: string) => path.join(desktop.folder, name)

describe('the list', () => {
  it('shows a signed letter with its paper, and finds it by its number', async () => {
    const { page } = desktop
    await page.getByText('已签发').first().waitFor()
    await page.getByPlaceholder('按标题、编号查找').fill('没有这样的函')
    await page.getByText('没有符合条件的函件').waitFor()
    await page.getByPlaceholder('按标题、编号查找').fill('蛟法函〔2025〕12号')
    await page.getByText(/^蛟河市人民法院关于支付/).click()
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '函件-列表')
    await page.getByPlaceholder('按标题、编号查找').fill('')
  })
})

describe('a new letter', () => {
  it('is shown as a draft for review that follows what is typed', async () => {
    const { page } = desktop
    await beginLetter(desktop, '付款告知函')
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await page.getByLabel('发文字号').fill('蛟法函〔2026〕30号')
    await saveDialogs(desktop, fileIn('送审稿.pdf'))
    // The draft is drawn anew once the typing has settled.
    await page.waitForTimeout(1500)
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '函件-送审稿')
    await page.getByRole('button', { name: '保存送审稿…' }).click()
    await page.getByText(/^送审稿已保存到 /).waitFor()
    const draft = textOf(readFileSync(fileIn('送审稿.pdf')))
    expect(draft).toContain('送审稿')
    expect(draft).toContain('蛟法函〔2026〕30号')
  })

  it('is not signed while the dialog is closed again, and keeps what was typed', async () => {
    const { page } = desktop
    await saveDialogs(desktop, null)
    await page.getByRole('button', { name: '签发并保存…' }).click()
    await expect.poll(() => proposedNames(desktop)).toEqual(['付款告知函_移动办公办案服务协议.pdf'])
    expect(await page.getByLabel('发文字号').inputValue()).toBe('蛟法函〔2026〕30号')
  })

  it('is signed with a number, written and shown', async () => {
    const { page } = desktop
    await saveDialogs(desktop, fileIn('函.pdf'))
    await page.getByRole('button', { name: '签发并保存…' }).click()
    await page.getByText(/^函件已签发，编号 \d+，保存到 /).waitFor()
    expect(run('pdfsig', fileIn('函.pdf'))).toContain('Signature is Valid.')
    expect(textOf(readFileSync(fileIn('函.pdf')))).not.toContain('送审稿')
    await page.getByText(/HJ-\d{4}-\d{4}　蛟法函〔2026〕30号/).waitFor()
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
  })
})

describe('sending', () => {
  it('is recorded with the day on which it counts as delivered, and why', async () => {
    const { page } = desktop
    await page.getByRole('tab', { name: '发出与送达' }).click()
    await page.getByText('尚未登记发出').waitFor()
    await takeScreenshot(desktop, '函件-登记发出')
    await sentOn().fill('2026-11-20')
    await sentOn().press('Enter')
    await page.getByRole('button', { name: '登记发出' }).click()
    await page.getByText(/^第 \d+ 号函件已登记发出，2026-11-\d\d 视为送达$/).waitFor()
    await page.getByText(/^2026-11-20 以特快专递发出（国内其他）/).waitFor()
    await page.getByText(/12\.3.*送达日为2026-11-\d\d/).waitFor()
    await page.getByText('已送达', { exact: true }).first().waitFor()
    await takeScreenshot(desktop, '函件-已送达')
  })

  it('is refused where the contract leaves open how, in words, and nothing typed is lost', async () => {
    const { page } = desktop
    await page.getByText('电子邮件', { exact: true }).click()
    await sentOn().fill('2026-11-21')
    await sentOn().press('Enter')
    await page.getByRole('button', { name: '登记发出' }).click()
    await page.getByText(/Q-EMAIL/).waitFor()
    expect(await sentOn().inputValue()).toBe('2026-11-21')
    await takeScreenshot(desktop, '函件-拒绝')
  })
})
