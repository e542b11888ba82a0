// Where the window's tests find and leave things.

import { copyFileSync } from 'node:fs'
import path from 'node:path'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
export const outputFolder = path.join(projectRoot, 'tests/output/desktop')

/** The demonstration replaces a folder only if an earlier one made it. */
export const demoFolder = path.join(outputFolder, 'demo')
export const demoLedger = path.join(demoFolder, 'court.ledger')
export const demoPassword = '演示账本-2026'

/** For whoever writes into it: the others only read. */
export const copyDemoLedger = (folder: string): string => copyLedger(demoLedger, folder)

/** The ledger's place in the folder, with the files beside it. */
export function copyLedger(from: string, folder: string): string {
  const ledger = path.join(folder, 'court.ledger')
  for (const part of ['', '.keys', '.anchors']) copyFileSync(`${from}${part}`, `${ledger}${part}`)
  return ledger
}
