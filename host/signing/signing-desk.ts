// The key with which whoever is signed in signs: one that he brought (import-signer.ts), or one that is made at his first
// signature and vouched for by an authority that belongs to this one ledger. Kept in the ledger, wrapped by his password.

import { authoritySecret } from '../../db/authority-secret.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { SignerRecord } from '../../src/services/ports.ts'
import { authorityName } from '../../src/wording/notices.ts'
import type { Session } from '../session.ts'
import { type Authority, createAuthority, createSigner, type Signer } from './certificates.ts'
import {
  chainOf,
  importedChain,
  keysInOrder,
  keysOfUser,
  openNewest,
  usableAt,
  wrapped,
} from './kept-keys.ts'

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
  const own = keysOfUser(records, userId)
  const usable = own.filter(usableAt(session.clock.now()))
  if (usable.length === 0) return makeSigner(session, { password, organisation, name })

  const opened = await openNewest(usable, password)
  if (opened === null) return err({ kind: 'signing-password-needed' })
  const { privateKey, record } = opened
  const { certificate, serial } = record
  const chain = chainOf(record, records)
  return ok({ signer: { privateKey, certificate, chain, name: record.name, serial }, newKey: [] })
}

type Making = { readonly password: string; readonly organisation: string; readonly name: string }

async function makeSigner(session: Session, making: Making): Promise<Result<OpenedSigner, Refusal>> {
  const { password, organisation, name } = making
  const authority = await openAuthority(session, making)
  if (!authority.ok) return authority
  const signer = await createSigner({
    name,
    organisation,
    authority: authority.value.authority,
    serial: freeSerial(session.ledger.signers()),
    ...VALIDITY,
  })
  const record: SignerRecord = {
    userId: session.file.user.userId,
    role: 'signer',
    name,
    serial: signer.serial,
    certificate: signer.certificate,
    wrappedKey: await wrapped(signer.privateKey, password, null),
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
    wrappedKey: await wrapped(authority.privateKey, secret, null),
  }
  return ok({ authority, toRecord: [record] })
}

/** The keys that this user's password opens, under his next one: without them a new password could sign nothing. */
export async function rewrapSigningKeys(session: Session, next: string): Promise<readonly SignerRecord[]> {
  const { password } = session
  if (password === null) return []
  const rewrapped: SignerRecord[] = []
  // The one in use last, so that it stays so.
  for (const records of keysInOrder(keysOfUser(session.ledger.signers(), session.file.user.userId))) {
    const opened = await openNewest(records, password)
    if (opened === null) continue
    const { record, privateKey } = opened
    rewrapped.push({ ...record, wrappedKey: await wrapped(privateKey, next, importedChain(record)) })
  }
  return rewrapped
}

/** Numbers count up; one that a key from elsewhere bears is passed over, since a paper names its signer by it. */
function freeSerial(records: readonly SignerRecord[]): number {
  const taken = new Set(records.map(({ serial }) => serial))
  let serial = records.length + 2
  while (taken.has(serial.toString(16))) serial += 1
  return serial
}

// Wide on purpose: nobody renews a key on a PC without a network, and a clock that stands wrong on the day of the
// first signature must not make later ones look expired.
const VALIDITY = { notBefore: calendarDate('2020-01-01'), notAfter: calendarDate('2049-12-31') }
