import { createHmac } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorText, compactAnchors, parseAnchors, readAnchors } from '../../db/anchors.ts'
import { backupLedger } from '../../db/backup.ts'
import { openLedgerForReading, openLedgerForWriting } from '../../db/ledger-file.ts'
import {
  CLOCK,
  CREDENTIAL,
  makeLedger,
  openWriter,
  postAndClose,
  postPayment,
  problemKinds,
  unlock,
  valueIn,
  verify,
} from './test-ledgers.ts'

const KEY = { ledgerUuid: 'u', anchorKey: Buffer.alloc(32, 1) }
const HEADS = [1, 2, 3].map(seq => ({ seq, h: String(seq).repeat(64) }))
const TEXT = anchorText(KEY, HEADS)
const MORE = anchorText(KEY, [...HEADS, { seq: 4, h: '4'.repeat(64) }]).slice(TEXT.length)

describe('the anchors’ file', () => {
  it('has one line a commit, durable before the commit is told', () => {
    const { path } = makeLedger()
    const ledger = openWriter(path)
    for (let posted = 0; posted < 3; posted += 1) {
      valueIn(postPayment(ledger))
      expect(readAnchors(path, ledger.unlocked)?.anchors.at(-1)).toEqual(ledger.head())
    }
    expect(readAnchors(path, ledger.unlocked)?.anchors.map(anchor => anchor.seq)).toEqual([3, 8, 13, 18])
  })

  it('is read to the last whole line, and a torn one after it is nothing', () => {
    for (let cut = 0; cut < MORE.length; cut += 1) {
      const torn = TEXT + MORE.slice(0, cut)
      expect(parseAnchors(torn, KEY)).toMatchObject({ anchors: HEADS, damagedLines: [], endsAt: TEXT.length })
    }
  })

  it('is read to the last whole line, whatever a power cut left of the room made for the next', () => {
    for (const left of ['\0'.repeat(512), `${'\0'.repeat(300)}\n\n${'\0'.repeat(300)}\n`, '4 44\n\n\n']) {
      expect(parseAnchors(TEXT + left, KEY)).toMatchObject({
        anchors: HEADS,
        damagedLines: [],
        hasRefuse: true,
      })
    }
  })

  it('shows a line that was altered before the last', () => {
    const [first = '', ...rest] = TEXT.split('\n')
    for (const altered of [`9${first}`, first.replace('1111', '1112')]) {
      expect(parseAnchors([altered, ...rest].join('\n'), KEY).damagedLines).toEqual([1])
    }
    for (const altered of [first.slice(0, -1), `${first} `]) {
      expect(parseAnchors([altered, ...rest].join('\n'), KEY).damagedLines).toEqual([1, 2])
    }
  })

  it('shows a line that was taken out, moved, put in twice or put in from elsewhere', () => {
    const [a = '', b = '', c = '', d = ''] = [...TEXT.split('\n').slice(0, 3), MORE.trimEnd()]
    const damagedIn = (...lines: readonly string[]) => parseAnchors(`${lines.join('\n')}\n`, KEY).damagedLines
    expect(damagedIn(a, b, c, d)).toEqual([])
    expect(damagedIn(b, c, d)).toEqual([1])
    expect(damagedIn(a, c, d)).toEqual([2])
    expect(damagedIn(a, b, d)).toEqual([3])
    expect(damagedIn(a, c, b, d)).toEqual([2, 3, 4])
    expect(damagedIn(a, b, d, c)).toEqual([3, 4])
    expect(damagedIn(a, b, b, c)).toEqual([3])
    expect(damagedIn(a, b, c, c)).toEqual([4])
    expect(damagedIn(a, b, anchorText(KEY, [{ seq: 3, h: '3'.repeat(64) }]).trimEnd())).toEqual([3])
  })

  it('of the form before its lines were chained is read, and chained when it is next written', () => {
    const { path } = makeLedger()
    postAndClose(path, 2)
    const key = unlock(path)
    const { anchors } = readAnchors(path, key) ?? never()
    const unchained = anchors.map(({ seq, h }) => {
      const mac = createHmac('sha256', key.anchorKey).update(`${key.ledgerUuid} ${seq} ${h}`).digest('hex')
      return `${seq} ${h} ${mac}\n`
    })
    writeFileSync(`${path}.anchors`, unchained.join(''))
    expect(readAnchors(path, key)).toMatchObject({ anchors, damagedLines: [] })
    expect(verify(path).ok).toBe(true)
    openWriter(path).close()
    expect(readFileSync(`${path}.anchors`, 'utf8').trimEnd()).toBe(anchorText(key, anchors).trimEnd())
  })

  it('is another ledger’s when its key or its uuid is', () => {
    expect(parseAnchors(TEXT, { ...KEY, ledgerUuid: 'v' }).anchors).toEqual([])
    expect(parseAnchors(TEXT, { ...KEY, anchorKey: Buffer.alloc(32, 2) }).anchors).toEqual([])
  })

  it('is compacted to its newest lines when it has grown long', () => {
    const { path } = makeLedger()
    const unlocked = unlock(path)
    const long = Array.from({ length: 2001 }, (_, index) => ({ seq: index + 1, h: 'a'.repeat(64) }))
    writeFileSync(`${path}.anchors`, anchorText(unlocked, long))
    compactAnchors(path, unlocked, readAnchors(path, unlocked) ?? never())
    expect(readAnchors(path, unlocked)).toMatchObject({ anchors: long.slice(-1000), damagedLines: [] })
  })
})

describe('a ledger and its anchors', () => {
  const keepLines = (path: string, count: number) => {
    const lines = readFileSync(`${path}.anchors`, 'utf8').split('\n').slice(0, count)
    writeFileSync(`${path}.anchors`, `${lines.join('\n')}\n`)
  }

  it('that lost its last line is one act ahead, healthy, and anchored again by the next writer', () => {
    const { path } = makeLedger()
    postAndClose(path, 3)
    keepLines(path, 3)
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: 18 })
    openWriter(path).close()
    expect(readAnchors(path, unlock(path))?.anchors.map(anchor => anchor.seq)).toEqual([3, 8, 13, 18])
  })

  it('that is further ahead than one act is not in order, not written to and not backed up', () => {
    const { path, folder } = makeLedger()
    postAndClose(path, 3)
    keepLines(path, 2)
    const span = { anchorSeq: 8, lastSeq: 18 }
    expect(verify(path).problems).toEqual([{ kind: 'ledger-ahead-of-anchor', ...span }])
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({
      ok: false,
      error: { kind: 'ledger-ahead-of-anchor', path, ...span },
    })
    expect(backupLedger(unlock(path), join(folder, 'b'), CLOCK.now())).toMatchObject({
      ok: false,
      error: { kind: 'backup-not-verified', problems: ['ledger-ahead-of-anchor'] },
    })
    valueIn(openLedgerForReading(path, CREDENTIAL)).close()
  })

  it('whose last line is torn is healthy, and the line is cleared away', () => {
    const { path } = makeLedger()
    postAndClose(path, 1)
    const text = readFileSync(`${path}.anchors`, 'utf8').trimEnd()
    writeFileSync(`${path}.anchors`, `${text}\n99 abc`)
    expect(verify(path).ok).toBe(true)
    postAndClose(path, 1)
    expect(readAnchors(path, unlock(path))).toMatchObject({ hasRefuse: false, damagedLines: [] })
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: 13 })
  })

  it('is not in order without them, and is not written to', () => {
    const { path } = makeLedger()
    for (const spoil of [() => writeFileSync(`${path}.anchors`, ''), () => rmSync(`${path}.anchors`)]) {
      spoil()
      expect(problemKinds(path)).toEqual(['anchors-missing'])
      expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({
        ok: false,
        error: { kind: 'anchors-missing', path: `${path}.anchors` },
      })
      const reading = valueIn(openLedgerForReading(path, CREDENTIAL))
      reading.close()
    }
  })

  it('is not in order when a line that is no anchor stands among them', () => {
    const { path } = makeLedger()
    const text = readFileSync(`${path}.anchors`, 'utf8')
    writeFileSync(`${path}.anchors`, `garbage\n${text}`)
    expect(problemKinds(path)).toEqual(['anchor-damaged'])
    expect(openLedgerForWriting(path, CREDENTIAL, CLOCK)).toEqual({
      ok: false,
      error: { kind: 'anchors-damaged', path: `${path}.anchors`, line: 1 },
    })
    appendFileSync(`${path}.anchors`, '\n\n')
    expect(problemKinds(path)).toEqual(['anchor-damaged'])
  })
})

function never(): never {
  throw new Error('not reached')
}
