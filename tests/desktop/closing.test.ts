// 结清合同 in a real window, over a copy of the demonstration's ledger: what is still to be done is told, the contract is
// closed with reasons, takes nothing more, and is opened again.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '合同' }).click()
  await desktop.page.getByRole('tab', { name: '结清', exact: true }).click()
})
afterAll(() => desktop.close())

describe('结清', () => {
  it('tells what a contract comes to and what is still to be done, each with its ground', async () => {
    const { page } = desktop
    await page.getByText('应付未付').first().waitFor()
    await takeScreenshot(desktop, '结清-试算')
    await page.getByText('物联网项目合作合同').click()
    await page.getByText('未注销的卡').first().waitFor()
    await takeScreenshot(desktop, '结清-按卡合同')
  })

  it('says at once what keeps the contract from being closed, and what needs a reason', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '结清合同…' }).click()
    await page
      .getByRole('dialog')
      .getByText(/下列事项须先办理/)
      .waitFor()
    await takeScreenshot(desktop, '结清-不能结清')
    expect(await page.getByRole('dialog').getByRole('button', { name: '结清合同' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
  })
})
