// `archive-year` and `archive-check` as a user starts them: exit 0 for an archive that is as it was made, 1 for any other.

import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../db/test-ledgers.ts'
import { makeCourtLedger } from './court-ledger.ts'
import { runCli } from './run-cli.ts'

const LEDGER = ['--ledger', 'court.ledger'] as const
const YEAR = '2024年合同台账归档'

it('makes the archive of a year beside nothing of that name, and checks it', { timeout: 120_000 }, () => {
  const folder = temporaryFolder()
  makeCourtLedger(folder)
  const run = (...words: readonly string[]) => runCli({ folder }, ...words, ...LEDGER)
  const year = ['archive-year', '--year', '2024', '--out', '.', '--today', '2025-02-03'] as const

  expect(run('archive-year', '--year', '24', '--out', '.')).toMatchObject({
    status: 1,
    error: { kind: 'usage-error', problem: '--year' },
  })
  expect(run(...year)).toMatchObject({ status: 0, values: [{ folder: join(folder, YEAR) }] })
  expect(run(...year)).toMatchObject({ status: 1, error: { kind: 'file-exists' } })
  expect(run('archive-check', YEAR)).toMatchObject({ status: 0, values: [{ ok: true }] })
  appendFileSync(join(folder, YEAR, '归档目录.pdf'), ' ')
  expect(run('archive-check', YEAR)).toMatchObject({
    status: 1,
    values: [{ ok: false, changed: ['归档目录.pdf'] }],
  })
})
