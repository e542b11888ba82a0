// The clerk's story from nothing, as she would do it by mouse and keyboard: a new ledger, the years before it, what is
// owed, an answer, cards, charges, an invoice, payments, a statement, a letter, days to come, a verification. Each step
// leaves the picture that the manual shows of it.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, textOf } from '../host-pdf/poppler.ts'
import { beginLetter } from './begin-letter.ts'
import { answerDialogs, type Desktop, launchDesktop } from './launch.ts'
import { inkInFrame, takePicture } from './paper-frame.ts'
import { pastIccid, pastYears } from './past-years.ts'
import { pasteCells } from './paste-cells.ts'
import { saveDialogs } from './save-dialogs.ts'

const PASSWORD = '蛟河台账-2026'
const INK = { timeout: 60_000 }
let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
})
afterAll(() => desktop.close())

const fileIn = (name: string) => path.join(desktop.folder, name)
const button = (name: string) => desktop.page.getByRole('button', { name, exact: true })
const goTo = (name: string) => desktop.page.getByRole('menuitem', { name, exact: true }).click()
const turnTo = (name: string) => desktop.page.getByRole('tab', { name }).click()
const choose = (contract: string) =>
  desktop.page.locator('.ant-segmented-item', { hasText: contract }).first().click()
const said = (text: RegExp) => desktop.page.getByText(text).last().waitFor()

async function picture(name: string): Promise<void> {
  // What slides in or fades has come to rest.
  await desktop.page.waitForTimeout(400)
  await takePicture(desktop, `手册-${name}`)
}

async function typeDay(field: Locator, day: string): Promise<void> {
  await field.click()
  await field.fill(day)
  await field.press('Enter')
}

describe('the first day', () => {
  it('makes a ledger and writes down its recovery code', async () => {
    const { page } = desktop
    await answerDialogs(desktop, fileIn('合同台账.ledger'))
    await picture('打开账本')
    await button('新建账本').click()
    await button('选择…').click()
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByLabel('再次输入密码').fill(PASSWORD)
    await picture('新建账本')
    await button('建立账本').click()
    const code = await page.locator('strong', { hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/ }).innerText()
    const sheet = await printed(() => button('打印').click())
    expect(sheet).toContain('账本恢复码')
    expect(sheet).toContain(code)
    await picture('恢复码')
    await page.getByLabel(/最后一组/).fill(code.slice(-4))
    await page.keyboard.press('Enter')
    await page.getByText('近期期限').waitFor()
    await picture('总览-新账本')
  })

  it('takes over two and a half years from spreadsheets, held against the supplier’s balance', async () => {
    const { page } = desktop
    await goTo('补录')
    for (const [tab, column, rows] of pastYears) {
      await turnTo(tab)
      await pasteCells(desktop, 1, column, rows)
      await page.getByText(`共 ${rows.length} 行`).waitFor()
      await picture(`补录-${tab}`)
    }
    await typeDay(page.getByLabel('计费至'), '2026-08')
    await button('核对').click()
    await page.getByText('核对结果（尚未入账）').waitFor()
    await page.getByLabel('物联网项目合作合同 对方对账单余额').fill('15,120.00')
    await page.getByLabel('移动办公办案服务协议 对方对账单余额').fill('0')
    await expect.poll(() => page.getByText('相符', { exact: true }).count()).toBe(2)
    await picture('补录-核对')
    await button('入账').click()
    await page.getByRole('dialog').getByRole('button', { name: '入账' }).click()
    await said(/^已补录 \d+ 条/)
  })

  it('sees on 总览 what is owed and since when', async () => {
    const { page } = desktop
    await goTo('总览')
    await page.getByText('其中已逾期').first().waitFor()
    await expect.poll(() => page.getByText('15,120.00').count()).toBeGreaterThan(1)
    await picture('总览')
    await button('解释：逾期金额的由来').last().click()
    await page.getByRole('dialog').getByText('2026-09-30').first().waitFor()
    await picture('总览-解释')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('answers what a contract leaves open', async () => {
    const { page } = desktop
    await goTo('合同')
    await choose('物联网')
    await picture('合同-条款')
    await turnTo('待明确事项')
    await page.getByRole('option', { name: /Q-CYCLE / }).click()
    await page.getByRole('radio', { name: '后付费', exact: true }).check()
    await page.getByLabel('理由与依据').fill('历次账单均于使用后送达')
    await picture('合同-答复')
    await button('保存答复').click()
    await said(/^事项 Q-CYCLE 已答复/)
  })
})

describe('cards and charges', () => {
  it('suspends a card, told first what it means in money', async () => {
    const { page } = desktop
    await goTo('物联网卡')
    await page.getByText('使用中 84', { exact: true }).waitFor()
    await picture('物联网卡')
    await page.getByPlaceholder('按 ICCID 或号码的任意部分查找').fill(pastIccid(42).slice(-4))
    await page.locator('thead').getByRole('checkbox').check()
    await button('停机保号').click()
    await typeDay(page.getByRole('dialog').getByLabel('日期', { exact: true }), '2026-09-28')
    await page.getByText(/整月停机的月份每张改收1\.00元/).waitFor()
    await picture('物联网卡-停机')
    await button('登记停机保号').click()
    await said(/^停机保号已登记 1 条，编号 \d+/)
  })

  it('bills to this month after a trial', async () => {
    const { page } = desktop
    await goTo('应付')
    await button('计费').click()
    const drawer = page.getByRole('dialog')
    await typeDay(drawer.getByLabel('计费至（含当月）'), '2026-11')
    // 84 cards for three months, one of which rests for two of them.
    await drawer.getByText('7,502.00').waitFor()
    await picture('计费-试算')
    await drawer.getByRole('button', { name: '计费入账' }).click()
    await said(/^计费已入账：新增 252 笔/)
    await drawer.getByRole('button', { name: '关闭' }).click()
    await picture('应付')
  })
})

describe('money', () => {
  it('records an invoice matched to what it covers', async () => {
    const { page } = desktop
    await goTo('发票')
    await choose('物联网')
    await turnTo('登记发票')
    await page.getByRole('textbox', { name: '发票号码', exact: true }).fill('26222000000000000501')
    await page.getByRole('textbox', { name: '价税合计', exact: true }).fill('15,120.00')
    await page.getByRole('button', { name: '采用' }).first().click()
    await page.getByText('应开票合计').waitFor()
    await picture('发票-登记')
    await button('登记发票').click()
    await said(/发票 26222000000000000501 已登记，编号 \d+/)
    await page.getByRole('tab', { name: '发票', exact: true }).click()
    await page.getByText('26222000000000000501', { exact: true }).waitFor()
    await picture('发票')
    await turnTo('供应商账单')
    await page.getByText('2026-03 至 2026-08', { exact: true }).waitFor()
    await picture('账单')
    await choose('移动办公')
    await turnTo('付款条件')
    await page.getByText('收到付款通知').first().waitFor()
    await picture('付款条件')
  })

  it('records a payment with a wrong amount and takes it back with the reason', async () => {
    const { page } = desktop
    await goTo('付款')
    await choose('物联网')
    await turnTo('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2026-1128-01')
    await page.getByLabel('付款金额').fill('15210')
    await page.getByText('人民币壹万伍仟贰佰壹拾元整').waitFor()
    await button('登记付款').click()
    await said(/付款已登记，编号 \d+/)
    await turnTo('付款记录')
    await page.getByText('财付2026-1128-01').dblclick()
    await button('冲销付款').click()
    await page.getByLabel('原因').fill('金额录入有误，回单为15,120.00元')
    await picture('付款-冲销')
    await page.locator('.ant-modal').getByRole('button', { name: '冲销付款' }).click()
    await said(/付款 \d+ 已冲销，冲销编号 \d+/)
    await page.locator('.ant-drawer-close').click()
  })

  it('records the right one, allocated by hand, its result told while she types', async () => {
    const { page } = desktop
    await turnTo('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2026-1128-02')
    await page.locator('.ant-segmented-item', { hasText: '指定清偿' }).click()
    await page
      .getByRole('row', { name: /2026-03/ })
      .getByRole('checkbox')
      .check()
    await button('作为付款金额').click()
    expect(await page.getByLabel('付款金额').inputValue()).toBe('15,120.00')
    const preview = page.locator('.ant-card', { hasText: '登记后的结果' })
    await preview.getByText('7,502.00').first().waitFor()
    await picture('付款-登记')
    await button('登记付款').click()
    await said(/付款已登记，编号 \d+/)
    await turnTo('付款记录')
    await page.getByText('财付2026-1128-02').waitFor()
    await picture('付款')
  })
})

describe('papers', () => {
  it('looks at a statement, issues it and saves it', async () => {
    const { page } = desktop
    await goTo('对账单')
    await choose('物联网')
    await page.getByText('合同期至今', { exact: true }).click()
    await page.getByText('预览（未出具）').waitFor()
    await page.locator('.figures').getByText('7,502.00').waitFor()
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await picture('对账单-预览')
    await saveDialogs(desktop, fileIn('对账单.pdf'))
    await button('出具并保存…').click()
    await said(/^对账单 DZ-\d{4}-\d{4} 已出具，保存到 /)
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await picture('对账单-已出具')
    const text = textOf(readFileSync(fileIn('对账单.pdf')))
    for (const figure of ['7,502.00', '15,120.00', 'DZ-2026-0001']) expect(text).toContain(figure)
  })

  it('drafts a letter of the payment, issues and signs it', async () => {
    const { page } = desktop
    await goTo('函件')
    await beginLetter(desktop, '付款告知函')
    await page.getByLabel('发文字号').fill('蛟法函〔2026〕30号')
    await page.waitForTimeout(1500)
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await picture('函件-送审稿')
    await saveDialogs(desktop, fileIn('送审稿.pdf'))
    await button('保存送审稿…').click()
    await said(/^送审稿已保存到 /)
    expect(textOf(readFileSync(fileIn('送审稿.pdf')))).toContain('15,120.00')
    await saveDialogs(desktop, fileIn('函.pdf'))
    await button('签发并保存…').click()
    await said(/^函件已签发，编号 \d+，保存到 /)
    expect(run('pdfsig', fileIn('函.pdf'))).toContain('Signature is Valid.')
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await picture('函件-已签发')
  })

  it('records how it was sent and reads when it counts as delivered', async () => {
    const { page } = desktop
    await turnTo('发出与送达')
    await typeDay(page.getByLabel('发出日（邮寄以邮戳为准）'), '2026-11-20')
    await button('登记发出').click()
    await said(/^第 \d+ 号函件已登记发出，2026-11-\d\d 视为送达$/)
    await page.getByText(/^2026-11-20 以/).waitFor()
    await picture('函件-送达')
  })
})

describe('the end of the day', () => {
  it('looks ahead, verifies the ledger, makes a backup and locks', async () => {
    const { page } = desktop
    await goTo('期限')
    await page.getByText(/^共 \d+ 项/).waitFor()
    await picture('期限')
    await page.getByText('月历', { exact: true }).click()
    await typeDay(page.getByLabel('选择月份'), '2027-02')
    await page.locator('[data-day="2027-02-11"]').waitFor()
    await picture('期限-月历')
    await goTo('审计')
    await page.getByRole('tab', { name: '记录簿' }).waitFor()
    await picture('审计-记录簿')
    await turnTo('核验')
    await button('核验账本').click()
    await page.getByText('账本完整，未发现问题').waitFor()
    await picture('审计-核验')
    await goTo('设置')
    await picture('设置')
    await turnTo('账本与备份')
    await saveDialogs(desktop, fileIn('备份.backup'))
    await button('立即备份').click()
    await said(/^备份已完成并核验：/)
    expect(existsSync(fileIn('备份.backup'))).toBe(true)
    await picture('设置-备份')
    await button('锁定').click()
    await page.getByLabel('密码', { exact: true }).waitFor()
    await picture('锁定')
  })
})

/** What the window gives to a printer meanwhile, as text. */
async function printed(act: () => Promise<void>): Promise<string> {
  const { app } = desktop
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, done) => {
        void contents.printToPDF({}).then(pdf => {
          Reflect.set(globalThis, 'sheet', pdf.toString('base64'))
          done?.(true, '')
        })
      }
    }
  })
  await act()
  const sheet = () => app.evaluate(() => (Reflect.get(globalThis, 'sheet') as string | undefined) ?? '')
  await expect.poll(sheet).not.toBe('')
  return textOf(Buffer.from(await sheet(), 'base64'))
}
