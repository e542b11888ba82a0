// A signing key that its owner brings as a .p12, as other authorities hand keys out: read, held against what may sign here,
// and kept in the ledger like one of its own. The file itself is not kept, and neither is its password.

import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { SignerRecord } from '../../src/services/ports.ts'
import type { Session } from '../session.ts'
import { isSameBytes } from './crypto.ts'
import { keysOfUser, openNewest, usableAt, wrapped } from './kept-keys.ts'
import { importedKey } from './pkcs12/imported-key.ts'
import { readP12 } from './pkcs12/read-p12.ts'

export type P12Asked = { readonly file: string; readonly filePassword: string }

/** A key with a long chain takes some 10 KB. */
const LARGEST_P12 = 1024 * 1024

/** What has to be recorded. */
export async function importSigner(
  session: Session,
  { file, filePassword }: P12Asked,
): Promise<Result<SignerRecord, Refusal>> {
  const { password } = session
  if (password === null) return err({ kind: 'signing-password-needed' })
  const bytes = readFile(resolve(session.folder, file))
  if (!bytes.ok) return bytes
  const p12 = readP12(bytes.value, filePassword)
  if (!p12.ok) return p12
  const key = await importedKey(p12.value, session.clock.now())
  if (!key.ok) return key
  const { privateKey, certificate, chain, name, serial } = key.value
  const known = session.ledger.signers().find(each => each.serial === serial)
  if (known !== undefined) {
    const isSame = isSameBytes(known.certificate, certificate)
    return err(isSame ? { kind: 'signer-exists', name } : { kind: 'serial-taken', serial, name: known.name })
  }
  const { userId } = session.file.user
  const wrappedKey = await wrapped(privateKey, password, chain)
  return ok({ userId, role: 'signer', name, serial, certificate, wrappedKey })
}

/** One of his own keys, to be recorded once more: the newest is the one that he signs with. */
export async function chooseSigner(session: Session, serial: string): Promise<Result<SignerRecord, Refusal>> {
  const { password } = session
  if (password === null) return err({ kind: 'signing-password-needed' })
  const own = keysOfUser(session.ledger.signers(), session.file.user.userId)
  const asked = own.filter(record => record.serial === serial)
  if (asked.length === 0) return err({ kind: 'unknown-signer', serial })
  const usable = asked.filter(usableAt(session.clock.now()))
  if (usable.length === 0) return err({ kind: 'signer-expired', serial })
  const opened = await openNewest(usable, password)
  return opened === null ? err({ kind: 'signing-password-needed' }) : ok(opened.record)
}

function readFile(file: string): Result<Uint8Array, Refusal> {
  try {
    const { size } = statSync(file)
    if (size > LARGEST_P12) return err({ kind: 'p12-too-large', file, bytes: size })
    return ok(readFileSync(file))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'file-not-read', file, code })
  }
}
