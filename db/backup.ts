// One file that holds all of a ledger: the ciphered file, its keys, its anchors, a manifest. Taken beside a
// running writer, verified before it bears its name, never over the last good one before that.

import { copyFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { UNWATCHED, type Watch } from '../src/base/watch.ts'
import type { ChainHead } from '../src/records/chain.ts'
import { type Anchors, anchorPath, anchorText, readAnchors } from './anchors.ts'
import { readBack, type VersionedHead, writeArchive } from './backup-archive.ts'
import { readHead } from './chain-reader.ts'
import { checkIdentity, connect, disconnect } from './database.ts'
import { syncFolder, writeDurably } from './durable-files.ts'
import { expectedSchema } from './expected-schema.ts'
import { keyFilePath } from './key-file.ts'
import { isPartOfLedger } from './ledger-parts.ts'
import { openForReading } from './open-reading.ts'
import { withStorage } from './storage-failure.ts'
import { type UnlockedLedger, usablePath } from './unlock.ts'
import { verifyLedger } from './verify.ts'

export type BackupMade = {
  readonly path: string
  readonly lastSeq: number
  readonly head: string
  readonly bytes: number
}

/** Lies whole and verified beside its place, and does not bear its name yet. */
export type PreparedBackup = BackupMade

type Preparing = {
  /** The instant in UTC. */
  readonly madeAt: string
  readonly watch?: Pick<Watch, 'tell' | 'isCancelled'>
}

export function backupLedger(
  unlocked: UnlockedLedger,
  target: string,
  madeAt: string,
): Result<BackupMade, LedgerRefusal> {
  const prepared = prepareBackup(unlocked, target, { madeAt })
  return prepared.ok ? placeBackup(prepared.value) : prepared
}

/** Writes nothing but the folder beside the target: `placeBackup` or `discardBackup` ends what this begins. */
export function prepareBackup(
  unlocked: UnlockedLedger,
  target: string,
  { madeAt, watch = UNWATCHED }: Preparing,
): Result<PreparedBackup, LedgerRefusal> {
  return withStorage(target, () => {
    const to = freeTarget(target)
    if (!to.ok) return to
    let isPrepared = false
    try {
      const prepared = prepareIn(partFolder(to.value), { unlocked, target: to.value, madeAt, watch })
      isPrepared = prepared.ok
      return prepared
    } finally {
      if (!isPrepared) discardBackup(to.value)
    }
  })
}

/** From here on it is the backup at its place, and the one before it is gone. */
export function placeBackup(prepared: PreparedBackup): Result<BackupMade, LedgerRefusal> {
  const { path } = prepared
  return withStorage(path, () => {
    try {
      renameSync(archiveIn(partFolder(path)), path)
      syncFolder(dirname(path))
      return ok(prepared)
    } finally {
      discardBackup(path)
    }
  })
}

/** What was begun and is not wanted, or was killed: a backup that stands at the target is left alone. */
export function discardBackup(target: string): void {
  rmSync(partFolder(target), { recursive: true, force: true })
}

const partFolder = (target: string): string => `${target}.part`

const archiveIn = (folder: string): string => join(folder, 'backup')

type Begun = Required<Preparing> & { readonly unlocked: UnlockedLedger; readonly target: string }

function prepareIn(
  folder: string,
  { unlocked, target, madeAt, watch }: Begun,
): Result<PreparedBackup, LedgerRefusal> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  const copy = { ...unlocked, path: join(folder, 'ledger') }
  watch.tell({ stage: 'copy', done: 0, total: 0 })
  const copied = copyLedger(unlocked, copy)
  if (!copied.ok) return copied
  const { head, anchors } = copied.value
  const checked = verifyLedger(copy, { watch })
  if (!checked.ok) return checked
  if (!checked.value.ok) {
    return notVerified(
      unlocked.path,
      checked.value.problems.map(problem => problem.kind),
    )
  }
  watch.tell({ stage: 'archive', done: 0, total: 0 })
  if (anchors.at(-1)?.seq !== head.seq) writeAnchors(copy, [...anchors, head])
  const archive = archiveIn(folder)
  writeArchive(archive, copy, head, madeAt)
  const damaged = readBack(archive)
  if (damaged !== null) return err({ kind: 'backup-damaged', path: target, part: damaged })
  return ok({ path: target, lastSeq: head.seq, head: head.h, bytes: statSync(archive).size })
}

/** Never over a ledger, nor over what lies beside one. */
function freeTarget(target: string): Result<string, LedgerRefusal> {
  const to = usablePath(target)
  if (!to.ok) return to
  const folder = dirname(to.value)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return err({ kind: 'folder-missing', path: folder })
  }
  const isTaken =
    isPartOfLedger(to.value) || statSync(to.value, { throwIfNoEntry: false })?.isDirectory() === true
  return isTaken ? err({ kind: 'ledger-exists', path: to.value }) : to
}

type Copied = {
  readonly head: VersionedHead
  /** What was anchored of the copy; its last act may not be yet. */
  readonly anchors: readonly ChainHead[]
}

function copyLedger(unlocked: UnlockedLedger, copy: UnlockedLedger): Result<Copied, LedgerRefusal> {
  // Keys and anchors first: what they say was committed is then in the snapshot.
  copyFileSync(keyFilePath(unlocked.path), keyFilePath(copy.path))
  const before = readAnchors(unlocked.path, unlocked)
  const { database, close } = openForReading(unlocked.path, unlocked.dataKey)
  try {
    const version = checkIdentity(database, unlocked.path)
    if (!version.ok) return version
    // VACUUM INTO changes nothing here, yet SQLite counts it as writing.
    database.pragma('query_only = OFF')
    // One statement, so one moment, and it blocks no writer; the copy is ciphered with the same key.
    database.prepare('VACUUM INTO ?').run(copy.path)
    const head = { ...headOfCopy(copy, version.value), version: version.value }
    const anchors = anchorsOfCopy(before, readAnchors(unlocked.path, unlocked), head)
    if (anchors === null) return err({ kind: 'anchors-missing', path: anchorPath(unlocked.path) })
    if (anchors.isDamaged) return notVerified(unlocked.path, ['anchor-damaged'])
    writeAnchors(copy, anchors.kept)
    return ok({ head, anchors: anchors.kept })
  } finally {
    close()
  }
}

/** A writer beside us has anchored more meanwhile; all that it had anchored before must be in the copy. */
function anchorsOfCopy(before: Anchors | null, after: Anchors | null, head: ChainHead) {
  if (before === null || after === null) return null
  const settled = before.anchors.at(-1)?.seq ?? 0
  return {
    kept: after.anchors.filter(({ seq }) => seq <= Math.max(head.seq, settled)),
    isDamaged: after.damagedLines.length > 0,
  }
}

function writeAnchors(copy: UnlockedLedger, anchors: readonly ChainHead[]): void {
  writeDurably(anchorPath(copy.path), anchorText(copy, anchors))
}

function headOfCopy({ path, dataKey }: UnlockedLedger, version: number): ChainHead {
  const database = connect(path, dataKey, 'read-only', 0)
  try {
    return readHead(database, expectedSchema(version).layouts)
  } finally {
    disconnect(database)
  }
}

const notVerified = (path: string, problems: readonly string[]): Result<never, LedgerRefusal> =>
  err({ kind: 'backup-not-verified', path, problems })
