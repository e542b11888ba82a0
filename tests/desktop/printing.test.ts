// Printing from the window to a real printer of the system whose paper is a PDF: a paper as it is shown, the page with
// all its rows, and what is said when the printer is not there.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WindowShell } from '../../src/api/window-shell.ts'
import { run, withPdfFile } from '../host-pdf/poppler.ts'
import { inkDifference } from './ink.ts'
import { type Desktop, enterDemo, launchDesktop } from './launch.ts'
import { inkInFrame, takePicture } from './paper-frame.ts'
import { demoFolder, demoLedger, outputFolder } from './places.ts'
import { type PrintServer, startPrintServer } from './print-server.ts'

const PRINTED = { timeout: 60_000 }
const PRINTER = 'court-office'
/** Of the demonstration. */
const CARDS = 84

/** What the page has by this name. */
declare const shell: WindowShell

let server: PrintServer
let desktop: Desktop

beforeAll(async () => {
  server = startPrintServer()
  server.addPrinter(PRINTER)
  desktop = await launchDesktop(server.environment)
  await enterDemo(desktop, demoLedger)
})
afterAll(async () => {
  await desktop.close()
  await server.close()
})

async function printed(): Promise<Uint8Array> {
  let content: Uint8Array | null = null
  await expect
    .poll(() => {
      content ??= server.takePrinted()
      return content !== null
    }, PRINTED)
    .toBe(true)
  if (content === null) throw new Error('nothing was printed')
  return content
}

describe('a paper', () => {
  it('comes out of the chosen printer as it is shown', async () => {
    const { page } = desktop
    await page.getByRole('menuitem', { name: '对账单' }).click()
    await page.getByRole('button', { name: 'DZ-2026-0001' }).click()
    await expect.poll(inkInFrame(desktop), PRINTED).toBe(true)
    await page.getByRole('button', { name: '直接打印' }).click()
    await page.getByText('已送打印机').waitFor()
    const content = await printed()
    const paperIn = (name: string) => readFileSync(path.join(demoFolder, name))
    expect(inkDifference(content, paperIn('对账单-服务协议-2024至2027.pdf'))).toBeLessThan(0.12)
    expect(inkDifference(content, paperIn('对账单-物联网合同-2025.pdf'))).toBeGreaterThan(0.25)
  })

  it('is not printed on a printer that is gone, and the clerk is told what to do', async () => {
    const { page } = desktop
    await page.evaluate(() => shell.rememberPrinter('搬走的打印机'))
    await page.getByRole('button', { name: '直接打印' }).click()
    await page.getByText('找不到打印机“搬走的打印机”，可能已断开或被删除。').waitFor()
    await takePicture(desktop, '打印-打印机不在')
    await page.evaluate(() => shell.rememberPrinter(null))
  })
})

describe('the page', () => {
  it('is printed by Ctrl+P, all rows of its list and not only those on the screen', async () => {
    const { page } = desktop
    const rows = () => page.locator('.data-table .ant-table-row').count()
    await page.getByRole('menuitem', { name: '物联网卡' }).click()
    await expect.poll(rows).toBeGreaterThan(5)
    expect(await rows()).toBeLessThan(CARDS)
    await answerPrintDialog()
    await chooseInMenu('打印…')
    const sheets = await printed()
    writeFileSync(path.join(outputFolder, '打印-物联网卡.pdf'), sheets)
    const pages = withPdfFile(sheets, file => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]))
    // Of what is on the screen alone there would be one.
    expect(pages).toBeGreaterThan(1)
    expect(await rows()).toBeLessThan(CARDS)
  })

  it('is not printed where there is no printer, and the clerk is told so', async () => {
    const { page } = desktop
    server.removePrinter(PRINTER)
    await page.getByRole('menuitem', { name: '对账单' }).click()
    await page.getByRole('button', { name: '直接打印' }).click()
    await page.getByText('没有可用的打印机。').waitFor()
  })
})

/** The system's dialog cannot be driven; it is answered with the printer at once. */
const answerPrintDialog = () =>
  desktop.app.evaluate(({ BrowserWindow }, deviceName) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const print = contents?.print.bind(contents)
    if (contents !== undefined) {
      contents.print = (options, told) => print?.({ ...options, silent: true, deviceName }, told)
    }
  }, PRINTER)

const chooseInMenu = (label: string) =>
  desktop.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(each => each.submenu?.items ?? []) ?? []
    items.find(each => each.label === wanted)?.click()
  }, label)
