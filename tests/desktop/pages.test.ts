// The menu over the demonstration's ledger.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageWords } from '../../src/wording/window-pages.ts'
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
  it('has a key of its own for each page', async () => {
    const keys = await desktop.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.items.flatMap(each => each.submenu?.items ?? [])
        .map(({ label, accelerator }) => [label, accelerator ?? '']),
    )
    const keyOf = new Map(keys?.map(([label, key]) => [label, key]))
    const ofPages = Object.values(pageWords).map(label => keyOf.get(label))
    // 导入 came last and took the next key, so that those that were known stayed.
    const inOrder = [...'1234567890', 'Shift+3', 'Shift+1', 'Shift+2']
    expect(ofPages).toEqual(inOrder.map(key => `CmdOrCtrl+${key}`))
  })

  it('turns to a page', async () => {
    await chooseInMenu('审计')
    await desktop.page.getByRole('tab', { name: '记录簿' }).waitFor()
  })

  it('locks the ledger', async () => {
    await chooseInMenu('锁定')
    await desktop.page.getByLabel('密码', { exact: true }).waitFor()
  })
})
