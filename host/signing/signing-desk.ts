// The user's signing key: made at the first signature, kept in the ledger wrapped by the user's own password, and
// vouched for by an authority that belongs to this one ledger.

import { z } from 'zod'
import { authoritySecret } from '../../db/authority-secret.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { SignerRecord } from '../../src/services/ports.ts'
import { authorityName } from '../../src/wording/notices.ts'
import type { Session } from '../session.ts'
import { type Authority, createAuthority, createSigner, type Signer } from './certificates.ts'
import { unwrapPrivateKey, wrapPrivateKey } from './key-wrapping.ts'

export type OpenedSigner = {
  readonly signer: Signer
  /** What the caller has to record together with the document: a key that nobody recorded must sign nothing. */
  readonly newKey: readonly SignerRecord[]
}

/** The key of whoever is signed in, made now if there is none. */
export async function openSigner(
  session: Session,
  organisation: string,
): Promise<Result<OpenedSigner, Refusal>> {
  const { password } = session
  if (password === null) return err({ kind: 'signing-password-needed' })
  const { userId, name } = session.file.user
  const records = session.ledger.signers()
  const authority = records.find(record => record.role === 'authority')
  const own = records.filter(record => record.role === 'signer' && record.userId === userId)
  if (authority === undefined || own.length === 0)
    return makeSigner(session, { password, organisation, name })

  const opened = await openNewest(own, password)
  if (opened === null) return err({ kind: 'signing-password-needed' })
  const { privateKey, record } = opened
  const { certificate, serial } = record
  const authorityCertificate = authority.certificate
  const signer = { privateKey, certificate, authorityCertificate, name: record.name, serial }
  return ok({ signer, newKey: [] })
}

type Making = { readonly password: string; readonly organisation: string; readonly name: string }

async function makeSigner(session: Session, making: Making): Promise<Result<OpenedSigner, Refusal>> {
  const { password, organisation, name } = making
  const authority = await openAuthority(session, making)
  if (!authority.ok) return authority
  const serial = session.ledger.signers().length + 2
  const signer = await createSigner({
    name,
    organisation,
    authority: authority.value.authority,
    serial,
    ...VALIDITY,
  })
  const record: SignerRecord = {
    userId: session.file.user.userId,
    role: 'signer',
    name,
    serial: signer.serial,
    certificate: signer.certificate,
    wrappedKey: await wrapped(signer.privateKey, password),
  }
  return ok({ signer, newKey: [...authority.value.toRecord, record] })
}

type OpenAuthority = { readonly authority: Authority; readonly toRecord: readonly SignerRecord[] }

/** Made with the first key. Any user may be the next to need a key, so the ledger itself opens the authority's. */
async function openAuthority(
  session: Session,
  { organisation }: Making,
): Promise<Result<OpenAuthority, Refusal>> {
  const known = session.ledger.signers().filter(record => record.role === 'authority')
  const secret = authoritySecret(session.file.unlocked)
  if (known.length > 0) {
    const opened = await openNewest(known, secret)
    if (opened === null) return err({ kind: 'signing-password-needed' })
    const { privateKey, record } = opened
    return ok({ authority: { privateKey, certificate: record.certificate }, toRecord: [] })
  }
  const name = authorityName(organisation)
  const authority = await createAuthority({ name, ...VALIDITY })
  const { userId } = session.file.user
  const record: SignerRecord = {
    userId,
    role: 'authority',
    name,
    serial: '1',
    certificate: authority.certificate,
    wrappedKey: await wrapped(authority.privateKey, secret),
  }
  return ok({ authority, toRecord: [record] })
}

/** The keys that this user's password opens, under his next one: without them a new password could sign nothing. */
export async function rewrapSigningKeys(session: Session, next: string): Promise<readonly SignerRecord[]> {
  const { password } = session
  if (password === null) return []
  const { userId } = session.file.user
  const own = session.ledger.signers().filter(record => record.userId === userId && record.role === 'signer')
  const rewrapped: SignerRecord[] = []
  for (const records of Map.groupBy(own, ({ role }) => role).values()) {
    const opened = await openNewest(records, password)
    if (opened === null) continue
    rewrapped.push({ ...opened.record, wrappedKey: await wrapped(opened.privateKey, next) })
  }
  return rewrapped
}

type OpenedKey = { readonly record: SignerRecord; readonly privateKey: Uint8Array }

/** The newest that the password opens: a key may have been wrapped anew for a change that then did not happen. */
async function openNewest(records: readonly SignerRecord[], password: string): Promise<OpenedKey | null> {
  for (const record of records.toReversed()) {
    const key = await unwrapPrivateKey(wrappedBytes(record), password)
    if (key.ok) return { record, privateKey: key.value }
  }
  return null
}

const wrappedKeySchema = z.strictObject({ wrapped: z.base64() })

const wrapped = async (privateKey: Uint8Array, password: string): Promise<string> => {
  const bytes = await wrapPrivateKey(privateKey, password)
  return JSON.stringify({ wrapped: Buffer.from(bytes).toString('base64') })
}

const wrappedBytes = ({ wrappedKey }: SignerRecord): Uint8Array =>
  Buffer.from(wrappedKeySchema.parse(JSON.parse(wrappedKey)).wrapped, 'base64')

// Wide on purpose: nobody renews a key on a PC without a network, and a clock that stands wrong on the day of the
// first signature must not make later ones look expired.
const VALIDITY = { notBefore: calendarDate('2020-01-01'), notAfter: calendarDate('2049-12-31') }
