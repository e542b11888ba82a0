// Restoring in the window, from the sign-in to the restored ledger: what would be missing is named, the ledger that
// stands there is kept, and what is wrong is told at its place.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callLedger } from './call-ledger.ts'
import { answerDialogs, type Desktop, enterDemo, launchDesktop, takeScreenshot } from './launch.ts'
import { copyDemoLedger, demoPassword } from './places.ts'

let desktop: Desktop
let ledger: string
let backup: string

beforeAll(async () => {
  desktop = await launchDesktop()
  ledger = copyDemoLedger(desktop.folder)
  backup = path.join(desktop.folder, '合同台账.backup')
  callLedger(ledger, 'ledger.backup', { file: backup })
  const payment = { contractId: 'A', paidOn: '2026-11-20', amountFen: 100, voucher: '备份之后' }
  callLedger(ledger, 'payments.record', payment)
  await enterDemo(desktop, ledger)
})
afterAll(() => desktop.close())

const button = (name: string) => desktop.page.getByRole('button', { name, exact: true })

it('restores a backup in place of a newer ledger, which is kept beside it', async () => {
  const { page } = desktop
  await page.getByRole('button', { name: '锁定' }).click()
  await button('从备份恢复').click()
  await page.getByText('备份文件', { exact: true }).waitFor()
  await takeScreenshot(desktop, '手册-恢复-选择')
  await answerDialogs(desktop, backup)
  await button('选择…').first().click()
  await page.getByText(backup).waitFor()
  await page.getByLabel('密码', { exact: true }).fill('错误的密码')
  await page.keyboard.press('Enter')
  await page.getByText(/密码不正确/).waitFor()
  await takeScreenshot(desktop, '恢复-密码不正确')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.getByText(/该位置的账本比备份新。恢复后缺少第 \d+ 号/).waitFor()
  await takeScreenshot(desktop, '手册-恢复-核对')
  expect(await button('恢复').isDisabled()).toBe(true)
  await page.getByRole('checkbox').check()
  await button('恢复').click()
  await page.getByText(/已恢复至第 \d+ 号记录/).waitFor()
  await takeScreenshot(desktop, '恢复-完成')
  await button('进入台账').click()
  await page.getByText('近期期限').waitFor()
  expect(await page.getByText(ledger).count()).toBe(1)
  const vouchers = (file: string) => JSON.stringify(callLedger(file, 'payments.list', { contractId: 'A' }))
  const [kept = ''] = readdirSync(desktop.folder).filter(name => /恢复前.*\.ledger$/.test(name))
  expect(vouchers(ledger)).not.toContain('备份之后')
  expect(vouchers(path.join(desktop.folder, kept))).toContain('备份之后')
})
