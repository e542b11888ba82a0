// What a session leaves on the disk: every file of the user's folder, of the profile with its caches and crash reports,
// of the folder for temporary files and of the ledger's own is searched for what the ledger says. Only what the clerk
// herself saved may hold any of it.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { programName } from '../../src/wording/window-shell.ts'
import { answerDialogs, type Desktop, enterDemo, killHost, launchDesktop } from './launch.ts'
import { copyDemoLedger, demoPassword } from './places.ts'

let world: string
let desktop: Desktop

beforeAll(async () => {
  world = mkdtempSync(path.join(tmpdir(), 'court-ledger-traces-'))
  for (const each of ['home', 'temporary', 'ledger', 'saved'])
    mkdirSync(path.join(world, each), { mode: 0o700 })
  desktop = await launchDesktop({ HOME: path.join(world, 'home'), TMPDIR: path.join(world, 'temporary') })
})
afterAll(async () => {
  await desktop.close()
  rmSync(world, { recursive: true, force: true })
})

const TYPED = '草稿金丝雀7153917'
/** A party, a card, an amount in three forms, a voucher, the password, and what was typed and not recorded. */
const CANARIES = [
  '中国移动通信集团吉林有限公司吉林市分公司',
  '8986082403000000',
  '160,730.00',
  '160730.00',
  '16073000',
  '财付2025-0418-03',
  demoPassword,
  TYPED,
]

/** As a file of this system, of Chromium or of an older Windows would hold it. */
function spellings(text: string): readonly Buffer[] {
  const gbk = spawnSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: text }).stdout
  const utf8 = Buffer.from(text)
  return [
    utf8,
    Buffer.from(text, 'utf16le'),
    gbk,
    Buffer.from(utf8.toString('base64').replace(/.{2}=*$/, '')),
  ]
}

function tracesBelow(folder: string): { readonly files: number; readonly hits: readonly string[] } {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(each => each.isFile())
    .map(each => path.join(each.parentPath, each.name))
  const wanted = CANARIES.flatMap(text => spellings(text).map(bytes => ({ text, bytes })))
  const hits = files.flatMap(file => {
    const content = readFileSync(file)
    return wanted.flatMap(({ text, bytes }) =>
      content.includes(bytes) ? [`${path.relative(folder, file)}: ${text}`] : [],
    )
  })
  return { files: files.length, hits: [...new Set(hits)] }
}

it('a session leaves no trace outside what the clerk saved, crashes included', async () => {
  const { page } = desktop
  await enterDemo(desktop, copyDemoLedger(path.join(world, 'ledger')))
  for (const name of ['合同', '物联网卡', '应付', '发票', '付款', '期限', '审计']) {
    await page.getByRole('menuitem', { name }).click()
    await expect.poll(() => page.locator('.ant-skeleton').count()).toBe(0)
  }
  const title = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getTitle(),
  )
  expect(title).toBe(programName)
  await page.getByRole('menuitem', { name: '补录' }).click()
  await page.getByRole('tab', { name: /^付款/ }).click()
  await page.getByLabel('第 1 行 凭证号', { exact: true }).fill(TYPED)
  await page.getByRole('menuitem', { name: '设置' }).click()
  await page.getByRole('tab', { name: '账本与备份' }).click()
  await answerDialogs(desktop, path.join(world, 'saved', '诊断.json'))
  await page.getByRole('button', { name: '导出诊断文件' }).click()
  await page.getByText(/诊断文件已保存/).waitFor()
  await killHost(desktop, 'SIGSEGV')
  await expect.poll(desktop.said).toContain('[ledger-host] ended')
  await desktop.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.forcefullyCrashRenderer(),
  )
  await expect.poll(desktop.said).toContain('[page] ended')
  await desktop.app.close()

  // The profile lies apart, where every test has its own.
  const found = [world, desktop.folder].map(tracesBelow)
  expect(found.flatMap(({ hits }) => hits)).toEqual([])
  expect(found[0]?.files).toBeGreaterThan(3)
  expect(found[1]?.files).toBeGreaterThan(10)
})

it('would have found one', () => {
  const planted = path.join(world, 'home', 'planted')
  for (const [place, bytes] of spellings(CANARIES[0] ?? '').entries()) {
    mkdirSync(`${planted}${place}`)
    writeFileSync(path.join(`${planted}${place}`, 'file'), Buffer.concat([Buffer.alloc(999), bytes]))
  }
  expect(tracesBelow(path.join(world, 'home')).hits).toHaveLength(4)
})
