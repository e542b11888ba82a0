// A letter that comes back is checked in the window: as it was issued, and after somebody changed it.

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { answerDialogs, type Desktop, launchDesktop, signIn, takeScreenshot } from './launch.ts'
import { demoFolder, demoLedger, demoPassword } from './places.ts'

let desktop: Desktop
const [letterName = ''] = readdirSync(demoFolder).filter(name => name.endsWith('.pdf') && name.includes('函'))

beforeAll(async () => {
  desktop = await launchDesktop()
  const ledger = path.join(desktop.folder, 'court.ledger')
  for (const part of ['', '.keys', '.anchors']) copyFileSync(`${demoLedger}${part}`, `${ledger}${part}`)
  await signIn(desktop, ledger, demoPassword)
  await desktop.page.getByRole('menuitem', { name: '审计' }).click()
  await desktop.page.getByRole('tab', { name: '文书核对' }).click()
})
afterAll(() => desktop.close())

async function check(file: string): Promise<void> {
  await answerDialogs(desktop, file)
  await desktop.page.getByRole('button', { name: '选择文件…' }).click()
}

describe('文书核对', () => {
  it('says of a letter that it is the one in the ledger, and who signed it', async () => {
    const { page } = desktop
    await check(path.join(demoFolder, letterName))
    await page.getByText('与台账中出具的文件完全一致，未被改动。').waitFor()
    await page.getByText(/签名有效，内容未被改动，覆盖整个文件/).waitFor()
    await takeScreenshot(desktop, '文书核对-一致')
  })

  it('says of a changed copy which letter it was', async () => {
    const { page } = desktop
    const bytes = readFileSync(path.join(demoFolder, letterName))
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const copy = path.join(desktop.folder, '改动过.pdf')
    writeFileSync(copy, bytes)
    await check(copy)
    await page.getByText('文件被改动过，与台账中出具的文件不一致。').waitFor()
    await page.getByText(/函件 .*（台账第 \d+ 号）/).waitFor()
    await takeScreenshot(desktop, '文书核对-改动')
  })

  it('refuses a second signature by the hand that gave the first', async () => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: '函件' }).click()
    await page.locator('.row-to-open').first().dblclick()
    await page.getByRole('button', { name: '复核签名' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '复核签名' }).click()
    await page.getByText('经办与复核须由两人分别签名').waitFor()
  })
})
