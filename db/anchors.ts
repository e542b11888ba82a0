// The anchors beside a ledger (`<ledger>.anchors`): one line `seq h mac` a commit, keyed, durable before the
// commit is acknowledged. They are what a cut tail, a recomputed chain or an older file put back shows against.
// Each mac covers the one before it, so that no line can be taken out of the file, put in or moved unseen.
//
// The file ends in spare newlines that the next lines are written over. So a full disk is met while room is made,
// before a commit, and never between a commit and its anchor; and syncing a line moves no file size.

import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, readFileSync } from 'node:fs'
import type { ChainHead } from '../src/records/chain.ts'
import { fileIdentity, replaceDurably, writeAll } from './durable-files.ts'
import { errorCode } from './storage-failure.ts'

export type AnchorKey = { readonly ledgerUuid: string; readonly anchorKey: Buffer }

export type Anchors = {
  /** In the order of the file. */
  readonly anchors: readonly ChainHead[]
  /** Lines, counted from 1, that are no anchor or do not follow the one before them. A torn last one is none of them. */
  readonly damagedLines: readonly number[]
  /** Bytes up to and with the newline of the last valid line. */
  readonly endsAt: number
  /** Of the last valid line: what the next one covers. */
  readonly lastMac: string
  /** A torn line stands in the file, or lines of the form before they were chained. */
  readonly hasRefuse: boolean
}

export const anchorPath = (ledgerPath: string): string => `${ledgerPath}.anchors`

const FIRST_LINE = ''

/** `before` is the mac of the line before it; null for a line of the older form, which covers none. */
function anchorLine(key: AnchorKey, { seq, h }: ChainHead, before: string | null): string {
  const covered = `${key.ledgerUuid} ${seq} ${h}${before === null ? '' : ` ${before}`}`
  return `${seq} ${h} ${createHmac('sha256', key.anchorKey).update(covered).digest('hex')}\n`
}

const macOf = (line: string): string => line.trimEnd().slice(-64)

/** A whole file of anchors. */
export function anchorText(key: AnchorKey, heads: readonly ChainHead[]): string {
  let before = FIRST_LINE
  let text = ''
  for (const head of heads) {
    const line = anchorLine(key, head, before)
    before = macOf(line)
    text += line
  }
  return text
}

/** Null when there is no such file. */
export function readAnchors(ledgerPath: string, key: AnchorKey): Anchors | null {
  try {
    return parseAnchors(readFileSync(anchorPath(ledgerPath), 'latin1'), key)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

export function parseAnchors(text: string, key: AnchorKey): Anchors {
  const lines = text.split('\n')
  const isUnchained = startsUnchained(lines, key)
  const anchors: ChainHead[] = []
  const damagedLines: number[] = []
  let waiting: number[] = []
  let before = FIRST_LINE
  let lastMac = FIRST_LINE
  let endsAt = 0
  let offset = 0
  // Without its newline the last line may still grow.
  for (const [index, line] of lines.slice(0, -1).entries()) {
    offset += line.length + 1
    if (line === '') continue
    const spelt = parseLine(line)
    if (spelt !== null && isKeyed(line, anchorLine(key, spelt, isUnchained ? null : before))) {
      anchors.push(spelt)
      endsAt = offset
      lastMac = macOf(line)
      // A power cut tears only what was not durable yet, so nothing before an anchor that is whole.
      damagedLines.push(...waiting)
      waiting = []
    } else if (spelt === null) waiting.push(index + 1)
    // Nor does it leave a line that is whole and says something else.
    else damagedLines.push(...waiting.splice(0), index + 1)
    if (spelt !== null) before = macOf(line)
  }
  const hasRefuse = isUnchained || text.slice(endsAt).trim() !== ''
  return { anchors, damagedLines, endsAt, lastMac, hasRefuse }
}

function startsUnchained(lines: readonly string[], key: AnchorKey): boolean {
  const first = lines.find(line => line !== '') ?? ''
  const spelt = parseLine(first)
  return spelt !== null && isKeyed(first, anchorLine(key, spelt, null))
}

function parseLine(line: string): ChainHead | null {
  const [, digits, h] = /^([1-9]\d{0,14}) ([0-9a-f]{64}) [0-9a-f]{64}$/.exec(line) ?? []
  return digits === undefined || h === undefined ? null : { seq: Number(digits), h }
}

const isKeyed = (line: string, wanted: string): boolean =>
  timingSafeEqual(Buffer.from(wanted), Buffer.from(`${line}\n`))

export type AnchorLog = {
  /** Makes sure that the next line has its room on the disk. Called before a commit. */
  readonly reserve: () => void
  /** Returns when the line is durable. */
  readonly append: (head: ChainHead) => void
  /** The file that is written is still the one that bears the name. */
  readonly isInPlace: () => boolean
  readonly close: () => void
}

const KEPT_LINES = 1000
const SPARE = Buffer.alloc(16_384, '\n')
const LONGEST_LINE = 160

/** Rewrites the file when it has grown long or holds a torn line; old anchors fall away, the newest stay. */
export function compactAnchors(ledgerPath: string, key: AnchorKey, found: Anchors): Anchors {
  if (!found.hasRefuse && found.anchors.length <= 2 * KEPT_LINES) return found
  const kept = found.anchors.slice(-KEPT_LINES)
  const text = anchorText(key, kept)
  replaceDurably(anchorPath(ledgerPath), text)
  return { anchors: kept, damagedLines: [], endsAt: text.length, lastMac: macOf(text), hasRefuse: false }
}

/** Goes on after the last valid line. */
export function openAnchorLog(
  ledgerPath: string,
  key: AnchorKey,
  { endsAt, lastMac }: Pick<Anchors, 'endsAt' | 'lastMac'>,
): AnchorLog {
  const path = anchorPath(ledgerPath)
  const file = openSync(path, 'r+')
  const identity = fileIdentity(path)
  let position = endsAt
  let before = lastMac
  let reservedUntil = endsAt
  return {
    reserve: () => {
      if (position + LONGEST_LINE <= reservedUntil) return
      writeAll(file, SPARE, position)
      fdatasyncSync(file)
      reservedUntil = position + SPARE.length
    },
    append: head => {
      const line = anchorLine(key, head, before)
      writeAll(file, Buffer.from(line), position)
      fdatasyncSync(file)
      position += line.length
      before = macOf(line)
    },
    isInPlace: () => fileIdentity(path) === identity,
    close: () => closeSync(file),
  }
}
