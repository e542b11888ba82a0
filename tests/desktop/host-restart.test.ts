// The ledger host is killed under the window: the window says so, the host comes back, the ledger opens again.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, killHost, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { demoLedger, demoPassword } from './places.ts'

let desktop: Desktop

beforeEach(async () => {
  desktop = await launchDesktop()
})
afterEach(() => desktop.close())

describe('a ledger host that is killed', () => {
  it('is said to be lost, comes back, and lets the ledger be opened again', async () => {
    const { page } = desktop
    await signIn(desktop, demoLedger, demoPassword)
    await page.getByText('近期期限').waitFor()
    await killHost(desktop)
    await page.getByText('账本服务已中断').waitFor()
    await page.getByText('账本服务已重新启动').waitFor()
    await takeScreenshot(desktop, '服务重启')
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
    expect(desktop.said()).toContain('[ledger-host] ended')
  })

  it('leaves no call unanswered, and the next host is asked as if nothing had been', async () => {
    const { page } = desktop
    await signIn(desktop, demoLedger, demoPassword)
    await killHost(desktop)
    await page.getByText('账本服务已重新启动').waitFor()
    expect(await page.locator('.ant-btn-loading').count()).toBe(0)
  })
})
