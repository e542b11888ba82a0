// The process that reads a file is not waited for without end, and what it says is not believed unlooked at.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createOutsideReader } from '../../host/sheets/outside-reader.ts'
import { LIMITS } from '../../host/sheets/reading/limits.ts'

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, '表.csv')
  writeFileSync(file, 'ICCID,金额\n1,2')
  return file
}

function readerThat(answers: Promise<unknown>) {
  const stop = vi.fn()
  return { stop, reader: createOutsideReader(() => ({ answered: answers, stop })) }
}

it('a file that is never done is given up after its time, and its process ended', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { reader, stop } = readerThat(new Promise(() => {}))
  const read = reader.spreadsheet(aFile())
  await vi.advanceTimersByTimeAsync(LIMITS.seconds * 1000)
  expect(await read).toEqual({
    ok: false,
    error: { kind: 'reading-took-too-long', seconds: LIMITS.seconds },
  })
  expect(stop).toHaveBeenCalledOnce()
})

it.each([
  ['ends without a word, as when its memory is used up', null],
  ['answers what is no answer', { ok: true, value: { name: 'x', sheets: '' } }],
  ['answers more columns than it may', { ok: true, value: sheetWith(LIMITS.columns + 1) }],
])('a process that %s has read nothing', async (_, message) => {
  const { reader, stop } = readerThat(Promise.resolve(message))
  expect(await reader.spreadsheet(aFile())).toEqual({ ok: false, error: { kind: 'reading-stopped' } })
  expect(stop).toHaveBeenCalledOnce()
})

it('no process is started for what is no file', async () => {
  const start = vi.fn()
  const reader = createOutsideReader(start)
  expect(await reader.spreadsheet(tmpdir())).toMatchObject({ ok: false, error: { code: 'EISDIR' } })
  expect(await reader.spreadsheet('/没有/的\0文件')).toMatchObject({
    ok: false,
    error: { kind: 'file-not-read' },
  })
  expect(start).not.toHaveBeenCalled()
})

it('the process has nothing of the environment: the ledger’s password is in it', async () => {
  const file = aFile()
  vi.stubEnv('LEDGER_PASSWORD', '不给看')
  vi.stubEnv('NODE_OPTIONS', '--no-such-option')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  expect(await createOutsideReader().spreadsheet(file)).toMatchObject({
    ok: true,
    value: { name: '表.csv', sheets: [{ rows: [{ cells: ['ICCID', '金额'] }, { cells: ['1', '2'] }] }] },
  })
})

function sheetWith(columns: number) {
  const cells = Array.from({ length: columns }, () => null)
  const sheet = { name: '', dateSystem: 1900, rows: [{ number: 1, cells }], merged: [] }
  return { name: 'x', sha256: '0'.repeat(64), format: 'csv', sheets: [sheet] }
}
