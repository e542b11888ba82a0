// Two people at one PC, on a copy of the demonstration: the rule is turned on, the recorder's payment waits, the reviewer
// takes his place, sees what it would do and approves it; a month is closed and opened again.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callLedger } from './call-ledger.ts'
import { type Desktop, enterDemo, launchDesktop, takeScreenshot } from './launch.ts'
import { copyDemoLedger } from './places.ts'

let desktop: Desktop

const RECORDER = { name: '李经办', roles: ['recorder'], password: '经办的密码-2027' }
const REVIEWER = { name: '赵复核', roles: ['reviewer'], password: '复核的密码-2027' }

beforeAll(async () => {
  desktop = await launchDesktop()
  const ledger = copyDemoLedger(desktop.folder)
  for (const user of [RECORDER, REVIEWER]) callLedger(ledger, 'users.appoint', user)
  await enterDemo(desktop, ledger)
})
afterAll(() => desktop.close())

const turnTo = (page: string) => desktop.page.getByRole('menuitem', { name: page }).click()
const tab = (name: string) => desktop.page.getByRole('tab', { name, exact: true }).click()

async function changeTo({ name, password }: { name: string; password: string }): Promise<void> {
  const { page } = desktop
  await page.getByRole('button', { name: '换人' }).click()
  const dialog = page.getByRole('dialog', { name: '更换操作人' })
  await dialog.getByLabel('用户').fill(name)
  await dialog.getByLabel('密码').fill(password)
  await page.keyboard.press('Enter')
}

const isIn = (name: string) => desktop.page.getByRole('banner').getByText(name, { exact: true }).waitFor()

describe('a payment that takes two people', () => {
  it('is a rule that an administrator turns on', async () => {
    const { page } = desktop
    await turnTo('设置')
    await tab('双人复核')
    await page.getByRole('switch', { name: '须两人办理：付款' }).click()
    await page.getByText('“付款”已启用双人复核').waitFor()
    await page.getByText(/兼任经办和复核/).waitFor()
    await takeScreenshot(desktop, '双人复核-设置')
  })

  it('the recorder takes over without the ledger being closed; a wrong password changes nothing', async () => {
    const { page } = desktop
    await changeTo({ ...RECORDER, password: '不是这个密码' })
    await page.getByText('密码不正确').waitFor()
    await takeScreenshot(desktop, '双人复核-换人')
    await page.getByRole('dialog').getByLabel('密码').fill(RECORDER.password)
    await page.keyboard.press('Enter')
    await isIn(RECORDER.name)
  })

  it('what the recorder enters waits, and he cannot approve it himself', async () => {
    const { page } = desktop
    await turnTo('付款')
    await tab('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2027-0401-01')
    await page.getByLabel('付款金额').fill('2520')
    await page.getByText('登记后的结果').waitFor()
    await page.getByRole('button', { name: '登记付款', exact: true }).click()
    await page.getByText(/已提交复核，编号 \d+/).waitFor()
    await page.getByRole('button', { name: '待复核 1' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /财付2027-0401-01/ })
      .click()
    await page.getByText('须由另一名复核人员办理').waitFor()
    expect(await page.getByRole('button', { name: '同意并办理' }).count()).toBe(0)
    await page.getByText('将冲抵', { exact: true }).waitFor()
    await takeScreenshot(desktop, '双人复核-本人提交')
    await page.keyboard.press('Escape')
    // Half typed, for when he comes back.
    await page.getByLabel('支付凭证号').fill('财付2027-0402')
  })

  it('the reviewer sees what it would do and approves it; both names are on the record', async () => {
    const { page } = desktop
    await changeTo(REVIEWER)
    await isIn(REVIEWER.name)
    expect(await page.getByLabel('支付凭证号').count()).toBe(0)
    await page.getByRole('button', { name: '待复核 1' }).click()
    await takeScreenshot(desktop, '双人复核-清单')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /财付2027-0401-01/ })
      .click()
    await page.getByText('将冲抵', { exact: true }).waitFor()
    await takeScreenshot(desktop, '双人复核-复核')
    await page.getByRole('button', { name: '同意并办理' }).click()
    await page.getByText(/第 \d+ 号已同意，并已办理/).waitFor()
    await page.getByText('已同意', { exact: true }).first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '复核', exact: true }).waitFor()
    await page.getByText('财付2027-0401-01').first().waitFor()
  })

  it('the recorder finds again what he had typed', async () => {
    await changeTo(RECORDER)
    await isIn(RECORDER.name)
    await tab('登记付款')
    expect(await desktop.page.getByLabel('支付凭证号').inputValue()).toBe('财付2027-0402')
  })
})

describe('a closed month', () => {
  it('is closed with its number and opened again with a reason', async () => {
    const { page } = desktop
    await turnTo('审计')
    await tab('结账')
    await page.getByLabel('月份').fill('2025-03')
    await page.getByLabel('月份').press('Tab')
    await page.getByRole('button', { name: '结账', exact: true }).click()
    await page.getByText(/2025-03 已结账，编号 \d+/).waitFor()
    await page.getByRole('button', { name: '重新开账' }).first().waitFor()
    await takeScreenshot(desktop, '审计-结账')
    await page.getByRole('button', { name: '重新开账' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('原因').fill('补记三月发票')
    await dialog.getByRole('button', { name: '重新开账' }).click()
    await page.getByText(/2025-03 已重新开账，编号 \d+/).waitFor()
    await page.getByText('补记三月发票').waitFor()
  })
})

it('what is handed over is looked at before it is signed', async () => {
  const { page } = desktop
  await turnTo('设置')
  await tab('用户与签名人')
  await page.getByRole('combobox', { name: '接收人' }).click()
  await page.getByTitle(REVIEWER.name).click()
  await page.getByRole('button', { name: '预览清册' }).click()
  await page.getByText(/共 \d+ 页/).waitFor()
  await takeScreenshot(desktop, '设置-交接')
})
