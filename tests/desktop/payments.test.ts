// 付款 on a copy of the demonstration: the list, one payment down to its charges, a new one with its consequences told
// while it is typed, by rule and as the payer designates, and taking one back.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'
import { outputFolder } from './places.ts'
import { printIntoFile } from './print-into-file.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '付款' }).click()
})
afterAll(() => desktop.close())

const turnTo = (tab: string) => desktop.page.getByRole('tab', { name: tab, exact: true }).click()
const choose = (contract: string) =>
  desktop.page.locator('.ant-segmented-item', { hasText: contract }).click()
const preview = () => desktop.page.locator('.ant-card', { hasText: '登记后的结果' })

describe('the list of payments', () => {
  it('says what each settled in a few words, and strikes out what was reversed', async () => {
    const { page } = desktop
    await choose('物联网')
    const list = page.getByRole('region', { name: '付款记录' })
    await list.getByText('套餐费 2024-09 至 2025-02，84 张卡').waitFor()
    await list
      .getByText(/重复录入，银行并无此笔支付/)
      .first()
      .waitFor()
    await list.getByText('2026-09-23').evaluate(text => text.closest('del') !== null)
    await takeScreenshot(desktop, '付款-记录')
    expect(await page.locator('.ant-table-row').count()).toBeLessThan(20)
  })

  it('opens one down to its months, cards and entries', async () => {
    const { page } = desktop
    await page.getByText('套餐费 2024-09 至 2025-02，84 张卡').dblclick()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('记账凭证第').first().waitFor()
    await drawer.locator('.ant-table-row-expand-icon').first().click()
    await drawer.getByText('2024-10', { exact: true }).waitFor()
    await takeScreenshot(desktop, '付款-查看')
    await page.locator('.ant-drawer-close').click()
  })
})

it('the list is printed with the whole of what each settled', async () => {
  const file = path.join(outputFolder, '付款-打印.pdf')
  await printIntoFile(desktop, file)
  await desktop.page.getByRole('button', { name: '打印' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const text = textOf(readFileSync(file)).replace(/\s/g, '')
  expect(text).toContain('付款记录：物联网项目合作合同')
  expect(text).toContain('重复录入，银行并无此笔支付')
  expect(text).toContain('84张卡；停机保号费2025-09，4张卡')
})

describe('a new payment', () => {
  it('shows what it would settle by rule while it is typed, and says its number', async () => {
    const { page } = desktop
    await turnTo('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2027-0322-05')
    await page.getByLabel('付款金额').fill('10000')
    await page.getByText('人民币壹万元整').waitFor()
    await preview().getByText('10,000.00').first().waitFor()
    await takeScreenshot(desktop, '付款-试算')
    await page.getByLabel('付款金额').fill('20000')
    await preview()
      .getByText(/作为预付款挂账/)
      .waitFor()
    await takeScreenshot(desktop, '付款-试算-多付')
    await page.getByRole('menuitem', { name: '总览' }).click()
    await page.getByText('近期期限').waitFor()
    await page.getByRole('menuitem', { name: '付款' }).click()
    await turnTo('登记付款')
    expect(await page.getByLabel('付款金额').inputValue()).toBe('20,000.00')
    await preview()
      .getByText(/作为预付款挂账/)
      .waitFor()
    await page.getByLabel('付款金额').fill('10000')
    await page.getByRole('button', { name: '登记付款' }).click()
    await page
      .getByText(/付款已登记，编号 \d+/)
      .last()
      .waitFor()
    await turnTo('付款记录')
    await page.getByText('财付2027-0322-05').waitFor()
  })

  it('goes to the instalment that the payer names, and no further than it', async () => {
    const { page } = desktop
    await choose('移动办公')
    await turnTo('登记付款')
    await page.getByLabel('支付凭证号').fill('财付2027-0410-01')
    await page.locator('.ant-segmented-item', { hasText: '指定清偿' }).click()
    await page
      .getByRole('row', { name: /第3期服务费/ })
      .getByRole('checkbox')
      .check()
    await page.getByRole('button', { name: '作为付款金额' }).click()
    expect(await page.getByLabel('付款金额').inputValue()).toBe('160,730.00')
    await preview().getByText('没有未付的应付款项').waitFor()
    await page.getByLabel('第3期服务费 本次冲抵（元）').fill('200,000')
    await preview()
      .getByText(/所选款项尚欠160,730.00元，不能冲抵200,000.00元/)
      .waitFor()
    await page.getByLabel('第3期服务费 本次冲抵（元）').fill('100000')
    await page.getByLabel('付款金额').fill('100000')
    await preview().getByText('60,730.00').first().waitFor()
    await preview().locator('.ant-card-extra').waitFor({ state: 'detached' })
    await takeScreenshot(desktop, '付款-指定清偿')
    await page.getByRole('button', { name: '登记付款' }).click()
    await page
      .getByText(/付款已登记，编号 \d+/)
      .last()
      .waitFor()
  })

  it('is taken back with its reason, and stays', async () => {
    const { page } = desktop
    await turnTo('付款记录')
    await page.getByText('财付2027-0410-01').dblclick()
    await page.getByRole('button', { name: '冲销付款' }).click()
    await page.getByLabel('原因').fill('金额有误')
    await takeScreenshot(desktop, '付款-冲销')
    await page.locator('.ant-modal').getByRole('button', { name: '冲销付款' }).click()
    await page.getByText(/付款 \d+ 已冲销，冲销编号 \d+/).waitFor()
    await page.getByText(/已冲销：金额有误/).waitFor()
    await takeScreenshot(desktop, '付款-已冲销')
    await page.locator('.ant-drawer-close').click()
  })
})
