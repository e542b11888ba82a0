// A window that nobody touches locks its ledger; so does one whose computer is locked.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, launchDesktop, signIn } from './launch.ts'
import { demoLedger, demoPassword } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await desktop.page.clock.install()
})
afterAll(() => desktop.close())

const password = () => desktop.page.getByLabel('密码', { exact: true })

describe('an untouched window', () => {
  it('stays open for nine minutes, and again after a touch, and locks after ten', async () => {
    const { page } = desktop
    await signIn(desktop, demoLedger, demoPassword)
    await page.getByText('近期期限').waitFor()
    await page.clock.runFor('09:00')
    await page.mouse.move(600, 400)
    await page.clock.runFor('09:00')
    expect(await page.getByText('近期期限').isVisible()).toBe(true)
    await page.clock.runFor('01:01')
    await password().waitFor()
    expect(await page.getByText('近期期限').count()).toBe(0)
  })

  it('locks at once with the computer', async () => {
    const { page, app } = desktop
    await password().fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await password().waitFor()
  })
})
