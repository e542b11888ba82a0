import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupLedger } from '../../db/backup.ts'
import { createLedger } from '../../db/create-ledger.ts'
import { openLedgerForReading, openLedgerForWriting } from '../../db/ledger-file.ts'
import {
  CHEAP,
  CLOCK,
  CREDENTIAL,
  makeLedger,
  openWriter,
  postAndClose,
  postPayment,
  temporaryFolder,
  unlock,
  valueIn,
  verify,
} from './test-ledgers.ts'

describe('a file that is taken away while the ledger is open', () => {
  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['renamed', (path: string) => renameSync(path, `${path}.moved`)],
    [
      'replaced by a copy',
      (path: string) => {
        renameSync(path, `${path}.moved`)
        spawnSync('cp', [`${path}.moved`, path])
      },
    ],
  ])('is noticed before anything is acknowledged: %s', (_, take) => {
    for (const suffix of ['', '-wal', '.anchors']) {
      const { path } = makeLedger()
      const ledger = openWriter(path)
      valueIn(postPayment(ledger))
      take(path + suffix)
      expect([suffix, postPayment(ledger)]).toEqual([
        suffix,
        { ok: false, error: { kind: 'ledger-moved', path } },
      ])
      expect([suffix, ledger.head().seq]).toEqual([suffix, 8])
    }
  })

  it('is noticed even when it goes in the middle of a transaction, and the session ends', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    const act = { verb: 'test', userId: ledger.user.userId }
    const result = ledger.transact(act, writer => {
      writer.act()
      renameSync(path, `${path}.moved`)
      return { ok: true, value: null }
    })
    expect(result).toEqual({ ok: false, error: { kind: 'ledger-moved', path } })
    renameSync(`${path}.moved`, path)
    expect(postPayment(ledger)).toEqual({ ok: false, error: { kind: 'session-stopped', path } })
    ledger.close()
    expect(verify(path).ok).toBe(true)
  })

  it('shows when the -wal of a killed writer was deleted', () => {
    const { path } = makeLedger()
    const program = join(import.meta.dirname, 'programs', 'post-and-die.ts')
    spawnSync(process.execPath, [
      program,
      path,
      CREDENTIAL.kind === 'password' ? CREDENTIAL.password : '',
      '3',
    ])
    expect(existsSync(`${path}-wal`)).toBe(true)
    rmSync(`${path}-wal`)
    rmSync(`${path}-shm`)
    expect(verify(path).problems).toEqual([{ kind: 'ledger-behind-anchor', anchorSeq: 15, lastSeq: 3 }])
  })
})

// A small file system of its own, which only root can mount; in the tests' own machine we are root.
const isRoot = process.getuid?.() === 0

describe.runIf(isRoot)('a full disk', () => {
  it('is named while posting, takes back nothing that was acknowledged, and posting goes on when there is room', () => {
    const folder = smallDisk('2m')
    const { path } = makeLedger(() => {}, folder)
    const ledger = openWriter(path)
    fill(folder, 60)
    let acknowledged = 3
    let refusal: unknown = null
    for (let posted = 0; refusal === null && posted < 500; posted += 1) {
      const result = postPayment(ledger)
      if (result.ok) acknowledged = ledger.head().seq
      else refusal = result.error
    }
    expect(refusal).toEqual({ kind: 'disk-full', path })
    expect(postPayment(ledger)).toEqual({ ok: false, error: { kind: 'disk-full', path } })
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: acknowledged })
    rmSync(join(folder, 'filler'))
    valueIn(postPayment(ledger))
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: acknowledged + 5 })
  })

  it('before opening: reads all the same, names the disk when it is to write, and makes no ledger', () => {
    const folder = smallDisk('2m')
    const { path } = makeLedger(() => {}, folder)
    postAndClose(path, 1)
    fill(folder, 0)
    const reading = valueIn(openLedgerForReading(path, CREDENTIAL))
    reading.close()
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: 8 })
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({
      ok: false,
      error: { kind: 'disk-full', path },
    })
    const other = join(folder, 'other.ledger')
    const made = createLedger({
      path: other,
      administrator: 'x',
      password: 'x',
      clock: CLOCK,
      seed: () => {},
      passwordCost: CHEAP,
    })
    expect(made).toEqual({ ok: false, error: { kind: 'disk-full', path: other } })
    expect(existsSync(other)).toBe(false)
  })

  it('leaves the older backup as it was', () => {
    const { path } = makeLedger()
    const folder = smallDisk('1m')
    const to = join(folder, 'court.backup')
    valueIn(backupLedger(unlock(path), to, CLOCK.now()))
    fill(folder, 100)
    expect(backupLedger(unlock(path), to, CLOCK.now())).toEqual({
      ok: false,
      error: { kind: 'disk-full', path: to },
    })
    expect(existsSync(to)).toBe(true)
    expect(existsSync(`${to}.part`)).toBe(false)
  })

  it('that became read-only is named', () => {
    const folder = smallDisk('2m')
    const { path } = makeLedger(() => {}, folder)
    postAndClose(path, 1)
    mount('-o', 'remount,ro', folder)
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({
      ok: false,
      error: { kind: 'read-only', path },
    })
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: 8 })
    mount('-o', 'remount,rw', folder)
  })
})

function smallDisk(size: string): string {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
  return folder
}

function mount(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', words)
  expect([status, String(stderr)]).toEqual([0, ''])
}

/** Leaves so many KB free. */
function fill(folder: string, leftKilobytes: number): void {
  const filler = join(folder, 'filler')
  writeFileSync(filler, '')
  const free = () => statfsSync(folder).bavail * statfsSync(folder).bsize - leftKilobytes * 1024
  while (free() > 0) appendFileSync(filler, Buffer.alloc(Math.min(free(), 65_536)))
}
