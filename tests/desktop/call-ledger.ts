// Calls a procedure of a ledger that no window has open, by the command line.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect } from 'vitest'
import { demoPassword, projectRoot } from './places.ts'

export function callLedger(file: string, procedure: string, input: object): unknown {
  const words = [path.join(projectRoot, 'host/cli.ts'), 'call', procedure]
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...words, '--input', JSON.stringify(input), '--ledger', file],
    { env: { ...process.env, LEDGER_PASSWORD: demoPassword }, encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}
