// 关于 by its key: what the program is and runs on, the open ledger's identity, every licence readable.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desktop, enterDemo, launchDesktop, takeScreenshot } from './launch.ts'
import { demoLedger } from './places.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
})
afterAll(() => desktop.close())

/** Keys of the menu are the system's: the driver's do not pass through it. */
const openAbout = () =>
  desktop.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(each => each.submenu?.items ?? []) ?? []
    const about = items.find(each => each.accelerator === 'F1')
    about?.click()
    return about?.label
  })

describe('关于', () => {
  it('says before any ledger is open what the program is and what it runs on', async () => {
    const { page } = desktop
    expect(await openAbout()).toBe('关于…')
    const box = page.getByRole('dialog')
    await box.getByText('不是会计核算软件').waitFor()
    await box.getByText(/^Electron \d+\.\d+\.\d+，Chromium [\d.]+，Node\.js [\d.]+$/).waitFor()
    await box.getByText(/^SQLite 3\.\d+\.\d+，账本格式第 \d+ 版$/).waitFor()
    await box.getByText('尚未打开账本').waitFor()
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
  })

  it('names the open ledger by its identity', async () => {
    const { page } = desktop
    await enterDemo(desktop, demoLedger)
    await openAbout()
    const box = page.getByRole('dialog')
    await box.getByText(demoLedger).waitFor()
    await box.getByText(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/).waitFor()
    await takeScreenshot(desktop, '关于')
  })

  it('shows the licence of each library and font that is in the program', async () => {
    const { page } = desktop
    const box = page.getByRole('dialog')
    await box.getByRole('tab', { name: '第三方软件与字体许可' }).click()
    const licence = box.locator('.licence-text')
    for (const [name, words] of [
      ['react-dom', 'Permission is hereby granted'],
      ['echarts', 'Apache License'],
      ['noto-sans-sc', 'SIL OPEN FONT LICENSE'],
      ['electron', 'Permission is hereby granted'],
      ['better-sqlite3', 'Permission is hereby granted'],
    ] as const) {
      await box.getByLabel('查找名称').fill(name)
      await expect.poll(() => licence.innerText()).toContain(words)
    }
    await box.getByLabel('查找名称').fill('')
    await takeScreenshot(desktop, '关于-许可')
  })
})
