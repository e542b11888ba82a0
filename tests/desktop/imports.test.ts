// 导入 in a new ledger: a list that cannot be taken in is refused by row and column; set right it is shown, then recorded;
// the supplier's bill is held against the contract, registered, and asked about in a letter that lists what was found.

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, type Desktop, enterNewLedger, launchDesktop, takeScreenshot } from './launch.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
  await enterNewLedger(desktop, '一个足够长的密码')
  await desktop.page.getByRole('menuitem', { name: '导入' }).click()
})
afterAll(() => desktop.close())

const iccid = (index: number) => `8986082403000000${String(index).padStart(4, '0')}`

async function choose(button: string, name: string, lines: readonly string[]): Promise<void> {
  const file = path.join(desktop.folder, name)
  writeFileSync(file, lines.join('\r\n'))
  await answerDialogs(desktop, file)
  await desktop.page.getByRole('button', { name: button }).click()
}

const CARDS = Array.from(
  { length: 12 },
  (_, index) =>
    `${iccid(index + 1)},14403280010${String(index).padStart(2, '0')},2024/3/12,法警${index + 1},执法记录仪 ${index + 1} 号`,
)

const MONTHS = ['2024-03', '2024-04', '2024-05']
const RIGHT = MONTHS.flatMap(month => CARDS.map((_, index) => `${iccid(index + 1)},${month},套餐费,30.00`))

describe('导入', () => {
  it('tells what stands in the way by row and column, and records nothing', async () => {
    const { page } = desktop
    const list = ['卡号,物联网号码,启用,使用人,设备', ...CARDS, '8.98608E+19,,3月12日,,', `${iccid(2)},,,,`]
    await choose('选择文件…', '卡片清单.csv', list)
    await page.getByText('卡片清单.csv，14 行').waitFor()
    await page.getByLabel('C 启用').click()
    await page.locator('.ant-select-item-option', { hasText: '激活日期' }).click()
    await takeScreenshot(desktop, '导入-对应列')
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByText('有 2 处问题，未登记').waitFor()
    await page.getByText('第 14 行 A 列（ICCID）').waitFor()
    await takeScreenshot(desktop, '导入-问题')
    expect(await page.getByRole('button', { name: '登记', exact: true }).isDisabled()).toBe(true)
  })

  it('shows what a list brings, records it, and knows the file again', async () => {
    const { page } = desktop
    const list = ['ICCID,号码,激活日期,使用人,设备', ...CARDS]
    await choose('选择文件…', '卡片清单.csv', list)
    await page.getByText('卡片清单.csv，12 行').waitFor()
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByText('登记 12 张卡，登记后共 12 张。').waitFor()
    await takeScreenshot(desktop, '导入-预览')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await page.getByText('已登记 卡片清单.csv 的 12 行').waitFor()
    await choose('选择文件…', '卡片清单.csv', list)
    await page.getByText(/这个文件已由 .* 导入过/).waitFor()
    await page.getByRole('tab', { name: '导入记录' }).click()
    await page.locator('section[aria-label="导入记录"]').getByText('卡片清单.csv').waitFor()
    await takeScreenshot(desktop, '导入-记录')
  })
})

describe('账单核对', () => {
  it('finds nothing in a right bill, and each planted fault in a wrong one', async () => {
    const { page } = desktop
    await page.getByRole('tab', { name: '账单核对' }).click()
    await choose('选择账单…', '账单.csv', ['ICCID,账期,项目,金额', ...RIGHT])
    await page.getByText('逐卡逐月核对一致，没有差异。').waitFor()
    await choose('选择账单…', '账单.csv', [
      'ICCID,账期,项目,金额',
      ...RIGHT.with(5, `${iccid(6)},2024-03,套餐费,75.00`).toSpliced(20, 1),
      `${iccid(3)},2024-04,套餐外流量费,29.00`,
      `${iccid(99)},2024-05,套餐费,30.00`,
      '合计,,,1199.00',
    ])
    await page.getByText('差异 5 处').waitFor()
    await page.getByText('没有超量却计流量费').waitFor()
    await takeScreenshot(desktop, '账单核对-差异')
  })

  it('leads to the letter, which lists them', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '登记这份账单…' }).click()
    await takeScreenshot(desktop, '账单核对-登记')
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await page.getByText('已登记 账单.csv 的 37 行').waitFor()
    await page.getByRole('button', { name: '起草查询函' }).click()
    await page.getByText('已带入 5 处差异').waitFor()
    await page.locator('.paper-frame, iframe').first().waitFor()
    await takeScreenshot(desktop, '账单核对-函件')
  })

  it('shows on a card who uses it', async () => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: '物联网卡' }).click()
    await page.getByText(iccid(3)).first().dblclick()
    await page.getByText('执法记录仪 3 号').waitFor()
    await takeScreenshot(desktop, '物联网卡-使用人')
  })
})
