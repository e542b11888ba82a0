// A screen of 1366 × 768, the smallest of a court's PCs, that nobody sees: for the window's tests and its benchmark.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type VirtualScreen = { readonly display: string; readonly close: () => void }

export async function openVirtualScreen(): Promise<VirtualScreen> {
  const words = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp']
  const screen: ChildProcess = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = screen.stdio[3]
  if (number === null || number === undefined) throw new Error('Xvfb has no pipe to tell its number by')
  const [told] = await once(number, 'data')
  return { display: `:${String(told).trim()}`, close: () => void screen.kill() }
}
