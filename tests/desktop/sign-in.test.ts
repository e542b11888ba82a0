// From the first run to the figures of a ledger, and every way in which a ledger is not opened.

import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerDialogs, type Desktop, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { callByTakenPort, takePagePort } from './page-port.ts'
import { demoLedger, demoPassword } from './places.ts'

let desktop: Desktop

beforeEach(async () => {
  desktop = await launchDesktop()
})
afterEach(() => desktop.close())

describe('the first run', () => {
  it('makes a ledger, insists that the recovery code is written down, and leads into it', async () => {
    const { page, folder } = desktop
    await answerDialogs(desktop, path.join(folder, '合同.ledger'))
    await page.getByRole('button', { name: '新建账本' }).click()
    await page.getByRole('button', { name: '选择…' }).click()
    await page.getByLabel('密码', { exact: true }).fill('一个足够长的密码')
    await page.getByLabel('再次输入密码').fill('另一个密码')
    await page.getByRole('button', { name: '建立账本' }).click()
    await page.getByText('两次输入的密码不一致').waitFor()
    await takeScreenshot(desktop, '首次使用-密码')
    await page.getByLabel('再次输入密码').fill('一个足够长的密码')
    await page.getByRole('button', { name: '建立账本' }).click()

    const code = await page.locator('strong', { hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/ }).innerText()
    await takeScreenshot(desktop, '首次使用-恢复码')
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('heading', { name: '账本恢复码' }).waitFor()
    expect(await page.getByText(code).last().isVisible()).toBe(false)
    expect(await page.getByRole('button').count()).toBe(0)
    await takeScreenshot(desktop, '首次使用-恢复码打印')
    await page.emulateMedia({ media: null })
    await page.getByLabel(/最后一组/).fill('XXXX')
    await page.getByRole('button', { name: '已保存，进入台账' }).click()
    await page.getByText('与恢复码的最后一组不一致').waitFor()
    await page.getByLabel(/最后一组/).fill(code.slice(-4).toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
    await takeScreenshot(desktop, '总览-新账本')
  })
})

describe('the sign-in', () => {
  it('leads to the figures of the ledger', async () => {
    await signIn(desktop, demoLedger, demoPassword)
    const { page } = desktop
    await page.getByText('合同总额').first().waitFor()
    for (const figure of ['482,190.00', '90,720.00']) await page.getByText(figure).waitFor()
    await page.getByText('共 84 张').waitFor()
    await page.getByText('续期异议提醒').first().waitFor()
    await takeScreenshot(desktop, '总览')
  })

  it('tells a wrong password at its field and opens with the right one', async () => {
    await signIn(desktop, demoLedger, '不是这个密码')
    const { page } = desktop
    await page.getByText('密码不正确，或密钥文件已损坏').waitFor()
    await takeScreenshot(desktop, '密码不正确')
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
  })

  it('left while the ledger is being opened stays left, and the ledger locked', async () => {
    const { page } = desktop
    await answerDialogs(desktop, demoLedger)
    await page.getByRole('button', { name: '选择…' }).click()
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await takePagePort(page, 'button[type=submit]', '新建账本')
    await page.getByRole('button', { name: '建立账本' }).waitFor()
    // The host answers in turn: it has opened the ledger by then.
    const state = () => callByTakenPort(page, { callId: 1_000_001, procedure: 'desk.state', input: {} })
    await expect.poll(state).toMatchObject({ ok: true, value: { open: null } })
    expect(await page.getByRole('button', { name: '建立账本' }).isVisible()).toBe(true)
    await page.getByRole('button', { name: '返回' }).click()
    await signIn(desktop, demoLedger, demoPassword)
    await page.getByText('近期期限').waitFor()
  })

  it('does not send what an input method is still composing', async () => {
    const { page } = desktop
    await answerDialogs(desktop, demoLedger)
    await page.getByRole('button', { name: '选择…' }).click()
    await page.getByRole('button', { name: '忘记密码，用恢复码打开' }).click()
    const field = page.getByLabel('恢复码', { exact: true })
    await field.click()
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
    expect(await page.getByText('恢复码').count()).toBeGreaterThan(0)
    expect(await page.locator('.ant-form-item-explain-error').count()).toBe(0)
    await field.fill('0000')
    await page.keyboard.press('Enter')
    await page.locator('.ant-form-item-explain-error').waitFor()
  })

  it('remembers the ledger that was open and locks it', async () => {
    await signIn(desktop, demoLedger, demoPassword)
    const { page } = desktop
    await page.getByText('近期期限').waitFor()
    await page.getByRole('button', { name: '锁定' }).click()
    await page.getByText(demoLedger).waitFor()
    await page.getByLabel('密码', { exact: true }).waitFor()
    await takeScreenshot(desktop, '打开账本')
  })
})

describe('a ledger that cannot be opened', () => {
  const cases: readonly (readonly [heading: string, make: (file: string) => void])[] = [
    ['这不是账本文件', file => writeFileSync(file, 'SQLite format 3\0'.padEnd(8192, ' '))],
    ['账本的随附文件缺失或损坏', file => copyFileSync(demoLedger, file)],
    [
      '账本已损坏',
      file => {
        writeFileSync(file, Buffer.alloc(8192, 7))
        copyFileSync(`${demoLedger}.keys`, `${file}.keys`)
        copyFileSync(`${demoLedger}.anchors`, `${file}.anchors`)
      },
    ],
    ['找不到账本文件', () => undefined],
  ]

  it.each(cases)('has a screen that says “%s”', async (heading, make) => {
    const file = path.join(desktop.folder, '某账本.ledger')
    make(file)
    await signIn(desktop, file, demoPassword)
    await desktop.page.getByText(heading, { exact: true }).waitFor()
    await takeScreenshot(desktop, heading)
    await desktop.page.getByRole('button', { name: '重试' }).click()
    await desktop.page.getByLabel('密码', { exact: true }).waitFor()
  })

  it('is told of when another window has it open', async () => {
    const other = await launchDesktop()
    try {
      await signIn(other, demoLedger, demoPassword)
      await other.page.getByText('近期期限').waitFor()
      await signIn(desktop, demoLedger, demoPassword)
      await desktop.page.getByText('账本正被占用').waitFor()
      await takeScreenshot(desktop, '账本正被占用')
    } finally {
      await other.close()
    }
  })
})
