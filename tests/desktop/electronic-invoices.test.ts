// 电子发票 on a copy of the demonstration: several files at once, each with what it says and what was found in it; a red
// one recorded, its charges covered by a renewed one, a picture typed by hand, another's invoice refused.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { invoiceXml, ofdWithAttachment } from '../host-sheets/make-invoice.ts'
import { type Desktop, enterDemoCopy, launchDesktop, takeScreenshot } from './launch.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterDemoCopy(desktop)
  await desktop.page.getByRole('menuitem', { name: '发票' }).click()
})
afterAll(() => desktop.close())

/** The invoice of the last half-year, as the demonstration recorded it. */
const BLUE = '27222000000000000205'
const RED = '27222000000000000801'
const RENEWED = '27222000000000000802'
const bill = {
  issuedOn: '2027-03-20',
  item: '*电信服务*物联网卡流量费（2026年9月至2027年2月）',
  grossFen: fen(14_760_00),
}

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  '红字发票.xml': invoiceXml({ ...bill, number: RED, reverses: BLUE, grossFen: fen(-14_760_00) }),
  '重开发票.ofd': ofdWithAttachment(invoiceXml({ ...bill, number: RENEWED })),
  '票面.pdf': '%PDF-1.7\n%%EOF',
  '他单位发票.xml': invoiceXml({
    ...bill,
    number: '27222000000000000803',
    buyer: { name: '吉林市某某商贸有限公司', code: '91220201MA0Y000X0X' },
  }),
}

async function chooseFiles(): Promise<void> {
  const files = Object.entries(FILES).map(([name, content]) => {
    const file = path.join(desktop.folder, name)
    writeFileSync(file, content)
    return file
  })
  await desktop.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
  }, files)
  await desktop.page.getByRole('button', { name: '导入电子发票…' }).click()
}

const turnTo = (tab: string) => desktop.page.getByRole('tab', { name: tab, exact: true }).click()
const listed = (file: string) =>
  desktop.page.getByRole('region', { name: '已选择的文件' }).getByRole('row', { name: file })
const record = () => desktop.page.getByRole('button', { name: '登记电子发票' }).click()

describe('电子发票', () => {
  it('reads several files, and says of each whether it can be recorded', async () => {
    await turnTo('电子发票')
    await takeScreenshot(desktop, '电子发票-空')
    await chooseFiles()
    await listed('红字发票.xml').getByText('可以登记').waitFor()
    await listed('票面.pdf').getByText('须手工登记').waitFor()
    await listed('重开发票.ofd').getByText('待选合同').waitFor()
    await takeScreenshot(desktop, '电子发票-红字')
    await listed('他单位发票.xml').click()
    await desktop.page.getByText(/不是开给本单位的/).waitFor()
    await listed('他单位发票.xml').getByText('不能登记').waitFor()
    expect(await desktop.page.getByRole('button', { name: '登记电子发票' }).count()).toBe(0)
    await takeScreenshot(desktop, '电子发票-他单位')
  })

  it('records a red one with its original, and the renewed one for the same charges', async () => {
    const { page } = desktop
    await listed('红字发票.xml').click()
    await record()
    await page.getByText(new RegExp(`电子发票 ${RED} 已登记，编号 \\d+，原件已存入账本`)).waitFor()
    await page.getByRole('button', { name: /查\s?看/ }).waitFor()
    await listed('重开发票.ofd').click()
    await page.getByRole('button', { name: /采\s?用/ }).click()
    await page.getByText('应开票合计').waitFor()
    await takeScreenshot(desktop, '手册-电子发票')
    await record()
    await page.getByText(new RegExp(`电子发票 ${RENEWED} 已登记`)).waitFor()
    await takeScreenshot(desktop, '电子发票-已登记')
  })

  it('leads from a picture to the form, with the picture as the original', async () => {
    const { page } = desktop
    await listed('票面.pdf').click()
    await page.getByText(/只有票面，没有可读取的发票数据/).waitFor()
    await takeScreenshot(desktop, '电子发票-票面')
    await page.getByRole('button', { name: '手工登记并附上原件' }).click()
    await page.getByText('票面.pdf', { exact: true }).locator('visible=true').waitFor()
    await takeScreenshot(desktop, '电子发票-手工')
  })

  it('shows in the list what was taken back, and by which', async () => {
    const { page } = desktop
    await turnTo('发票')
    await page.locator('.ant-tabs-extra-content .ant-segmented-item', { hasText: '物联网' }).click()
    const list = page.getByRole('region', { name: '发票' })
    await list.getByText('已红冲').waitFor()
    await list.getByText('红字', { exact: true }).waitFor()
    await takeScreenshot(desktop, '电子发票-列表')
    await list.getByText(BLUE).dblclick()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(`已被红字发票 ${RED} 冲销 14,760.00 元`).waitFor()
    await page.locator('.ant-drawer-close').click()
    await list.getByText(RED).dblclick()
    await drawer.getByText(`冲销蓝字发票 ${BLUE}`).waitFor()
    await drawer.getByText('红字发票.xml').waitFor()
    await takeScreenshot(desktop, '电子发票-查看')
  })
})
