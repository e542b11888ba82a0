// 审计 in the window: the book of records, a verification that is followed and cancelled, paper compared with the
// chain, and a ledger that somebody altered.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLedgerForWriting } from '../../db/ledger-file.ts'
import { createClock } from '../../host/clock.ts'
import { ok } from '../../src/base/result.ts'
import { tamperBehindTriggers, valueIn } from '../db/test-ledgers.ts'
import { answerDialogs, type Desktop, enterDemo, killHost, launchDesktop, takeScreenshot } from './launch.ts'
import { copyDemoLedger, copyLedger, demoPassword } from './places.ts'

const CREDENTIAL = { kind: 'password', user: null, password: demoPassword } as const

let desktop: Desktop
let ledger: string

beforeEach(async () => {
  desktop = await launchDesktop()
  ledger = copyDemoLedger(desktop.folder)
})
afterEach(() => desktop.close())

async function openAudit(): Promise<void> {
  await enterDemo(desktop, ledger)
  await desktop.page.getByRole('menuitem', { name: '审计' }).click()
  await desktop.page.getByRole('tab', { name: '记录簿' }).waitFor()
}

const openVerification = () => desktop.page.getByRole('tab', { name: '核验' }).click()
const verify = () => desktop.page.getByRole('button', { name: '核验账本' }).click()

async function chooseKind(kind: string): Promise<void> {
  await desktop.page.getByLabel('种类', { exact: true }).fill(kind)
  await desktop.page.keyboard.press('Enter')
}

describe('the book of records', () => {
  it('shows what was written from the first record on, narrows it, and opens a record', async () => {
    await openAudit()
    const { page } = desktop
    await page.getByText(/^第 1 至 200 条，共 [\d,]+ 条$/).waitFor()
    await page.getByText('建立账本').first().waitFor()
    await takeScreenshot(desktop, '审计-记录簿')
    await chooseKind('记账凭证')
    await page.getByText('借 费用:业务活动费用:A:服务费').first().waitFor()
    await takeScreenshot(desktop, '审计-凭证')
    await page.getByText('借 费用:业务活动费用:A:服务费').first().dblclick()
    await page.getByText('指向本条的记录').waitFor()
    await page.getByText('负债:应付账款:A').last().waitFor()
    await takeScreenshot(desktop, '审计-一条记录')
    await page.keyboard.press('Escape')
  })

  it('finds the reversal of a payment by walking from the one to the other', async () => {
    await openAudit()
    const { page } = desktop
    await chooseKind('付款冲销')
    await page
      .getByText(/^冲销第 \d+ 号付款/)
      .first()
      .dblclick()
    await page.getByRole('button', { name: /^第 \d+ 号（付款）$/ }).click()
    await page.locator('.ant-drawer-title').filter({ hasText: '：付款' }).waitFor()
    await page.locator('.ant-drawer').getByText('冲销', { exact: true }).first().waitFor()
    await takeScreenshot(desktop, '审计-被冲销的付款')
  })

  it('goes to a number, and says so when there is none', async () => {
    await openAudit()
    const { page } = desktop
    await page.getByLabel('记录号', { exact: true }).fill('3000')
    await page.keyboard.press('Enter')
    await page.getByText('第 3000 号记录').waitFor()
    await page.getByText(/^第 2,801 至 3,000 条/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('记录号', { exact: true }).fill('999999')
    await page.keyboard.press('Enter')
    await page.getByText(/^没有第999999号记录/).waitFor()
  })

  it('says so when a filter finds nothing', async () => {
    await openAudit()
    const { page } = desktop
    await page.getByLabel('起始日').fill('2019-01-01')
    await page.keyboard.press('Enter')
    await page.getByLabel('截止日').fill('2019-12-31')
    await page.keyboard.press('Enter')
    await page.getByText('没有符合条件的记录').waitFor()
    await takeScreenshot(desktop, '审计-没有记录')
    await page.getByRole('button', { name: '清除条件' }).click()
    await page.getByText('建立账本').first().waitFor()
  })
})

/** Long enough to be watched and stopped: 600,000 records that balance. */
function lengthen(file: string): void {
  const opened = valueIn(openLedgerForWriting(file, CREDENTIAL, createClock()))
  valueIn(
    opened.transact({ verb: 'payments.record', userId: opened.user.userId }, writer => {
      const act = writer.act()
      for (let count = 0; count < 200_000; count += 1) {
        const on = { effective_on: '2026-04-01', reverses: null }
        const entry = writer.append('entry', { act, contract_id: 'A', kind: 'payment', ...on })
        writer.append('entry_line', { entry, account: 'prepayment:A', amount_fen: 1 })
        writer.append('entry_line', { entry, account: 'treasury', amount_fen: -1 })
      }
      return ok(null)
    }),
  )
  opened.close()
}

const longFolder = mkdtempSync(path.join(tmpdir(), 'long-ledger-'))
let longLedger: string
beforeAll(() => {
  longLedger = copyDemoLedger(longFolder)
  lengthen(longLedger)
}, 120_000)
afterAll(() => rmSync(longFolder, { recursive: true, force: true }))

describe('verification', () => {
  it('says that all is well, and finds the head as printed on paper', async () => {
    await openAudit()
    await openVerification()
    await verify()
    const { page } = desktop
    await page.getByText('账本完整，未发现问题').waitFor()
    const head = await page.locator('span.chain-head').innerText()
    expect(head).toMatch(/^[0-9a-f]{64}$/)
    await page.getByText(`号 ${head.slice(0, 16)}`).waitFor()
    await takeScreenshot(desktop, '审计-核验')

    const printed = page.getByLabel('纸面校验值')
    await printed.fill('9b6e')
    await page.getByRole('button', { name: /^核\s?对$/ }).click()
    await page.getByText(/^请输入纸面上的校验值/).waitFor()
    await printed.fill(`${head.slice(0, 8).toUpperCase()} ${head.slice(8, 16)}`)
    await page.keyboard.press('Enter')
    await page.getByText(/^相符：纸面校验值是本账本第 \d+ 号记录的校验值，登记于 /).waitFor()
    await takeScreenshot(desktop, '审计-纸面相符')
    await printed.fill('00000000deadbeef')
    await page.keyboard.press('Enter')
    await page.getByText('不符：本账本的记录链中没有这个校验值').waitFor()
    await takeScreenshot(desktop, '审计-纸面不符')
  })

  it('shows how far it has come, there and on other pages', async () => {
    copyLedger(longLedger, desktop.folder)
    await openAudit()
    await openVerification()
    await verify()
    const { page } = desktop
    await page.getByText(/^逐条核对记录链、校验锚与账目：[\d,]+ \/ 6\d\d,\d+ 条$/).waitFor()
    await takeScreenshot(desktop, '审计-核验进度')
    await page.getByText('账本完整，未发现问题').waitFor()
    await verify()
    await page.getByRole('menuitem', { name: '设置' }).click()
    await page.getByRole('status', { name: '正在核验账本' }).waitFor()
    await takeScreenshot(desktop, '审计-核验在后台')
  })

  it('stops when it is cancelled, from another page too, and begins anew', async () => {
    copyLedger(longLedger, desktop.folder)
    await openAudit()
    const { page } = desktop
    // A page that was shown before is there at once: the verification must not be done before it is stopped.
    await page.getByRole('menuitem', { name: '设置' }).click()
    await page.getByRole('tab', { name: '本院资料' }).waitFor()
    await page.getByRole('menuitem', { name: '审计' }).click()
    await openVerification()
    await verify()
    await page.getByRole('menuitem', { name: '设置' }).click()
    // As soon as the button is there, for it stays unseen for a moment.
    await page.locator('.long-call button').dispatchEvent('click')
    await page.getByRole('status', { name: '正在核验账本' }).waitFor({ state: 'detached' })
    await page.getByRole('menuitem', { name: '审计' }).click()
    await openVerification()
    await page.getByText('核验已取消，没有得出结论').waitFor()
    await takeScreenshot(desktop, '审计-核验已取消')
    await verify()
    await page.getByText('账本完整，未发现问题').waitFor()
  })

  it('that the host dies under is said to be lost, and leaves nothing open', async () => {
    copyLedger(longLedger, desktop.folder)
    await openAudit()
    await openVerification()
    await verify()
    const { page } = desktop
    await page.getByRole('status', { name: '正在核验账本' }).waitFor()
    await killHost(desktop)
    await page.getByText('账本服务已重新启动').waitFor()
    expect(await page.getByRole('status', { name: '正在核验账本' }).count()).toBe(0)
    await page.getByLabel('密码', { exact: true }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
  })
})

describe('a ledger that was altered', () => {
  it('is reported in words: what, where, since when, what to do', async () => {
    tamperBehindTriggers(
      ledger,
      database =>
        database.exec(`UPDATE payment SET amount_fen = amount_fen - 100
        WHERE seq = (SELECT min(seq) FROM payment)`),
      CREDENTIAL,
    )
    await openAudit()
    await openVerification()
    await verify()
    const { page } = desktop
    await page.getByText(/^核验未通过，发现 \d+ 处问题$/).waitFor()
    await page.getByText('这条记录的内容被改动过，与登记时的校验值不符。').waitFor()
    await page.getByText(/^第 \d+ 号记录（付款，合同A）：160,729\.00元/).waitFor()
    await page.getByText(/^登记于 \d{4}-\d\d-\d\d \d\d:\d\d，经办 管理员；改动发生在其后$/).waitFor()
    await page
      .getByText(/^请停止使用本账本并保留原文件/)
      .first()
      .waitFor()
    await takeScreenshot(desktop, '审计-被改动的账本')
  })
})

describe('科目余额', () => {
  it('shows both sides, and exports the journal where the clerk says', async () => {
    await openAudit()
    const { page } = desktop
    await page.getByRole('tab', { name: '科目余额' }).click()
    await page.getByText('财政拨款:国库集中支付').waitFor()
    await takeScreenshot(desktop, '审计-科目余额')
    const file = path.join(desktop.folder, '日记账.journal')
    await answerDialogs(desktop, file)
    await page.getByRole('button', { name: '导出日记账…' }).click()
    await page.getByText(/^已导出 \d+ 笔凭证/).waitFor()
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain('财政拨款:国库集中支付')
  })
})
