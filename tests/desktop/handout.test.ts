// 导出 in the toolbar of every list: the whole of it, with the headings of the screen, as a workbook and as a text; and a
// year's archive, made and checked.

import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'
import { outputFolder } from './places.ts'
import { proposedNames, saveDialogs } from './save-dialogs.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
})
afterAll(() => desktop.close())

const turnTo = (name: string) => desktop.page.getByRole('menuitem', { name, exact: true }).click()
const turnTab = (name: string) => desktop.page.getByRole('tab', { name, exact: true }).click()
const place = (name: string) => path.join(desktop.folder, name)

let exported = 0

/** Through the menu under the button; answers with the file's lines. */
async function exportCsv(item: RegExp = /文本表格（\.csv）$/): Promise<readonly string[]> {
  const { page } = desktop
  exported += 1
  const file = place(`列表${exported}.csv`)
  await saveDialogs(desktop, file)
  await page.locator('button:visible', { hasText: /^导\s?出$/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
  await page.getByText(`：${file}`).waitFor()
  await page.locator('.ant-notification-notice-close').last().click()
  return readFileSync(file, 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n')
}

describe('导出', () => {
  it('offers a workbook and a text, and writes all charges that the filter finds', async () => {
    const { page } = desktop
    await turnTo('应付')
    await page.getByText('物联网项目合作合同').click()
    const charges = page.getByRole('grid', { name: '应付' })
    await charges.getByText('套餐费').first().waitFor()
    await page.locator('button:visible', { hasText: /^导\s?出$/ }).click()
    await page.getByRole('menuitem', { name: '电子表格（.xlsx）' }).waitFor()
    await takeScreenshot(desktop, '导出-菜单')
    await page.keyboard.press('Escape')
    const total = Number(await charges.getAttribute('aria-rowcount')) - 1
    const lines = await exportCsv()
    expect(lines[0]).toBe(
      '编号,费用,所属期间,卡号,金额（元）,已付（元）,未付（元）,发生日,到期日,付款状态,依据条款',
    )
    expect(lines.length - 1).toBe(total)
    expect(await proposedNames(desktop)).toEqual(['应付.csv'])
  })

  it.each([
    ['物联网卡', null, 'ICCID,号码,状态,供卡日,激活日,停机保号,注销日,本月月费（元）'],
    ['付款', null, '编号,付款日,金额（元）,支付凭证号,冲抵款项,预付款挂账（元）,状态'],
    ['发票', null, '发票号码,种类,开票日,不含税（元）,税额（元）,税率,价税合计（元）,对应款项,状态'],
    ['发票', '供应商账单', '编号,账期,收到日,付款截止日,账单金额（元）,差额（元）,状态'],
    ['期限', null, '日期,星期,距今,事项,合同,条款,说明'],
    ['函件', null, '函件,状态'],
    ['合同', null, '条款,名称,有效期,合同原文,说明'],
    ['合同', '待明确事项', '编号,合同,状态,待明确事项,影响,采用的答复,理由,答复人,相关条款'],
    ['审计', null, '记录号,种类,合同,发生日,摘要,金额（元）,登记时间,经办人'],
  ])('writes %s %s with the headings of the screen', async (menu, tab, headings) => {
    await turnTo(menu)
    if (tab !== null) await turnTab(tab)
    const [head, ...rows] = await exportCsv()
    expect(head).toBe(headings)
    expect(rows.length).toBeGreaterThan(0)
    // A heading whose column says nothing of any row would be one that was forgotten.
    expect(rows.join('')).not.toContain('[object')
  })

  it('writes the forecast by budget year, of each contract and of all', async () => {
    await turnTo('总览')
    const lines = await exportCsv()
    expect(lines[0]).toBe('合同,预算年度,到期应付（元）,到期日待定（元）,预计发生（元）,已付（元）')
    expect(lines.some(line => /^合计,2025,\d+\.\d\d/.test(line))).toBe(true)
    await takeScreenshot(desktop, '导出-预算测算')
  })
})

describe('年度归档', () => {
  it('is made in the settings, read back and listed; checked, it tells what is wrong', async () => {
    const { page } = desktop
    await turnTo('设置')
    await turnTab('账本与备份')
    await answerDialogs(desktop, desktop.folder)
    await page.getByRole('button', { name: '制作归档…' }).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: '制作归档…' }).click()
    await page.getByText(/^归档已制作：.*2025年合同台账归档，共 \d+ 个文件，回读核对无误$/).waitFor()
    const folder = place('2025年合同台账归档')
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['SHA-256.txt', '凭证', '函件', '台账', '对账单', '归档目录.pdf', '说明.txt']),
    )
    await answerDialogs(desktop, folder)
    await page.getByRole('button', { name: '核对归档…' }).click()
    await page.getByText(/^归档完好，\d+ 个文件与校验清单一致$/).waitFor()
    rmSync(path.join(folder, '台账', '2025年发票.csv'))
    await page.getByRole('button', { name: '核对归档…' }).click()
    await page.getByText('归档与校验清单不符，共 1 处').waitFor()
    await page.getByText('台账/2025年发票.csv').waitFor()
    await page.locator('.ant-notification-notice-close').last().click()
    await page.getByText('管理员', { exact: true }).last().scrollIntoViewIfNeeded()
    await takeScreenshot(desktop, '设置-年度归档')
    cpSync(path.join(folder, '归档目录.pdf'), path.join(outputFolder, '归档目录.pdf'))
  })
})
