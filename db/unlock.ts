// From a path and a password to the keys of a ledger, before SQLite has touched the file: what lies there, its
// key file, the slot that fits. Whether the user may still come in is for the ledger's own records to say.

import { resolve } from 'node:path'
import type { AccessRefusal, FileRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { inspectFile } from './database.ts'
import { type KeyFile, readKeyFile } from './key-file.ts'
import {
  type Derivation,
  type DeriveApart,
  derivedAhead,
  type KeySlot,
  type LedgerKeys,
  openSlot,
  userTag,
  wrappingKey,
} from './keys.ts'
import { parseRecoveryCode } from './recovery-code.ts'
import { withWait } from './tries-file.ts'

/** Who comes in. Without a name it is the first user that the key file lists: the first administrator. */
export type Credential =
  | { readonly kind: 'password'; readonly user: string | null; readonly password: string }
  | { readonly kind: 'recovery-code'; readonly code: string }

export type UnlockedLedger = LedgerKeys & {
  readonly path: string
  readonly ledgerUuid: string
  /** The slot that the credential opened. */
  readonly slot: KeySlot
}

export function unlockLedger(
  ledgerPath: string,
  credential: Credential,
  derive?: Derivation,
): Result<UnlockedLedger, AccessRefusal | FileRefusal> {
  const path = usablePath(ledgerPath)
  if (!path.ok) return path
  const file = inspectFile(path.value)
  if (!file.ok) return file
  const keyFile = readKeyFile(path.value)
  if (!keyFile.ok) return keyFile
  const tried = (userId: number, attempt: () => Opened | null) => withWait(path.value, userId, attempt)
  return unlockKeyFile(keyFile.value, path.value, credential, tried, derive)
}

type Opened = { readonly keys: LedgerKeys; readonly slot: KeySlot }
type Tried = (userId: number, attempt: () => Opened | null) => Result<Opened | null, AccessRefusal>

/** The same for a key file that lies in a backup, where nothing is counted: it may be on a medium of its own. */
export function unlockKeyFile(
  { ledgerUuid, slots }: KeyFile,
  path: string,
  credential: Credential,
  tried: Tried = (_, attempt) => ok(attempt()),
  derive?: Derivation,
): Result<UnlockedLedger, AccessRefusal> {
  const choice = chooseSlots(slots, ledgerUuid, credential)
  if (!choice.ok) return choice
  const attempt = () => openOne(choice.value, ledgerUuid, derive)
  const [first] = choice.value.slots
  const isPassword = credential.kind === 'password'
  const opened = isPassword && first !== undefined ? tried(first.userId, attempt) : ok(attempt())
  if (!opened.ok) return opened
  if (opened.value === null) return err({ kind: isPassword ? 'wrong-password' : 'wrong-recovery-code' })
  const { keys, slot } = opened.value
  return ok({ ...keys, path, ledgerUuid, slot })
}

function openOne({ slots, secret }: Choice, ledgerUuid: string, derive?: Derivation): Opened | null {
  for (const slot of slots) {
    const keys = openSlot(slot, ledgerUuid, secret, derive)
    if (keys !== null) return { keys, slot }
  }
  return null
}

/** Once the ledger is closed nothing needs them: what is left of the process's memory shall not hold them. */
export function forgetKeys({ dataKey, anchorKey }: LedgerKeys): void {
  dataKey.fill(0)
  anchorKey.fill(0)
}

/**
 * What `unlockLedger` will derive first, derived elsewhere. It says nothing of whether the secret fits, nor of what is
 * wrong with the files: that is told by who opens them.
 */
export async function deriveAhead(
  ledgerPath: string,
  credential: Credential,
  apart: DeriveApart,
): Promise<Derivation> {
  try {
    const path = usablePath(ledgerPath)
    const keyFile = path.ok ? readKeyFile(path.value) : path
    if (!keyFile.ok) return wrappingKey
    const choice = chooseSlots(keyFile.value.slots, keyFile.value.ledgerUuid, credential)
    const [first] = choice.ok ? choice.value.slots : []
    return choice.ok && first !== undefined
      ? await derivedAhead(first, choice.value.secret, apart)
      : wrappingKey
  } catch {
    return wrappingKey
  }
}

/** The driver trims a file's name, so one with white space at its ends would mean another file to it. */
export function usablePath(ledgerPath: string): Result<string, FileRefusal> {
  const path = resolve(ledgerPath)
  const isUsable = path.trim() === path && !path.includes('\0')
  return isUsable ? ok(path) : err({ kind: 'unusable-path', path })
}

type Choice = { readonly slots: readonly KeySlot[]; readonly secret: string }

/** More than one slot fits while a password is being changed. */
function chooseSlots(
  slots: readonly KeySlot[],
  ledgerUuid: string,
  credential: Credential,
): Result<Choice, AccessRefusal> {
  if (credential.kind === 'recovery-code') {
    const code = parseRecoveryCode(credential.code)
    return code.ok ? ok({ slots: slots.filter(slot => slot.kind === 'recovery'), secret: code.value }) : code
  }
  if (credential.password === '') return err({ kind: 'password-missing' })
  const passwordSlots = slots.filter(slot => slot.kind === 'password')
  const first = Math.min(...passwordSlots.map(slot => slot.userId))
  const tag = credential.user === null ? null : userTag(ledgerUuid, credential.user)
  const own = passwordSlots.filter(slot => (tag === null ? slot.userId === first : slot.userTag === tag))
  if (own.length === 0) return err({ kind: 'unknown-user', user: credential.user ?? '' })
  return ok({ slots: own, secret: credential.password })
}
