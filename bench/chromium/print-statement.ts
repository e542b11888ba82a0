// Lets Chromium print a statement of so many rows to PDF, on the runtime that the window runs on; as JSON on stdout. Its page
// is loaded and printed once before what is timed, as our renderer has drawn one paper before.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NO_OWN_FONTS } from '../../host/pdf/font-files/own-fonts.ts'
import { fontFiles } from '../../host/pdf/fonts.ts'
import { findDesktopRuntime } from '../../scripts/desktop-runtime.ts'
import { openVirtualScreen } from '../../scripts/virtual-screen.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { median } from '../measure.ts'
import { statementOfRows } from '../paper-facts.ts'
import { pageOf } from './page-of.ts'

const [rows, turns] = process.argv.slice(2).map(Number) as [number, number]
const { executable } = await findDesktopRuntime()
const screen = await openVirtualScreen()
const folder = mkdtempSync(path.join(tmpdir(), 'bench-print-'))
try {
  const page = path.join(folder, 'statement.html')
  writeFileSync(page, pageOf(statementDocument(statementOfRows(rows)), fontFiles(NO_OWN_FONTS)))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = path.join(import.meta.dirname, 'print')
  const words = [
    `--user-data-dir=${folder}`,
    app,
    page,
    path.join(folder, 'statement.pdf'),
    String(turns + 1),
  ]
  const { stdout, stderr } = spawnSync(executable, [...asRoot, ...words], {
    env: { ...process.env, DISPLAY: screen.display, LANG: 'zh_CN.UTF-8' },
    encoding: 'utf8',
  })
  const told = /\{"taken".*\}/.exec(stdout)?.[0]
  if (told === undefined) throw new Error(`Chromium printed nothing:\n${stderr}`)
  const { taken, peakMb } = JSON.parse(told) as { taken: readonly number[]; peakMb: number }
  process.stdout.write(JSON.stringify({ value: median(taken.slice(1)), peakMb }))
} finally {
  screen.close()
  rmSync(folder, { recursive: true, force: true })
}
