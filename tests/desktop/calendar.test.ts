// 期限 over the demonstration's ledger: found, marked in words, led to where it is acted on; the month with its
// holidays, walked by keyboard; on paper the whole list.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../host-pdf/poppler.ts'
import { type Desktop, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { demoLedger, demoPassword, outputFolder } from './places.ts'
import { printIntoFile } from './print-into-file.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await signIn(desktop, demoLedger, demoPassword)
  await openCalendar()
})
afterAll(() => desktop.close())

async function openCalendar(): Promise<void> {
  await desktop.page.getByRole('menuitem', { name: '期限' }).click()
  await desktop.page.getByText(/^共 \d+ 项/).waitFor()
}

const choose = async (label: string, option: string) => {
  await desktop.page.getByRole('combobox', { name: label }).click()
  await desktop.page.getByTitle(option, { exact: true }).last().click()
}

describe('the list', () => {
  it('says of each day how far off it is, and marks in words what rests on holidays to come', async () => {
    const { page } = desktop
    const rows = page.locator('.data-table')
    await rows.getByText(/天后$/).first().waitFor()
    await takeScreenshot(desktop, '期限-列表')
    await page.getByRole('searchbox').fill('服务费')
    await rows.getByText('节假日待公布').first().waitFor()
    await page.getByRole('searchbox').fill('')
  })

  it('is filtered by contract, kind and words', async () => {
    const { page } = desktop
    await choose('合同', '物联网项目合作合同')
    await choose('事项', '异议函最迟交寄')
    await page.getByText('共 2 项', { exact: true }).waitFor()
    await page.getByRole('searchbox').fill('没有这样的期限')
    await page.getByText('没有符合条件的期限').waitFor()
    await page.getByRole('searchbox').fill('特快专递')
    await page.getByText('共 1 项', { exact: true }).waitFor()
  })

  it('opens one by keyboard and leads to the page that acts on it', async () => {
    const { page } = desktop
    await page.locator('.row-to-open').first().press('Enter')
    const drawer = page.getByRole('dialog')
    await drawer.getByText('错过则自动续期').waitFor()
    await takeScreenshot(desktop, '期限-详情')
    await drawer.getByRole('button', { name: '前往函件' }).click()
    await page.getByRole('searchbox', { name: '按事项' }).waitFor({ state: 'detached' })
    expect(await page.getByRole('menuitem', { name: '函件' }).getAttribute('class')).toContain('selected')
    await openCalendar()
  })

  it('is printed in full, with the whole of every reason', async () => {
    const { page } = desktop
    const listed = Number((await page.getByText(/^共 \d+ 项/).innerText()).match(/\d+/)?.[0])
    const file = path.join(outputFolder, '期限-打印.pdf')
    await printIntoFile(desktop, file)
    await page.getByRole('button', { name: '打印' }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    const text = textOf(readFileSync(file))
    expect(text.match(/\d+天[前后]/g)).toHaveLength(listed)
    expect(text).toContain('须凭发票确认后才生效')
    expect(text).not.toContain('前往函件')
  })
})

describe('the month', () => {
  const square = (day: string) => desktop.page.locator(`[data-day="${day}"]`)

  it('marks days off and days worked instead, and shows a day’s deadlines', async () => {
    const { page } = desktop
    await page.getByText('月历', { exact: true }).click()
    await page.getByLabel('选择月份').fill('2026-10')
    await page.keyboard.press('Enter')
    await square('2026-10-01').getByText('休', { exact: true }).waitFor()
    await square('2026-10-10').getByText('班', { exact: true }).waitFor()
    await takeScreenshot(desktop, '期限-月历')
  })

  it('says of a year whose holidays are not announced that they are provisional', async () => {
    const { page } = desktop
    await page.getByLabel('选择月份').fill('2027-03')
    await page.keyboard.press('Enter')
    await page.getByText(/2027 年节假日暂定/).waitFor()
    await square('2027-03-10').click()
    await page.locator('.month-view strong', { hasText: '续期异议期截止' }).waitFor()
    await takeScreenshot(desktop, '期限-暂定月')
  })

  it('is walked with the arrow keys, over the end of the month', async () => {
    const { page } = desktop
    await square('2027-03-31').click()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => square('2027-04-01').getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('PageUp')
    await expect.poll(() => square('2027-03-01').getAttribute('aria-pressed')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe('2027-03-01')
  })
})
