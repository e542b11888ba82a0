// Passwords tried one after another, each as a program of its own would: nothing is kept but what lies in the files.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { query } from '../../db/handles.ts'
import { openLedgerForReading, openLedgerForWriting } from '../../db/ledger-file.ts'
import { readTries, triesPath, withWait } from '../../db/tries-file.ts'
import { CLOCK, CREDENTIAL, makeLedger, openWriter, verify } from './test-ledgers.ts'

const WRONG = { kind: 'password', user: null, password: '错' } as const
const open = (path: string, credential: Parameters<typeof openLedgerForReading>[1]) => {
  const opened = openLedgerForReading(path, credential)
  if (opened.ok) opened.value.close()
  return opened.ok ? 'opened' : opened.error
}
/** Minutes of tries in a moment: the clock is an argument. */
function tryWrongly(path: string, seconds: readonly number[]) {
  return seconds.map(second => {
    const tried = withWait(path, 3, () => null, second * 1000)
    return tried.ok ? 'tried' : tried.error
  })
}

describe('wrong passwords', () => {
  it('cost nothing at first; then the next try waits, also in another program and with the right password', () => {
    const { path, recoveryCode } = makeLedger()
    const answers = [1, 2, 3, 4, 5].map(() => open(path, WRONG))
    expect(answers).toEqual(Array(5).fill({ kind: 'wrong-password' }))
    const waits = { kind: 'too-many-tries', seconds: 1 }
    expect(open(path, WRONG)).toEqual(waits)
    expect(open(path, CREDENTIAL)).toEqual(waits)
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({ ok: false, error: waits })
    expect(open(path, { kind: 'recovery-code', code: recoveryCode })).toBe('opened')
  })

  it('are tried at most once a minute after ten, however often they are asked', () => {
    const { path } = makeLedger()
    tryWrongly(path, [0, 0, 0, 0, 0, 1, 3, 7, 15, 31])
    expect(readTries(path)).toMatchObject([{ wrong: 10 }])
    const everySecond = Array.from({ length: 600 }, (_, second) => 31 + second)
    const tried = tryWrongly(path, everySecond).filter(answer => answer === 'tried')
    expect(tried).toHaveLength(9)
  })

  it('are counted before they are tried once there is a wait: ten programs at once get one try', () => {
    const { path } = makeLedger()
    tryWrongly(path, [0, 0, 0, 0, 0])
    let inside: unknown = null
    withWait(
      path,
      3,
      () => {
        inside = withWait(path, 3, () => null, 60_000)
        return null
      },
      60_000,
    )
    expect(inside).toMatchObject({ ok: false, error: { kind: 'too-many-tries', seconds: 2 } })
  })

  it('are forgotten with the right one, and nothing lies beside the ledger any more', () => {
    const { path } = makeLedger()
    for (let tries = 0; tries < 4; tries += 1) open(path, WRONG)
    expect(existsSync(triesPath(path))).toBe(true)
    expect(open(path, CREDENTIAL)).toBe('opened')
    expect(existsSync(triesPath(path))).toBe(false)
  })

  it('five and more are recorded when the ledger is next opened for writing, and stay there', () => {
    const { path } = makeLedger()
    tryWrongly(path, [0, 0, 0, 0, 0, 1, 3])
    // A reader with the right password ends the wait and keeps the count for the writer.
    expect(open(path, CREDENTIAL)).toBe('opened')
    const ledger = openWriter(path)
    const recorded = query.selectFrom('wrong_password').select(['user_id', 'tries', 'first_at', 'last_at'])
    expect(ledger.reader.all(recorded)).toEqual([
      { user_id: 3, tries: 7, first_at: '1970-01-01T00:00:00.000Z', last_at: '1970-01-01T00:00:03.000Z' },
    ])
    ledger.close()
    expect(existsSync(triesPath(path))).toBe(false)
    expect(open(path, CREDENTIAL)).toBe('opened')
    expect(verify(path)).toMatchObject({ ok: true, problems: [] })
  })

  it('in a side file that is damaged, foreign or gone keep nobody out', () => {
    const { path } = makeLedger()
    const odd = [
      '{',
      'null',
      '[{"userId":3}]',
      '[{"userId":99,"wrong":9,"untold":9,"firstAt":0,"lastAt":0}]',
      '[{"userId":3,"wrong":0,"untold":9,"firstAt":-1,"lastAt":9000000000000000}]',
    ]
    for (const text of odd) {
      writeFileSync(triesPath(path), text)
      openWriter(path).close()
    }
    rmSync(triesPath(path), { force: true })
    expect(open(path, CREDENTIAL)).toBe('opened')
    expect(verify(path)).toMatchObject({ ok: true })
  })
})
