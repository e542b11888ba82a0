// 结清 of a contract that is in use, and a third contract from the window alone: typed into the form with every kind of
// fee, billed, invoiced, paid, its first statement and its first letter issued, and at last closed.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, textOf } from '../host-pdf/poppler.ts'
import { beginLetter } from './begin-letter.ts'
import { pick, typeCardContract } from './contract-by-form.ts'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'
import { inkInFrame, takePicture } from './paper-frame.ts'
import { pasteCells } from './paste-cells.ts'
import { saveDialogs } from './save-dialogs.ts'

const INK = { timeout: 60_000 }
let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
})
afterAll(() => desktop.close())

const button = (name: string) => desktop.page.getByRole('button', { name, exact: true })
const goTo = (name: string) => desktop.page.getByRole('menuitem', { name, exact: true }).click()
const turnTo = (name: string) => desktop.page.getByRole('tab', { name, exact: true }).click()
const choose = () =>
  desktop.page.locator('.ant-segmented-item:visible', { hasText: '设备维护' }).first().click()
const said = (text: RegExp) => desktop.page.getByText(text).last().waitFor()
const fileIn = (name: string) => path.join(desktop.folder, name)
const dialog = () => desktop.page.getByRole('dialog').last()

async function typeDay(field: Locator, day: string): Promise<void> {
  await field.click()
  await field.fill(day)
  await field.press('Enter')
}

async function recordEvent(event: string, day: string, saved: RegExp): Promise<void> {
  const { page } = desktop
  await page.locator('thead').getByRole('checkbox').check()
  await button(event).click()
  await typeDay(dialog().getByLabel('日期', { exact: true }), day)
  await button(`登记${event}`).click()
  await said(saved)
}

async function recordInvoice(number: string, gross: string): Promise<void> {
  const { page } = desktop
  await page.getByRole('textbox', { name: '发票号码', exact: true }).fill(number)
  await page.getByRole('textbox', { name: '价税合计', exact: true }).fill(gross)
  await page
    .getByRole('button', { name: /采\s?用/ })
    .first()
    .click()
  await page.getByText('应开票合计').waitFor()
  await button('登记发票').click()
  await said(new RegExp(`发票 ${number} 已登记，编号 \\d+`))
}

describe('结清 of a contract that is in use', () => {
  it('tells what it comes to and what is still to be done, and says what keeps it from being closed', async () => {
    const { page } = desktop
    await goTo('合同')
    await turnTo('结清')
    await page.getByText('结算金额').waitFor()
    await page.getByText('物联网项目合作合同').click()
    await page.getByText('未注销的卡').first().waitFor()
    await takeScreenshot(desktop, '结清-试算')
    await button('结清合同…').click()
    await dialog()
      .getByText(/下列事项须先办理/)
      .waitFor()
    await takeScreenshot(desktop, '结清-不能结清')
    expect(await dialog().getByRole('button', { name: '结清合同' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })
})

describe('a third contract, from the window alone,', () => {
  it('is told at its field what cannot be, typed with each kind of fee, and read back', async () => {
    const { page } = desktop
    await goTo('合同')
    await turnTo('新建合同')
    await typeCardContract(page)
    await page.locator('#new-contract_overage_yuanPerMegabyte').fill('一毛')
    await page.locator('#new-contract_cardFee_unitPrice').fill('-20')
    await button('核对').click()
    await page.getByText('请填写金额，如 0.29').waitFor()
    await takeScreenshot(desktop, '第三份合同-有误')
    await page.locator('#new-contract_overage_yuanPerMegabyte').fill('0.1')
    await page.locator('#new-contract_cardFee_unitPrice').fill('20')
    const quoted = page.locator('#new-contract_periods_rows_1_source_quotation')
    await quoted.fill('发生不可抗力的，30 日内通知')
    await button('核对').click()
    await page.getByText(/^合同原文中没有这段文字/).waitFor()
    await takeScreenshot(desktop, '第三份合同-其他约定')
    await quoted.fill('发生不可抗力的，15 日内通知')
    await page.locator('#new-contract_suppliedSets_equalsCardsOf').scrollIntoViewIfNeeded()
    await takeScreenshot(desktop, '第三份合同-配套数量')
    await pick(page, 'questions_rows_0_others_0_value', '到期次日至付款当日')
    await page.locator('#new-contract_questions_rows_1_others_0_label').fill('由办公室保管')
    await button('核对').click()
    await page.getByText(/^与上面已填的相同，这个答复不会改变什么/).waitFor()
    await page.getByText(/^与前面的答复相同/).waitFor()
    await takeScreenshot(desktop, '第三份合同-待明确事项')
    await pick(page, 'questions_rows_0_others_0_value', '到期次日至付款前一日')
    await page.locator('#new-contract_questions_rows_1_others_0_label').fill('由技术部门保管')
    await pick(page, 'periods_rows_1_event', '变更账户')
    await button('核对').click()
    const twice = page.getByText(/^同一事项的期限只能录入一项/)
    await twice.waitFor()
    await pick(page, 'periods_rows_1_event', '发生不可抗力')
    await button('核对').click()
    await page.getByText('程序读出的条款').waitFor()
    expect(await twice.count()).toBe(0)
    await button('登记合同').scrollIntoViewIfNeeded()
    await takeScreenshot(desktop, '第三份合同-核对')
    const read = page.locator('li', { has: page.locator('strong') })
    const fees = ['分期付款', '周期服务费', '套餐费', '停机保号费', '补卡费', '卡费', '超量流量费']
    const clauses = ['付费方式', '税率变更', '欠费措施', '期限：变更账户', '期限：发生不可抗力', '保密']
    const further = ['未用卡的激活', '设备6套、备用设备4套，合计应等于合同B的卡数', '注销卡以后，程序提醒']
    const settles = '“付款当日不算逾期”（到期次日至付款前一日）。答复决定“违约金：计算天数”'
    const left = [settles, '“由技术部门保管”。答复只作记录']
    for (const name of [...fees, ...clauses, ...further, ...left])
      await read.filter({ hasText: name }).first().waitFor()
    await page.getByText(/套数6＋4＝10，与合同B（.+）的84张卡不符/).waitFor()
    await button('登记合同').click()
    await said(/^合同 W1 已登记$/)
    await takeScreenshot(desktop, '第三份合同-条款')
    await turnTo('待明确事项')
    await page.getByRole('option', { name: /W1-Q-1/ }).click()
    await page.getByRole('radio', { name: '付款当日不算逾期' }).check()
    await page.getByText(/应付、到期日、违约金等数字可能随之改变/).waitFor()
    await page.getByRole('option', { name: /W1-Q-2/ }).click()
    await page.getByRole('radio', { name: '由技术部门保管' }).check()
    await page.getByText(/答复只作记录，本身不改变已算出的数字/).waitFor()
    await takeScreenshot(desktop, '第三份合同-答复')
  })

  it('has its card supplied, put to use and cancelled', async () => {
    const { page } = desktop
    await goTo('物联网卡')
    await choose()
    await turnTo('登记供卡')
    await typeDay(page.getByLabel('未填供卡日的行按此日登记'), '2026-01-05')
    await pasteCells(desktop, 1, 'ICCID', [['89860999030000000001']])
    await button('登记 1 张').click()
    await said(/^已登记供卡 1 张/)
    await turnTo('卡片')
    await recordEvent('激活', '2026-01-10', /^激活已登记 1 条/)
    await recordEvent('注销', '2026-01-25', /^注销已登记 1 条/)
    await takeScreenshot(desktop, '第三份合同-物联网卡')
  })

  it('is billed, invoiced and paid', async () => {
    const { page } = desktop
    await goTo('应付')
    await choose()
    await button('计费').click()
    await typeDay(dialog().getByLabel('计费至（含当月）'), '2026-01')
    // 1,200 of the first instalment, 300 for the quarter, 20 for the month and 1 for the card.
    await dialog().getByText('1,521.00').waitFor()
    await button('计费入账').click()
    await said(/^计费已入账：新增 4 笔/)
    await dialog().getByRole('button', { name: '关闭' }).click()
    await takeScreenshot(desktop, '第三份合同-应付')
    await goTo('发票')
    await turnTo('登记发票')
    await recordInvoice('26222000000000000901', '1,200.00')
    await takeScreenshot(desktop, '第三份合同-发票')
    await recordInvoice('26222000000000000902', '321.00')
    await goTo('付款')
    await turnTo('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2026-W1')
    await page.getByLabel('付款金额').fill('1600')
    await page.getByText(/作为预付款挂账/).waitFor()
    await takeScreenshot(desktop, '第三份合同-付款')
    await button('登记付款').click()
    await said(/付款已登记，编号 \d+/)
  })

  it('has its first statement drawn and saved', async () => {
    const { page } = desktop
    await goTo('对账单')
    await choose()
    await page.getByText('合同期至今', { exact: true }).click()
    await page.locator('.figures').getByText('1,521.00').first().waitFor()
    await saveDialogs(desktop, fileIn('对账单.pdf'))
    await button('出具并保存…').click()
    await said(/^对账单 DZ-\d{4}-\d{4} 已出具，保存到 /)
    await takeScreenshot(desktop, '第三份合同-对账单')
    const text = textOf(readFileSync(fileIn('对账单.pdf')))
    for (const words of ['设备维护与数据卡服务合同', '1,521.00']) expect(text).toContain(words)
  })

  it('has its first letter drafted, signed and saved', async () => {
    const { page } = desktop
    await goTo('函件')
    await choose()
    await beginLetter(desktop, '付款告知函')
    await page.getByLabel('发文字号').fill('蛟法函〔2026〕91号')
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '第三份合同-函件')
    await saveDialogs(desktop, fileIn('函.pdf'))
    await button('签发并保存…').click()
    await said(/^函件已签发，编号 \d+，保存到 /)
    expect(run('pdfsig', fileIn('函.pdf'))).toContain('Signature is Valid.')
    expect(textOf(readFileSync(fileIn('函.pdf')))).toContain('1,600.00')
  })

  it('is settled with a refund, closed, and its settlement issued', async () => {
    const { page } = desktop
    await goTo('合同')
    await choose()
    await turnTo('结清')
    await typeDay(page.getByLabel('结清日', { exact: true }), '2026-01-31')
    await page.getByText('多付应退').first().waitFor()
    await takeScreenshot(desktop, '结清-多付')
    await button('登记退款…').click()
    expect(await dialog().getByLabel('退款金额（元）').inputValue()).toBe('79.00')
    await dialog().getByLabel('收款凭证号').fill('收-1')
    await dialog().getByRole('button', { name: '登记退款' }).click()
    await said(/^退款 79\.00 元已登记，编号 \d+$/)
    await button('结清合同…').click()
    await takeScreenshot(desktop, '结清-结清合同')
    await dialog().getByRole('button', { name: '结清合同' }).click()
    await said(/^设备维护已结清，编号 \d+$/)
    await page.getByText(/^合同已于 2026-01-31 结清/).waitFor()
    await takeScreenshot(desktop, '结清-已结清')
    await button('合同结算单…').click()
    await saveDialogs(desktop, fileIn('结算单.pdf'))
    await button('出具并保存…').click()
    await said(/^合同结算单 JS-\d{4}-0001 已出具/)
    await expect.poll(inkInFrame(desktop), INK).toBe(true)
    await takePicture(desktop, '结清-结算单')
    const text = textOf(readFileSync(fileIn('结算单.pdf')))
    for (const words of ['1,521.00', '遗留事项：无。', '设备维护有限公司']) expect(text).toContain(words)
    await dialog().getByRole('button', { name: '关闭' }).click()
  })

  it('takes nothing more, in words, until the closing is taken back with a reason', async () => {
    const { page } = desktop
    await goTo('付款')
    await turnTo('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2026-W2')
    await page.getByLabel('付款金额').fill('10')
    await page
      .getByText(/合同W1已于 2026-01-31 结清/)
      .first()
      .waitFor()
    await takeScreenshot(desktop, '结清-不再登记')
    await goTo('合同')
    await turnTo('结清')
    await button('撤销结清').click()
    await dialog().getByLabel('原因').fill('补记一笔付款')
    await dialog()
      .getByRole('button', { name: /撤销结清/ })
      .click()
    await said(/^设备维护已撤销结清，编号 \d+$/)
    await button('结清合同…').waitFor()
    await takeScreenshot(desktop, '结清-已撤销')
  })
})
