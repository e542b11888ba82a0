// 合同 in a real window, over a copy of the demonstration's ledger: the terms beside the paper, what does not fit, what
// is left open and how it is answered.

import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callLedger } from './call-ledger.ts'
import { typeContract } from './contract-by-form.ts'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '合同' }).click()
  await desktop.page.getByRole('listbox', { name: '条款与原文' }).waitFor()
})
afterAll(() => desktop.close())

const openTab = (name: string) => desktop.page.getByRole('tab', { name }).click()

const markedText = async () => (await desktop.page.locator('mark.chosen-passage').allInnerTexts()).join('')

describe('条款与原文', () => {
  it('shows a chosen term where it stands in the paper', async () => {
    const { page } = desktop
    await page
      .getByRole('option', { name: /违约金/ })
      .first()
      .click()
    await expect.poll(markedText).toContain('千分之三的违约金')
    expect(await page.locator('mark.chosen-passage').first().isVisible()).toBe(true)
    await page.getByText('逾期每日按未付金额的3‰估算').waitFor()
    await takeScreenshot(desktop, '合同-条款与原文')
  })

  it('is walked with the arrow keys', async () => {
    const { page } = desktop
    const first = page.getByRole('option').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.getByRole('option').nth(1).getAttribute('aria-selected')).toBe('true')
  })

  it('finds words in the paper across its broken lines', async () => {
    const { page } = desktop
    await page.getByLabel('在原文中查找').fill('具体合作项目')
    await page.getByText('1 / 1', { exact: true }).waitFor()
    await page.getByLabel('在原文中查找').fill('违约金')
    await page.getByText(/^1 \/ \d+$/).waitFor()
    await page.getByLabel('在原文中查找').press('Enter')
    await page.getByText(/^2 \/ \d+$/).waitFor()
    await page.getByLabel('在原文中查找').fill('')
    await page.getByLabel('查找条款').fill('送达')
    await takeScreenshot(desktop, '合同-查找')
    await page.getByLabel('查找条款').fill('')
  })
})

describe('the other sides of a contract', () => {
  it('are its parties with every way of writing them', async () => {
    const { page } = desktop
    await page.getByText('物联网项目合作合同').click()
    await openTab('当事人')
    await page.getByText('2 种写法').first().waitFor()
    await page.getByText('校验通过').first().waitFor()
    await takeScreenshot(desktop, '合同-当事人')
  })

  it('is what it makes payable', async () => {
    const { page } = desktop
    await page.getByText('移动办公办案服务协议').click()
    await openTab('付款计划')
    await page.getByText('3 笔，合计 482,190.00 元').waitFor()
    await takeScreenshot(desktop, '合同-付款计划')
  })

  it('are the findings, each with the way to the words at fault', async () => {
    const { page } = desktop
    await openTab('核对发现')
    await page.getByText(/^严重 \d+ 项/).waitFor()
    await takeScreenshot(desktop, '合同-核对发现')
    await page.getByRole('button', { name: '看原文' }).first().click()
    await expect.poll(markedText).not.toBe('')
  })
})

describe('待明确事项', () => {
  it('is answered by choice, says whether figures change, and keeps who answered', async () => {
    const { page } = desktop
    await openTab('待明确事项')
    await page.getByRole('option', { name: /Q-HOLD/ }).click()
    await page.getByText('尚无答复').waitFor()
    await page.getByRole('tabpanel').getByRole('radio').nth(1).check()
    await page.getByText(/应付、到期日、违约金等数字可能随之改变/).waitFor()
    await takeScreenshot(desktop, '合同-待明确事项')
    await page.getByRole('button', { name: '保存答复' }).click()
    await page.getByText('此项必填').waitFor()
    await page.getByLabel('理由与依据').fill('双方会议纪要')
    await page.getByRole('button', { name: '保存答复' }).click()
    await page.getByText(/^事项 Q-HOLD 已答复/).waitFor()
    await page.getByText(/管理员，\d{4}-\d\d-\d\d \d\d:\d\d　双方会议纪要/).waitFor()
    await takeScreenshot(desktop, '合同-已答复')
  })

  it('is answered by a day of the clerk’s own', async () => {
    const { page } = desktop
    await page.getByRole('option', { name: /Q-SIGNED/ }).click()
    await page.getByRole('radio', { name: '其他日期' }).check()
    const day = page.getByLabel('其他日期').last()
    await day.fill('2024-03-12')
    await day.press('Enter')
    await page.getByLabel('理由与依据').fill('纸质原件')
    await page.getByRole('button', { name: '保存答复' }).click()
    await page.getByText('事项 Q-SIGNED 已答复：2024-03-12').waitFor()
  })

  it('lists the price that a change of tax proposes, to be confirmed against a paper', async () => {
    const { page } = desktop
    await page.getByText('物联网项目合作合同').click()
    await page.getByRole('option', { name: '税率变更后的单价' }).click()
    await page.getByText('30.85', { exact: true }).waitFor()
    await takeScreenshot(desktop, '合同-税率变更')
  })
})

describe('新建合同', () => {
  it('tells each problem at its field, keeps what was typed, and reads the contract back', async () => {
    const { page } = desktop
    await openTab('新建合同')
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByText('此项必填').first().waitFor()
    await typeContract(page)
    await page.getByText('请核对：').waitFor()
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByText('合同原文中没有这段文字').waitFor()
    await takeScreenshot(desktop, '合同-新建合同-有误')
    // What was typed is still there after another page.
    await page.getByRole('menuitem', { name: '审计' }).click()
    await page.getByRole('tab', { name: '记录簿' }).waitFor()
    await page.getByRole('menuitem', { name: '合同' }).click()
    await openTab('新建合同')
    await page.getByText('上次未保存的内容已恢复').waitFor()
    expect(await page.locator('#new-contract_instalments_rows_1_amount').inputValue()).toBe('1,200.00')
    expect(await page.getByRole('button', { name: '登记合同' }).isDisabled()).toBe(true)
  })

  it('takes a quotation out of the paper and records the contract', async () => {
    const { page } = desktop
    await page.locator('#new-contract_text').evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('每逾期一日')
      area.setSelectionRange(at, area.value.indexOf('。', at))
    })
    const take = page
      .locator('.ant-form-item', { has: page.locator('#new-contract_lateFee_source_quotation') })
      .getByRole('button', { name: '取选中原文' })
    await take.click()
    expect(await page.locator('#new-contract_lateFee_source_quotation').inputValue()).toContain('万分之五')
    await takeScreenshot(desktop, '合同-新建合同')
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByText('程序读出的条款').waitFor()
    await page.getByText(/统一社会信用代码912202017710679757不符合/).waitFor()
    // What is taken after the check was not read by it.
    await take.click()
    expect(await page.getByRole('button', { name: '登记合同' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.getByText('程序读出的条款').waitFor()
    await page.getByRole('button', { name: '登记合同' }).scrollIntoViewIfNeeded()
    await takeScreenshot(desktop, '合同-新建合同-核对')
    await page.getByRole('button', { name: '登记合同' }).click()
    await page.getByText('合同 P1 已登记').waitFor()
    await page.getByRole('option', { name: /分期付款/ }).click()
    await expect.poll(markedText).toContain('各支付 1,200.00 元')
    await takeScreenshot(desktop, '合同-第三份合同')
  })

  it('reaches its first charge and its position', async () => {
    const file = await endWindow()
    const call = (procedure: string, input: object) => callLedger(file, procedure, input)
    expect(call('billing.run', { contractId: 'P1', through: '2026-01' })).toMatchObject({
      added: 1,
      totalFen: 120_000,
    })
    expect(call('position.get', { contractId: 'P1', asOf: '2026-11-23' })).toMatchObject({
      chargedFen: 120_000,
      owedFen: 120_000,
    })
  })
})

/** The file has one writer: the window leaves it first. */
async function endWindow(): Promise<string> {
  await desktop.page.getByRole('button', { name: '锁定' }).click()
  await desktop.page.getByLabel('密码', { exact: true }).waitFor()
  return path.join(desktop.folder, 'court.ledger')
}
