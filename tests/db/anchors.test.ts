import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anchorLine, compactAnchors, parseAnchors, readAnchors } from '../../db/anchors.ts'
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
const TEXT = HEADS.map(head => anchorLine(KEY, head)).join('')

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
    for (let cut = 0; cut < anchorLine(KEY, HEADS[0] ?? never()).length; cut += 1) {
      const torn = TEXT + anchorLine(KEY, { seq: 4, h: '4'.repeat(64) }).slice(0, cut)
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
    for (const altered of [`9${first}`, first.replace('1111', '1112'), first.slice(0, -1), `${first} `]) {
      expect(parseAnchors([altered, ...rest].join('\n'), KEY).damagedLines).toEqual([1])
    }
  })

  it('is another ledger’s when its key or its uuid is', () => {
    expect(parseAnchors(TEXT, { ...KEY, ledgerUuid: 'v' }).anchors).toEqual([])
    expect(parseAnchors(TEXT, { ...KEY, anchorKey: Buffer.alloc(32, 2) }).anchors).toEqual([])
  })

  it('is compacted to its newest lines when it has grown long', () => {
    const { path } = makeLedger()
    const unlocked = unlock(path)
    const long = Array.from({ length: 2001 }, (_, index) => ({ seq: index + 1, h: 'a'.repeat(64) }))
    writeFileSync(`${path}.anchors`, long.map(head => anchorLine(unlocked, head)).join(''))
    compactAnchors(path, unlocked, readAnchors(path, unlocked) ?? never())
    expect(readAnchors(path, unlocked)).toMatchObject({ anchors: long.slice(-1000), damagedLines: [] })
  })
})

describe('a ledger and its anchors', () => {
  it('that lost its last lines is ahead, healthy, and anchored again by the next writer', () => {
    const { path } = makeLedger()
    postAndClose(path, 3)
    const [, second = ''] = readFileSync(`${path}.anchors`, 'utf8').split('\n')
    const [first = ''] = readFileSync(`${path}.anchors`, 'utf8').split('\n')
    writeFileSync(`${path}.anchors`, `${first}\n${second}\n`)
    expect(verify(path)).toMatchObject({ ok: true, lastSeq: 18 })
    openWriter(path).close()
    expect(readAnchors(path, unlock(path))?.anchors.map(anchor => anchor.seq)).toEqual([3, 8, 18])
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
    appendFileSync(`${path}.anchors`, '\n\n')
    expect(problemKinds(path)).toEqual(['anchor-damaged'])
  })
})

function never(): never {
  throw new Error('not reached')
}
