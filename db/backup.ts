// One file that holds all of a ledger: the ciphered file, its keys, its anchors, a manifest. Taken beside a
// running writer, verified before it bears its name, never over the last good one before that.

import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import type { ChainHead } from '../src/records/chain.ts'
import { anchorLine, anchorPath, readAnchors } from './anchors.ts'
import { hashRange, writeEnd, writeMember, writeMemberFromFile } from './archive.ts'
import { checkBackup, openBackup } from './backup-file.ts'
import { readHead } from './chain-reader.ts'
import { checkIdentity, connect, disconnect } from './database.ts'
import { PRIVATE_MODE, syncFolder, writeDurably } from './durable-files.ts'
import { expectedSchema } from './expected-schema.ts'
import { keyFilePath } from './key-file.ts'
import { isPartOfLedger } from './ledger-parts.ts'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupPart, sealManifest } from './manifest.ts'
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

/** `madeAt` is the instant in UTC. */
export function backupLedger(
  unlocked: UnlockedLedger,
  target: string,
  madeAt: string,
): Result<BackupMade, LedgerRefusal> {
  return withStorage(target, () => {
    const to = freeTarget(target)
    if (!to.ok) return to
    const folder = `${to.value}.part`
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    try {
      const copy = { ...unlocked, path: join(folder, 'ledger') }
      const head = copyLedger(unlocked, copy)
      if (!head.ok) return head
      const checked = verifyLedger(copy)
      if (!checked.ok) return checked
      if (!checked.value.ok)
        return notVerified(
          unlocked.path,
          checked.value.problems.map(problem => problem.kind),
        )
      const archive = join(folder, 'backup')
      writeArchive(archive, copy, head.value, madeAt)
      const damaged = readBack(archive)
      if (damaged !== null) return err({ kind: 'backup-damaged', path: to.value, part: damaged })
      renameSync(archive, to.value)
      syncFolder(dirname(to.value))
      return ok({
        path: to.value,
        lastSeq: head.value.seq,
        head: head.value.h,
        bytes: statSync(to.value).size,
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
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

type VersionedHead = ChainHead & { readonly version: number }

function copyLedger(unlocked: UnlockedLedger, copy: UnlockedLedger): Result<VersionedHead, LedgerRefusal> {
  // Keys and anchors first: what they say was committed is then in the snapshot.
  copyFileSync(keyFilePath(unlocked.path), keyFilePath(copy.path))
  const anchors = readAnchors(unlocked.path, unlocked)
  if (anchors === null) return err({ kind: 'anchors-missing', path: anchorPath(unlocked.path) })
  if (anchors.damagedLines.length > 0) return notVerified(unlocked.path, ['anchor-damaged'])
  const { database, close } = openForReading(unlocked.path, unlocked.dataKey)
  try {
    const version = checkIdentity(database, unlocked.path)
    if (!version.ok) return version
    // VACUUM INTO changes nothing here, yet SQLite counts it as writing.
    database.pragma('query_only = OFF')
    // One statement, so one moment, and it blocks no writer; the copy is ciphered with the same key.
    database.prepare('VACUUM INTO ?').run(copy.path)
    const head = { ...headOfCopy(copy, version.value), version: version.value }
    const last = anchors.anchors.at(-1)
    const lines =
      last?.seq === head.seq ? anchors.anchors : [...anchors.anchors, { seq: head.seq, h: head.h }]
    writeDurably(anchorPath(copy.path), lines.map(line => anchorLine(unlocked, line)).join(''))
    return ok(head)
  } finally {
    close()
  }
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

function writeArchive(archivePath: string, copy: UnlockedLedger, head: VersionedHead, madeAt: string): void {
  const keys = readFileSync(keyFilePath(copy.path))
  const anchors = readFileSync(anchorPath(copy.path))
  const ledger = partOf(copy.path)
  const manifest = sealManifest(
    {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      ledgerUuid: copy.ledgerUuid,
      schemaVersion: head.version,
      madeAt,
      lastSeq: head.seq,
      head: head.h,
      ledger,
      keys: partOf(keyFilePath(copy.path)),
      anchors: partOf(anchorPath(copy.path)),
    },
    copy.anchorKey,
  )
  const archive = openSync(archivePath, 'wx', PRIVATE_MODE)
  try {
    writeMember(archive, 'manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    writeMemberFromFile(archive, { name: 'court.ledger', bytes: ledger.bytes, file: copy.path })
    writeMember(archive, 'court.ledger.keys', keys)
    writeMember(archive, 'court.ledger.anchors', anchors)
    writeEnd(archive)
    fsyncSync(archive)
  } finally {
    closeSync(archive)
  }
}

function partOf(path: string): BackupPart {
  const file = openSync(path, 'r')
  try {
    const bytes = statSync(path).size
    return { bytes, sha256: hashRange(file, 0, bytes) }
  } finally {
    closeSync(file)
  }
}

/** Names the part that does not read back as it was verified. */
function readBack(archivePath: string): string | null {
  const backup = openBackup(archivePath)
  if (!backup.ok) return 'manifest'
  try {
    return checkBackup(backup.value)
  } finally {
    backup.value.close()
  }
}
