// The one file of a backup: a copy of a ledger with its keys, its anchors and a manifest over them all, written, and
// read back before anybody relies on it.

import { closeSync, fsyncSync, openSync, readFileSync, statSync } from 'node:fs'
import type { ChainHead } from '../src/records/chain.ts'
import { anchorPath } from './anchors.ts'
import { hashRange, writeEnd, writeMember, writeMemberFromFile } from './archive.ts'
import { checkBackup, openBackup } from './backup-file.ts'
import { PRIVATE_MODE } from './durable-files.ts'
import { keyFilePath } from './key-file.ts'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupPart, sealManifest } from './manifest.ts'
import type { UnlockedLedger } from './unlock.ts'

/** The last record, and the form of the ledger that holds it. */
export type VersionedHead = ChainHead & { readonly version: number }

export function writeArchive(
  archivePath: string,
  copy: UnlockedLedger,
  head: VersionedHead,
  madeAt: string,
): void {
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
export function readBack(archivePath: string): string | null {
  const backup = openBackup(archivePath)
  if (!backup.ok) return 'manifest'
  try {
    return checkBackup(backup.value)
  } finally {
    backup.value.close()
  }
}
