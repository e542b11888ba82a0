import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../db/test-ledgers.ts'
import { makeCourtLedger } from './court-ledger.ts'
import { linesOf, runCli, startCli } from './run-cli.ts'

it('refuses a second writer, reads and backs up beside the first, and lets go when it is killed', async () => {
  const { path } = makeCourtLedger()
  const folder = temporaryFolder()
  const child = startCli({ folder }, 'soak', '--ledger', path)
  const output = collect(child)
  await output.untilLine('ACK')
  const second = runCli({ folder }, 'soak', '--count', '1', '--ledger', path)
  expect(second).toMatchObject({ status: 1, stdout: '', error: { kind: 'ledger-locked' } })
  expect(second.stderr).toContain('账本已打开，正被另一程序占用')
  const before = wholeLines(output.text()).length - 1
  expect(runCli({ folder }, 'verify', '--ledger', path)).toMatchObject({ status: 0, values: [{ ok: true }] })
  expect(runCli({ folder }, 'backup', 'b.backup', '--ledger', path).status).toBe(0)
  const backup = runCli({ folder }, 'verify', '--ledger', 'b.backup')
  expect(backup.values).toMatchObject([{ ok: true, problems: [] }])
  expect((backup.values[0] as { entries: number }).entries).toBeGreaterThanOrEqual(before)
  child.kill('SIGKILL')
  await once(child, 'close')
  expect(runCli({ folder }, 'soak', '--count', '1', '--ledger', path).status).toBe(0)
}, 240_000)

function collect(child: ChildProcessWithoutNullStreams) {
  let text = ''
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  child.stdout.on('data', chunk => {
    text += chunk
  })
  return {
    text: () => text,
    untilLine: async (start: string) => {
      while (!linesOf(text).some(line => line.startsWith(start))) {
        if (child.exitCode !== null) throw new Error(`ended before ${start}: ${errors}`)
        await setTimeout(5)
      }
    },
  }
}

/** A line that the kill cut in two says nothing. */
const wholeLines = (text: string): string[] => linesOf(text.slice(0, text.lastIndexOf('\n') + 1))
