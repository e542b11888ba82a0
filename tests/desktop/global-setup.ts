// Before the window's tests: an Electron, the built window, a screen of 1366 × 768 of their own, and the
// demonstration's ledger to look at.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildDesktop } from '../../scripts/build-desktop.ts'
import { findDesktopRuntime } from '../../scripts/desktop-runtime.ts'
import { demoFolder, demoPassword, outputFolder, projectRoot } from './places.ts'

export default async function prepare(): Promise<() => void> {
  mkdirSync(outputFolder, { recursive: true })
  const runtime = await findDesktopRuntime()
  await buildDesktop(runtime)
  tellDemo()
  const screen = await openScreen()
  process.env['DESKTOP_RUNTIME'] = runtime.executable
  return () => {
    screen.kill()
  }
}

function tellDemo(): void {
  const words = [path.join(projectRoot, 'host/cli.ts'), 'demo', '--out', demoFolder]
  const env = { ...process.env, LEDGER_PASSWORD: demoPassword }
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the demonstration failed:\n${stderr}`)
}

async function openScreen(): Promise<ChildProcess> {
  const words = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp']
  const screen = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = screen.stdio[3]
  if (number === null || number === undefined) throw new Error('Xvfb has no pipe to tell its number by')
  const [told] = await once(number, 'data')
  process.env['DISPLAY'] = `:${String(told).trim()}`
  return screen
}
