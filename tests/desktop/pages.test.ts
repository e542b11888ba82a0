// The pages over the demonstration's ledger, by mouse, by menu and by keyboard.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { demoLedger, demoPassword } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await signIn(desktop, demoLedger, demoPassword)
  await desktop.page.getByText('近期期限').waitFor()
})
afterAll(() => desktop.close())

async function chooseInMenu(label: string): Promise<void> {
  await desktop.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(each => each.submenu?.items ?? []) ?? []
    items.find(each => each.label === wanted)?.click()
  }, label)
}

describe('审计', () => {
  it('verifies the ledger and shows the head of its chain', async () => {
    const { page } = desktop
    await chooseInMenu('审计')
    await page.getByRole('button', { name: '核验账本' }).click()
    await page.getByText('账本完整，未发现问题').waitFor()
    expect(await page.locator('.chain-head').innerText()).toMatch(/^[0-9a-f]{64}$/)
    await takeScreenshot(desktop, '审计')
  })
})

describe('the menu', () => {
  it('locks the ledger', async () => {
    await chooseInMenu('锁定')
    await desktop.page.getByLabel('密码', { exact: true }).waitFor()
  })
})
