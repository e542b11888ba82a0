import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { PASSWORD, unlock } from '../db/test-ledgers.ts'

it('the key of the ledger lies in memory while it is open, and nowhere once it is locked', () => {
  const { path } = makeCourtLedger()
  const turned = Buffer.from(unlock(path).dataKey.map(byte => byte ^ 0xff)).toString('hex')
  const program = join(import.meta.dirname, 'programs/key-hunter.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [program, path, PASSWORD, turned], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const { isOpened, before, open, locked } = JSON.parse(stdout)
  expect({ isOpened, before, locked }).toEqual({ isOpened: true, before: 0, locked: 0 })
  expect(open).toBeGreaterThan(0)
})
