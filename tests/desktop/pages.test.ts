// The menu over the demonstration's ledger.

import { afterAll, beforeAll, describe, it } from 'vitest'
import { type Desktop, enterDemo, launchDesktop } from './launch.ts'
import { demoLedger } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemo(desktop, demoLedger)
})
afterAll(() => desktop.close())

async function chooseInMenu(label: string): Promise<void> {
  await desktop.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(each => each.submenu?.items ?? []) ?? []
    items.find(each => each.label === wanted)?.click()
  }, label)
}

describe('the menu', () => {
  it('turns to a page', async () => {
    await chooseInMenu('审计')
    await desktop.page.getByRole('tab', { name: '记录簿' }).waitFor()
  })

  it('locks the ledger', async () => {
    await chooseInMenu('锁定')
    await desktop.page.getByLabel('密码', { exact: true }).waitFor()
  })
})
