import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createLedger } from '../../db/create-ledger.ts'
import { query } from '../../db/handles.ts'
import { openLedgerForReading, openLedgerForWriting } from '../../db/ledger-file.ts'
import { LEDGER_VERSION } from '../../db/migrations/migrations.ts'
import { unlockLedger } from '../../db/unlock.ts'
import { verifyLedger } from '../../db/verify.ts'
import {
  ADMINISTRATOR,
  CHEAP,
  CLOCK,
  CREDENTIAL,
  clockAt,
  folderState,
  makeLedger,
  openWriter,
  PASSWORD,
  postAndClose,
  postPayment,
  tamper,
  temporaryFolder,
  valueIn,
} from './test-ledgers.ts'

const refusalOf = (result: { readonly ok: boolean; readonly error?: unknown }) =>
  result.ok ? 'opened' : result.error
const openBoth = (path: string) => [
  refusalOf(openLedgerForReading(path, CREDENTIAL)),
  refusalOf(openLedgerForWriting(path, CREDENTIAL, CLOCK)),
]

describe('a new ledger', () => {
  it('begins with its identity, the act that made it and its administrator, and lets him in', () => {
    const { path } = makeLedger()
    const ledger = valueIn(openLedgerForReading(path, CREDENTIAL))
    expect(ledger.user).toMatchObject({
      userId: 3,
      name: ADMINISTRATOR,
      roles: ['administrator', 'recorder', 'reviewer'],
      disabled: false,
    })
    expect(
      ledger.reader.all(query.selectFrom('act').select(['seq', 'user_account', 'verb', 'recorded_at'])),
    ).toEqual([{ seq: 2, user_account: null, verb: 'ledger.init', recorded_at: '2024-03-11T01:00:00.000Z' }])
    ledger.close()
  })

  it('lies in files that nobody else may read', () => {
    const { folder } = makeLedger()
    for (const name of Object.keys(folderState(folder))) {
      expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0])
    }
  })

  it('is never made over anything that is there', () => {
    const again = (path: string) =>
      refusalOf(
        createLedger({
          path,
          administrator: 'x',
          password: 'x',
          clock: CLOCK,
          seed: () => {},
          passwordCost: CHEAP,
        }),
      )
    const { path, folder } = makeLedger()
    const before = folderState(folder)
    expect(again(path)).toEqual({ kind: 'ledger-exists', path })
    rmSync(path)
    expect(again(path)).toEqual({ kind: 'ledger-exists', path: `${path}.keys` })
    const { 'court.ledger': _, ...left } = before
    expect(folderState(folder)).toEqual(left)
    expect(again(join(folder, 'no', 'court.ledger'))).toEqual({
      kind: 'folder-missing',
      path: join(folder, 'no'),
    })
  })

  it('is made where a killed attempt left its parts', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'court.ledger.new'))
    writeFileSync(join(folder, 'court.ledger.new', 'l'), 'half')
    writeFileSync(join(folder, 'court.ledger.keys'), 'of the killed attempt')
    const { path } = makeLedger(() => {}, folder)
    expect(openBoth(path)).toEqual(['opened', 'opened'])
  })

  it('leaves nothing behind when its seed fails', () => {
    const folder = temporaryFolder()
    const fail = () => {
      throw new Error('no packs')
    }
    expect(() => makeLedger(fail, folder)).toThrow('no packs')
    expect(Object.keys(folderState(folder))).toEqual(['court.ledger.lock'])
  })
})

describe('what is not a ledger is refused and not touched', () => {
  const foreign: readonly [string, (path: string) => void, object][] = [
    ['nothing', path => rmSync(path), { kind: 'ledger-missing' }],
    ['an empty file', path => writeFileSync(path, ''), { kind: 'not-a-ledger', found: 'empty-file' }],
    ['a text', path => writeFileSync(path, '蛟河市人民法院'), { kind: 'not-a-ledger', found: 'other-file' }],
    [
      'a long text',
      path => writeFileSync(path, 'x'.repeat(8192)),
      { kind: 'ledger-damaged', problem: 'undecipherable' },
    ],
    [
      'a folder',
      path => {
        rmSync(path)
        mkdirSync(path)
      },
      { kind: 'not-a-ledger', found: 'directory' },
    ],
    ['another program’s database', makePlainDatabase, { kind: 'not-a-ledger', found: 'plain-database' }],
    [
      'half a ledger',
      path => truncateSync(path, statSync(path).size / 2 - ((statSync(path).size / 2) % 4096)),
      { kind: 'ledger-damaged', problem: 'unreadable' },
    ],
    [
      'a ledger without the end of its last page',
      path => truncateSync(path, statSync(path).size - 100),
      { kind: 'ledger-damaged', problem: 'truncated' },
    ],
    [
      'a newer program’s ledger',
      path => tamper(path, database => database.pragma('user_version = 99')),
      { kind: 'newer-ledger', version: 99, known: LEDGER_VERSION },
    ],
    [
      'a ciphered database of another program',
      path => tamper(path, database => database.pragma('application_id = 7')),
      { kind: 'ledger-damaged', problem: 'foreign' },
    ],
    ['a ledger without keys', path => rmSync(`${path}.keys`), { kind: 'keys-missing' }],
    [
      'a ledger with a damaged key file',
      path => writeFileSync(`${path}.keys`, '{'),
      { kind: 'keys-damaged' },
    ],
  ]

  it.each(foreign)('%s', (_, spoil, refusal) => {
    const { path, folder } = makeLedger()
    spoil(path)
    const before = folderState(folder)
    for (const found of openBoth(path)) expect(found).toMatchObject(refusal)
    expect(folderState(folder)).toEqual(before)
  })

  it('a ledger whose key file belongs to another', () => {
    const { path } = makeLedger()
    const other = makeLedger()
    copyFileSync(`${other.path}.keys`, `${path}.keys`)
    for (const found of openBoth(path)) {
      expect(found).toMatchObject({ kind: 'ledger-damaged', problem: 'undecipherable' })
    }
  })
})

describe('who comes in', () => {
  it('is whoever has the password or the recovery code, and nobody else', () => {
    const { path, recoveryCode } = makeLedger()
    const open = (credential: Parameters<typeof unlockLedger>[1]) =>
      refusalOf(openLedgerForReading(path, credential))
    const wrongCode = `${recoveryCode.startsWith('0') ? '1' : '0'}${recoveryCode.slice(1)}`
    expect(open({ kind: 'password', user: ADMINISTRATOR, password: PASSWORD })).toBe('opened')
    expect(open({ kind: 'password', user: null, password: '蛟河－２０２４' })).toBe('opened')
    expect(open({ kind: 'recovery-code', code: recoveryCode })).toBe('opened')
    expect(open({ kind: 'recovery-code', code: recoveryCode.toLowerCase().replaceAll('-', ' ') })).toBe(
      'opened',
    )
    expect(open({ kind: 'password', user: null, password: 'x' })).toEqual({ kind: 'wrong-password' })
    expect(open({ kind: 'password', user: null, password: '' })).toEqual({ kind: 'password-missing' })
    expect(open({ kind: 'password', user: '李四', password: PASSWORD })).toEqual({
      kind: 'unknown-user',
      user: '李四',
    })
    expect(open({ kind: 'recovery-code', code: wrongCode })).toEqual({ kind: 'recovery-code-mistyped' })
    expect(open({ kind: 'recovery-code', code: makeLedger().recoveryCode })).toEqual({
      kind: 'wrong-recovery-code',
    })
  })
})

describe('one writer', () => {
  it('keeps a second one out, and lets it in when it has gone', () => {
    const { path } = makeLedger()
    const first = openWriter(path)
    expect(refusalOf(openLedgerForWriting(path, CREDENTIAL, CLOCK))).toEqual({ kind: 'ledger-locked', path })
    first.close()
    expect(refusalOf(openLedgerForWriting(path, CREDENTIAL, CLOCK))).toBe('opened')
  })

  it('is told when the clock stands before the last act', () => {
    const { path } = makeLedger()
    const open = (instant: string) => {
      const ledger = valueIn(openLedgerForWriting(path, CREDENTIAL, clockAt(instant)))
      ledger.close()
      return ledger.clockWentBackFrom
    }
    expect(open('2024-03-11T01:00:00.000Z')).toBe(null)
    expect(open('2023-03-11T01:00:00.000Z')).toBe('2024-03-11T01:00:00.000Z')
  })
})

describe('a reader', () => {
  it('leaves no file behind where there was none, and changes none', () => {
    const { path, folder } = makeLedger()
    postAndClose(path, 2)
    const before = folderState(folder)
    const ledger = valueIn(openLedgerForReading(path, CREDENTIAL))
    ledger.reader.all(query.selectFrom('act').selectAll())
    ledger.close()
    expect(valueIn(verifyLedger(ledger.unlocked)).ok).toBe(true)
    expect(folderState(folder)).toEqual(before)
  })

  it('sees beside a writer what was committed when it looked, and cannot write', () => {
    const { path, folder } = makeLedger()
    const writer = openWriter(path)
    valueIn(postPayment(writer))
    const reader = valueIn(openLedgerForReading(path, CREDENTIAL))
    const payments = () => reader.reader.all(query.selectFrom('payment').select('seq'))
    expect(payments()).toEqual([{ seq: 8 }])
    valueIn(postPayment(writer))
    expect(payments()).toEqual([{ seq: 8 }, { seq: 13 }])
    expect(() => reader.reader.all({ sql: 'DELETE FROM act RETURNING seq', parameters: [] }, {})).toThrow(
      'readonly',
    )
    const before = folderState(folder)
    expect(valueIn(verifyLedger(reader.unlocked))).toMatchObject({ ok: true, lastSeq: 13 })
    reader.close()
    // The index of the -wal is memory that SQLite shares between processes; it is no record of anything.
    expect({ ...folderState(folder), 'court.ledger-shm': '' }).toEqual({ ...before, 'court.ledger-shm': '' })
  })

  it('leaves what a killed writer left exactly as it lies, and reads all that was acknowledged', () => {
    const { path, folder } = makeLedger()
    killAfterPosting(path, 3)
    const before = folderState(folder)
    expect(Object.keys(before)).toContain('court.ledger-wal')
    expect(valueIn(verifyLedger(valueIn(unlockLedger(path, CREDENTIAL))))).toMatchObject({
      ok: true,
      entries: 3,
    })
    expect(folderState(folder)).toEqual(before)
    openWriter(path).close()
    expect(Object.keys(folderState(folder))).not.toContain('court.ledger-wal')
  })

  it('reads where nothing can be written', () => {
    const { path, folder } = makeLedger()
    chmodSync(path, 0o400)
    chmodSync(folder, 0o500)
    const result = withoutRights(path)
    chmodSync(folder, 0o700)
    expect(result).toEqual({ read: 'opened', written: 'read-only' })
  })
})

function makePlainDatabase(path: string): void {
  rmSync(path)
  const database = new Database(path)
  database.exec('CREATE TABLE t (x)')
  database.close()
}

const program = (name: string) => join(import.meta.dirname, 'programs', name)

function killAfterPosting(path: string, count: number): void {
  const child = spawnSync(process.execPath, [program('post-and-die.ts'), path, PASSWORD, String(count)])
  expect([child.signal, String(child.stderr)]).toEqual(['SIGKILL', ''])
}

/** Root may write anywhere: here it is started without that right, but as root, for it must reach the project. */
function withoutRights(path: string): unknown {
  const words = [process.execPath, program('open-both.ts'), path, PASSWORD]
  const isRoot = process.getuid?.() === 0
  const [command = '', ...rest] = isRoot
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', ...words]
    : words
  const child = spawnSync(command, rest, { env: { TMPDIR: tmpdir(), PATH: process.env['PATH'] } })
  return JSON.parse(String(child.stdout) || `"${String(child.stderr)}"`)
}
