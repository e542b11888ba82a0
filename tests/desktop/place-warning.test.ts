// A ledger in a folder that is kept in step with a cloud, readable by others: told once when it is opened, and after that
// in 设置 and with a verification. Beside it the diagnostics file.

import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  answerDialogs,
  type Desktop,
  enterDemo,
  launchDesktop,
  takeScreenshot,
  untilOverview,
} from './launch.ts'
import { copyDemoLedger, demoPassword } from './places.ts'

let desktop: Desktop
let ledger: string

beforeAll(async () => {
  desktop = await launchDesktop()
  const folder = path.join(desktop.folder, '坚果云')
  mkdirSync(folder, { mode: 0o700 })
  ledger = copyDemoLedger(folder)
  chmodSync(ledger, 0o644)
})
afterAll(() => desktop.close())

it('is told above the pages, once a start', async () => {
  const { page } = desktop
  await enterDemo(desktop, ledger)
  const told = page.getByRole('alert').filter({ hasText: '账本存放的位置需要留意' })
  await told.waitFor()
  expect(await told.innerText()).toContain('坚果云的同步文件夹')
  expect(await told.innerText()).toContain('（权限 644）')
  await takeScreenshot(desktop, '账本位置提醒')
  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await untilOverview(desktop)
  expect(await told.count()).toBe(0)
})

it('stays in 设置, where the diagnostics are written too', async () => {
  const { page, folder } = desktop
  await page.getByRole('menuitem', { name: '设置' }).click()
  await page.getByRole('tab', { name: '账本与备份' }).click()
  await page.getByText(/坚果云的同步文件夹/).waitFor()
  const file = path.join(folder, '诊断.json')
  await answerDialogs(desktop, file)
  await page.getByRole('button', { name: '导出诊断文件' }).click()
  await page.getByText(/诊断文件已保存：.*账本核验无误/).waitFor()
  await takeScreenshot(desktop, '诊断文件')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    program: { version: expect.any(String) },
    runtime: { electron: expect.stringMatching(/^\d+\./), chrome: expect.any(String) },
    ledger: { place: ['synced-folder', 'open-to-others'] },
    verification: { ok: true },
  })
})
