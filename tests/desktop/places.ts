// Where the window's tests find and leave things.

import path from 'node:path'

export const projectRoot = path.resolve(import.meta.dirname, '../..')
export const outputFolder = path.join(projectRoot, 'tests/output/desktop')

/** The demonstration replaces a folder only if an earlier one made it. */
export const demoFolder = path.join(outputFolder, 'demo')
export const demoLedger = path.join(demoFolder, 'court.ledger')
export const demoPassword = '演示账本-2026'
