// A backup's manifest: what lies in it, of which ledger, up to which record, and the hash of each part; keyed, so
// that parts of two backups cannot be put together unseen.

import { createHmac } from 'node:crypto'

export type BackupPart = { readonly bytes: number; readonly sha256: string }

export type Manifest = {
  readonly format: typeof BACKUP_FORMAT
  readonly version: number
  readonly ledgerUuid: string
  /** The schema's. */
  readonly schemaVersion: number
  readonly madeAt: string
  readonly lastSeq: number
  readonly head: string
  readonly ledger: BackupPart
  readonly keys: BackupPart
  readonly anchors: BackupPart
  readonly mac: string
}

export const BACKUP_FORMAT = 'court-ledger-backup'
export const BACKUP_VERSION = 1

export function sealManifest(facts: Omit<Manifest, 'mac'>, anchorKey: Buffer): Manifest {
  return { ...facts, mac: macOf(facts, anchorKey) }
}

export function isSealed({ mac, ...facts }: Manifest, anchorKey: Buffer): boolean {
  return mac === macOf(facts, anchorKey)
}

const macOf = (facts: Omit<Manifest, 'mac'>, anchorKey: Buffer): string =>
  createHmac('sha256', anchorKey).update(JSON.stringify(facts)).digest('hex')

/** Null for what is no manifest. One of a newer program is recognised, though it may hold more. */
export function parseManifest(text: string): Manifest | null {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null) return null
  const manifest = value as Partial<Record<keyof Manifest, unknown>>
  const isManifest =
    manifest.format === BACKUP_FORMAT &&
    [manifest.version, manifest.schemaVersion, manifest.lastSeq].every(Number.isSafeInteger) &&
    [manifest.ledgerUuid, manifest.madeAt, manifest.head, manifest.mac].every(
      text => typeof text === 'string',
    ) &&
    [manifest.ledger, manifest.keys, manifest.anchors].every(isPart)
  return isManifest ? (value as Manifest) : null
}

function isPart(value: unknown): value is BackupPart {
  if (typeof value !== 'object' || value === null) return false
  const { bytes, sha256 } = value as Partial<Record<keyof BackupPart, unknown>>
  return Number.isSafeInteger(bytes) && typeof sha256 === 'string'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
