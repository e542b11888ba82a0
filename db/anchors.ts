// The anchors beside a ledger (`<ledger>.anchors`): one line `seq h mac` a commit, keyed, durable before the
// commit is acknowledged. They are what a cut tail, a recomputed chain or an older file put back shows against.
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
  /** Lines, counted from 1, before the last valid one that carry no valid mac. What follows it is torn. */
  readonly damagedLines: readonly number[]
  /** Bytes up to and with the newline of the last valid line. */
  readonly endsAt: number
  /** A torn line, or one that is not valid, stands in the file. */
  readonly hasRefuse: boolean
}

export const anchorPath = (ledgerPath: string): string => `${ledgerPath}.anchors`

export function anchorLine({ ledgerUuid, anchorKey }: AnchorKey, { seq, h }: ChainHead): string {
  const mac = createHmac('sha256', anchorKey).update(`${ledgerUuid} ${seq} ${h}`).digest('hex')
  return `${seq} ${h} ${mac}\n`
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
  const anchors: ChainHead[] = []
  const damagedLines: number[] = []
  let waiting: number[] = []
  let endsAt = 0
  let offset = 0
  // Without its newline the last line may still grow.
  for (const [index, line] of lines.slice(0, -1).entries()) {
    offset += line.length + 1
    if (line === '') continue
    const anchor = parseLine(line, key)
    if (anchor === null) {
      waiting.push(index + 1)
      continue
    }
    anchors.push(anchor)
    endsAt = offset
    // A power cut tears only what was not durable yet, so nothing before an anchor that is whole.
    damagedLines.push(...waiting)
    waiting = []
  }
  const hasRefuse = text.slice(endsAt).trim() !== '' || damagedLines.length > 0
  return { anchors, damagedLines, endsAt, hasRefuse }
}

function parseLine(line: string, key: AnchorKey): ChainHead | null {
  const [, digits, h] = /^([1-9]\d{0,15}) ([0-9a-f]{64}) [0-9a-f]{64}$/.exec(line) ?? []
  if (digits === undefined || h === undefined) return null
  const anchor = { seq: Number(digits), h }
  const isKeyed = timingSafeEqual(Buffer.from(anchorLine(key, anchor)), Buffer.from(`${line}\n`))
  return isKeyed ? anchor : null
}

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
  const text = kept.map(anchor => anchorLine(key, anchor)).join('')
  replaceDurably(anchorPath(ledgerPath), text)
  return { anchors: kept, damagedLines: [], endsAt: text.length, hasRefuse: false }
}

export function openAnchorLog(ledgerPath: string, key: AnchorKey, endsAt: number): AnchorLog {
  const path = anchorPath(ledgerPath)
  const file = openSync(path, 'r+')
  const identity = fileIdentity(path)
  let position = endsAt
  let reservedUntil = endsAt
  return {
    reserve: () => {
      if (position + LONGEST_LINE <= reservedUntil) return
      writeAll(file, SPARE, position)
      fdatasyncSync(file)
      reservedUntil = position + SPARE.length
    },
    append: head => {
      const line = Buffer.from(anchorLine(key, head))
      writeAll(file, line, position)
      fdatasyncSync(file)
      position += line.length
    },
    isInPlace: () => fileIdentity(path) === identity,
    close: () => closeSync(file),
  }
}
