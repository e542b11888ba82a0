// Before the window's tests: an Electron, the built window, a screen of 1366 × 768 of their own, and the
// demonstration's ledger to look at.

import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildDesktop } from '../../scripts/build-desktop.ts'
import { findDesktopRuntime } from '../../scripts/desktop-runtime.ts'
import { openVirtualScreen } from '../../scripts/virtual-screen.ts'
import { demoFolder, demoPassword, outputFolder, projectRoot } from './places.ts'

export default async function prepare(): Promise<() => void> {
  mkdirSync(outputFolder, { recursive: true })
  const runtime = await findDesktopRuntime()
  await buildDesktop(runtime)
  tellDemo()
  const screen = await openVirtualScreen()
  process.env['DISPLAY'] = screen.display
  process.env['DESKTOP_RUNTIME'] = runtime.executable
  process.env['DESKTOP_RUN_BEGAN'] = String(Date.now())
  return screen.close
}

function tellDemo(): void {
  const words = [path.join(projectRoot, 'host/cli.ts'), 'demo', '--out', demoFolder]
  const env = { ...process.env, LEDGER_PASSWORD: demoPassword }
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the demonstration failed:\n${stderr}`)
}
