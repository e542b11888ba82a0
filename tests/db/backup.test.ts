import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupLedger } from '../../db/backup.ts'
import { dumpLedger } from '../../db/dump.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import { restoreLedger } from '../../db/restore.ts'
import { verifyBackup } from '../../db/verify-backup.ts'
import { ok } from '../../src/base/result.ts'
import { fillEveryTable } from './every-table.ts'
import {
  CREDENTIAL,
  folderState,
  makeLedger,
  openWriter,
  postAndClose,
  postPayment,
  problemKinds,
  tamper,
  temporaryFolder,
  unlock,
  valueIn,
  verify,
} from './test-ledgers.ts'

const MADE_AT = '2024-04-01T01:00:00.000Z'

const makeBackup = (path: string, to = join(temporaryFolder(), 'court.backup')) =>
  valueIn(backupLedger(unlock(path), to, MADE_AT)).path

const dumpOf = (path: string): string[] => {
  const lines: string[] = []
  valueIn(
    dumpLedger(unlock(path), records => {
      lines.push(...records)
      return ok(undefined)
    }),
  )
  return lines
}

describe('a backup', () => {
  it('is one file that verifies anywhere as it is, and leaves nothing else behind', () => {
    const { path, folder } = makeLedger(fillEveryTable)
    const before = folderState(folder)
    const to = join(temporaryFolder(), 'court.backup')
    const { head, lastSeq } = verify(path)
    expect(backupLedger(unlock(path), to, MADE_AT)).toMatchObject({
      ok: true,
      value: { path: to, lastSeq, head },
    })
    expect(folderState(folder)).toEqual(before)
    expect(verifyBackup(to, CREDENTIAL)).toEqual({
      ok: true,
      value: { ok: true, problems: [], entries: 6, head, lastSeq },
    })
    expect(Object.keys(folderState(join(to, '..')))).toEqual(['court.backup'])
  })

  it.each(['', '.keys', '.anchors', '.lock', '-wal', '-shm'])(
    'is never made in the place of court.ledger%s',
    suffix => {
      const { path, folder } = makeLedger()
      const before = folderState(folder)
      expect(backupLedger(unlock(path), `${path}${suffix}`, MADE_AT)).toMatchObject({
        ok: false,
        error: { kind: 'ledger-exists' },
      })
      expect(folderState(folder)).toEqual(before)
    },
  )

  it('can be taken apart with tar', () => {
    const { path } = makeLedger()
    const backup = makeBackup(path)
    const folder = temporaryFolder()
    expect(spawnSync('tar', ['xf', backup, '-C', folder]).status).toBe(0)
    expect(problemKinds(join(folder, 'court.ledger'))).toEqual([])
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      format: 'court-ledger-backup',
      version: 1,
      madeAt: MADE_AT,
      lastSeq: 3,
    })
  })

  it('taken beside a writer holds all that was acknowledged before', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    valueIn(postPayment(ledger))
    const backup = makeBackup(path)
    valueIn(postPayment(ledger))
    expect(verifyBackup(backup, CREDENTIAL)).toMatchObject({ ok: true, value: { ok: true, lastSeq: 8 } })
  })

  it('replaces an older one only by one that verifies', () => {
    const { path } = makeLedger()
    const backup = makeBackup(path)
    const older = readFileSync(backup)
    tamper(path, database => database.exec('DROP TRIGGER act_no_delete'))
    expect(backupLedger(unlock(path), backup, MADE_AT)).toMatchObject({
      ok: false,
      error: { kind: 'backup-not-verified', problems: ['schema-changed'] },
    })
    expect(readFileSync(backup).equals(older)).toBe(true)
    const healthy = makeLedger()
    postAndClose(healthy.path, 1)
    makeBackup(healthy.path, backup)
    expect(verifyBackup(backup, CREDENTIAL)).toMatchObject({ value: { ok: true, lastSeq: 8 } })
  })

  it('is never written over a ledger or a folder, nor into none', () => {
    const { path, folder } = makeLedger()
    const before = folderState(folder)
    const inFolder = join(folder, 'sub')
    mkdirSync(inFolder)
    expect(backupLedger(unlock(path), path, MADE_AT)).toMatchObject({ error: { kind: 'ledger-exists' } })
    expect(backupLedger(unlock(path), inFolder, MADE_AT)).toMatchObject({ error: { kind: 'ledger-exists' } })
    expect(backupLedger(unlock(path), join(folder, 'no', 'b'), MADE_AT)).toMatchObject({
      error: { kind: 'folder-missing' },
    })
    expect(folderState(folder)).toEqual({ ...before, sub: 'folder' })
  })

  it('shows every flipped byte', () => {
    const { path } = makeLedger()
    const backup = makeBackup(path)
    const whole = readFileSync(backup)
    for (let position = 3; position < whole.length - 1024; position += 4001) {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(position) ^ 1, position)
      writeFileSync(backup, flipped)
      const found = verifyBackup(backup, CREDENTIAL)
      // A byte that fills up a block to its end belongs to no part.
      const isPadding = whole.readUInt8(position) === 0
      expect([position, found.ok && found.value.ok && !isPadding]).toEqual([position, false])
    }
  })
})

describe('a restore', () => {
  it('gives the same ledger back, by password or by recovery code', () => {
    const { path, recoveryCode } = makeLedger(fillEveryTable)
    postAndClose(path, 2)
    const backup = makeBackup(path)
    const dump = dumpOf(path)
    for (const credential of [CREDENTIAL, { kind: 'recovery-code', code: recoveryCode } as const]) {
      const to = join(temporaryFolder(), '恢复 的账本.ledger')
      expect(restoreLedger(backup, to, credential)).toMatchObject({
        ok: true,
        value: { path: to, madeAt: MADE_AT },
      })
      expect(dumpOf(to)).toEqual(dump)
      expect(verify(to).ok).toBe(true)
      postAndClose(to, 1)
      expect(verify(to).ok).toBe(true)
    }
  })

  it('writes nothing when it is refused', () => {
    const { path } = makeLedger()
    const backup = makeBackup(path)
    const existing = makeLedger()
    const folder = temporaryFolder()
    const to = join(folder, 'court.ledger')
    const refusals: readonly [string, string, Parameters<typeof restoreLedger>[2], string][] = [
      [backup, existing.path, CREDENTIAL, 'ledger-exists'],
      [backup, to, { kind: 'password', user: null, password: 'x' }, 'wrong-password'],
      [backup, join(folder, 'no', 'l'), CREDENTIAL, 'folder-missing'],
      [join(folder, 'no.backup'), to, CREDENTIAL, 'ledger-missing'],
      [path, to, CREDENTIAL, 'not-a-backup'],
      [altered(backup, whole => whole.subarray(0, whole.length - 1100)), to, CREDENTIAL, 'backup-damaged'],
      [altered(backup, whole => flip(whole, 100_000)), to, CREDENTIAL, 'backup-damaged'],
      [altered(backup, whole => flip(whole, 600)), to, CREDENTIAL, 'backup-damaged'],
      [altered(backup, () => Buffer.from('text')), to, CREDENTIAL, 'not-a-backup'],
      [altered(backup, newer), to, CREDENTIAL, 'newer-ledger'],
    ]
    const before = folderState(existing.folder)
    for (const [from, target, credential, kind] of refusals) {
      expect(restoreLedger(from, target, credential)).toMatchObject({ ok: false, error: { kind } })
    }
    expect(folderState(folder)).toEqual({})
    expect(folderState(existing.folder)).toEqual(before)
  })

  it('refuses parts of two backups put together', () => {
    const { path } = makeLedger()
    const first = makeBackup(path)
    postAndClose(path, 1)
    const second = makeBackup(path)
    const mixed = altered(second, whole => {
      const older = readFileSync(first)
      return Buffer.concat([older.subarray(0, 1536), whole.subarray(1536)])
    })
    expect(restoreLedger(mixed, join(temporaryFolder(), 'l'), CREDENTIAL)).toMatchObject({
      error: { kind: 'backup-damaged' },
    })
  })

  it('warns of a ledger file that was copied alone while it was open', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    valueIn(postPayment(ledger))
    const folder = temporaryFolder()
    for (const suffix of ['', '.keys', '.anchors']) copyFileSync(path + suffix, join(folder, `l${suffix}`))
    expect(problemKinds(join(folder, 'l'))).toEqual(['ledger-behind-anchor'])
  })
})

function altered(backup: string, change: (whole: Buffer) => Buffer): string {
  const path = join(temporaryFolder(), 'altered.backup')
  writeFileSync(path, change(readFileSync(backup)))
  return path
}

function flip(whole: Buffer, position: number): Buffer {
  const flipped = Buffer.from(whole)
  flipped.writeUInt8(flipped.readUInt8(position) ^ 1, position)
  return flipped
}

/** A manifest of the same length that names a schema of a later program. */
function newer(whole: Buffer): Buffer {
  const named = whole.toString('latin1').replace(`"schemaVersion": ${LEDGER_VERSION}`, '"schemaVersion": 9')
  return Buffer.from(named, 'latin1')
}
