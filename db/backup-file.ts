// Reading a backup: its members, its manifest, whether each part is what the manifest says; and unpacking it, for
// a restore or to be verified as it is.

import { closeSync, fsyncSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FileRefusal, LedgerRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { anchorPath } from './anchors.ts'
import { type ArchiveMember, copyMember, hashRange, readMember, readMembers } from './archive.ts'
import { isBackupHead } from './database.ts'
import { PRIVATE_MODE } from './durable-files.ts'
import { type KeyFile, keyFilePath, parseKeyFile } from './key-file.ts'
import { BACKUP_VERSION, isSealed, type Manifest, parseManifest } from './manifest.ts'
import { LEDGER_VERSION } from './migrations/migrations.ts'
import { makeTemporaryFolder, toTemporaryFolder } from './temporary-folder.ts'
import { type Credential, type UnlockedLedger, unlockKeyFile, usablePath } from './unlock.ts'

export type Backup = {
  readonly path: string
  readonly file: number
  readonly manifest: Manifest
  readonly ledger: ArchiveMember
  readonly keys: ArchiveMember
  readonly anchors: ArchiveMember
  readonly close: () => void
}

export function isBackup(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(512)
    readSync(file, head, 0, head.length, 0)
    return isBackupHead(head)
  } finally {
    closeSync(file)
  }
}

export function openBackup(backupPath: string): Result<Backup, FileRefusal> {
  const usable = usablePath(backupPath)
  if (!usable.ok) return usable
  const path = usable.value
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return err({ kind: 'ledger-missing', path })
  if (!isBackup(path)) return err({ kind: 'not-a-backup', path })
  const file = openSync(path, 'r')
  const backup = readContents(path, file, found.size)
  if (!backup.ok) closeSync(file)
  return backup
}

function readContents(path: string, file: number, bytes: number): Result<Backup, FileRefusal> {
  const members = readMembers(file, bytes)
  if (members === null) return err({ kind: 'backup-damaged', path, part: 'archive' })
  const [manifestMember, ledger, keys, anchors] = members
  if (manifestMember === undefined || ledger === undefined || keys === undefined || anchors === undefined) {
    return err({ kind: 'backup-damaged', path, part: 'archive' })
  }
  const manifest = parseManifest(readMember(file, manifestMember).toString('utf8'))
  if (manifest === null) return err({ kind: 'backup-damaged', path, part: 'manifest' })
  if (manifest.version > BACKUP_VERSION || manifest.schemaVersion > LEDGER_VERSION) {
    return err({
      kind: 'newer-ledger',
      path,
      version: manifest.schemaVersion,
      known: LEDGER_VERSION,
      copy: null,
    })
  }
  return ok({ path, file, manifest, ledger, keys, anchors, close: () => closeSync(file) })
}

/** Names the first part that is not what the manifest says; null when all are. */
export function checkBackup({ file, manifest, ...members }: Backup): string | null {
  const parts = ['ledger', 'keys', 'anchors'] as const
  const wrong = parts.find(part => {
    const { startsAt, bytes } = members[part]
    return bytes !== manifest[part].bytes || hashRange(file, startsAt, bytes) !== manifest[part].sha256
  })
  return wrong ?? null
}

/** Opens the keys that lie in a backup whose parts are whole, and checks its seal with them. */
export function unlockBackup(
  backup: Backup,
  ledgerPath: string,
  credential: Credential,
): Result<UnlockedLedger, LedgerRefusal> {
  const { path, file, keys, manifest } = backup
  const part = checkBackup(backup)
  if (part !== null) return err({ kind: 'backup-damaged', path, part })
  const keyFile: KeyFile | null = parseKeyFile(readMember(file, keys).toString('utf8'))
  if (keyFile === null) return err({ kind: 'backup-damaged', path, part: 'keys' })
  const unlocked = unlockKeyFile(keyFile, ledgerPath, credential)
  if (!unlocked.ok) return unlocked
  const isWhole =
    manifest.ledgerUuid === unlocked.value.ledgerUuid && isSealed(manifest, unlocked.value.anchorKey)
  return isWhole ? unlocked : err({ kind: 'backup-damaged', path, part: 'manifest' })
}

/** Writes the three files of a ledger, durable but for their names. */
export function unpackBackup(
  { file, ledger, keys, anchors }: Backup,
  to: { readonly ledger: string; readonly keys: string; readonly anchors: string },
): void {
  unpackMember(file, ledger, to.ledger)
  unpackMember(file, keys, to.keys)
  unpackMember(file, anchors, to.anchors)
}

function unpackMember(archive: number, member: ArchiveMember, path: string): void {
  const target = openSync(path, 'wx', PRIVATE_MODE)
  try {
    copyMember(archive, member, target)
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
}

/** Lets `work` read a backup as the ledger that it holds, from a private folder that is gone afterwards. */
export function withUnpackedBackup<T>(
  backup: Backup,
  credential: Credential,
  work: (unlocked: UnlockedLedger) => Result<T, LedgerRefusal>,
): Result<T, LedgerRefusal> {
  const { path: folder, remove } = makeTemporaryFolder()
  try {
    const path = join(folder, 'ledger')
    const unlocked = unlockBackup(backup, path, credential)
    if (!unlocked.ok) return unlocked
    toTemporaryFolder(() =>
      unpackBackup(backup, { ledger: path, keys: keyFilePath(path), anchors: anchorPath(path) }),
    )
    return work(unlocked.value)
  } finally {
    remove()
  }
}
