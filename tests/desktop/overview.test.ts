// 总览: every figure is explained, every card leads to its page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, enterDemo, launchDesktop, takeScreenshot } from './launch.ts'
import { demoLedger } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemo(desktop, demoLedger)
})
afterAll(() => desktop.close())

describe('总览', () => {
  it('explains what a contract’s figures are made of', async () => {
    const { page } = desktop
    const explanations = page.getByRole('button', { name: /^解释：/ })
    await expect.poll(() => explanations.count()).toBe(14)
    await takeScreenshot(desktop, '总览')
    await explanations.first().click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('leads from the deadlines to all of them', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '前往期限' }).click()
    await page.getByText(/^共 \d+ 项/).waitFor()
  })
})
