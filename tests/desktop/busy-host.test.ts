// The host dies, or is long at work, while the clerk types: every form keeps its text, every call gets its answer, the
// window goes on drawing.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, enterDemoCopy, hostProcess, killHost, launchDesktop } from './launch.ts'
import { demoPassword } from './places.ts'

let desktop: Desktop
let ledger: string

beforeEach(async () => {
  desktop = await launchDesktop()
  ledger = await enterDemoCopy(desktop)
})
afterEach(() => desktop.close())

const turnTo = (page: string) => desktop.page.getByRole('menuitem', { name: page }).click()
const voucher = () => desktop.page.getByLabel('第 1 行 凭证号', { exact: true })
const reason = () => desktop.page.getByLabel('理由与依据')

async function openPastPayments(): Promise<void> {
  await turnTo('补录')
  await desktop.page.getByRole('tab', { name: /^付款/ }).click()
}

async function openQuestion(): Promise<void> {
  await turnTo('合同')
  await desktop.page.getByRole('tab', { name: '待明确事项' }).click()
  await desktop.page.getByRole('option', { name: /Q-HOLD/ }).click()
}

describe('a host that dies under several forms', () => {
  it('costs none of them a letter and leaves no call without its answer', async () => {
    const { page } = desktop
    await openPastPayments()
    await voucher().pressSequentially('财付2026')
    await openQuestion()
    await reason().pressSequentially('会议纪要第3号')
    await killHost(desktop)
    await page.getByText('账本服务已重新启动').waitFor()
    // Until the ledger's place is known, Enter opens nothing.
    await page.getByText(ledger).waitFor()
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
    await expect.poll(() => page.locator('.ant-skeleton, .ant-btn-loading').count()).toBe(0)
    await openQuestion()
    await page.getByText('上次未保存的内容已恢复').waitFor()
    expect(await reason().inputValue()).toBe('会议纪要第3号')
    await openPastPayments()
    expect(await voucher().inputValue()).toBe('财付2026')
  })
})

describe('a host that answers nothing for a while', () => {
  it('stops neither typing nor drawing, and gives its answers afterwards', async () => {
    const { page } = desktop
    await openPastPayments()
    const host = await hostProcess(desktop)
    process.kill(host, 'SIGSTOP')
    try {
      const frames = page.evaluate(async () => {
        for (let drawn = 0; drawn < 120; drawn += 1) await new Promise(requestAnimationFrame)
      })
      await voucher().pressSequentially('主机忙时照样输入')
      expect(await voucher().inputValue()).toBe('主机忙时照样输入')
      await turnTo('审计')
      await page.getByRole('tab', { name: '核验', exact: true }).click()
      await page.getByRole('button', { name: '核验账本' }).waitFor()
      await frames
    } finally {
      process.kill(host, 'SIGCONT')
    }
    await page.getByRole('button', { name: '核验账本' }).click()
    await page.getByText('账本完整，未发现问题').waitFor()
  })
})
