// Signing keys as the ledger keeps them: each record holds a certificate and its key under somebody's password. A key is
// recorded anew when its owner changes his password, and when he chooses to sign with it again; the newest record counts.

import { z } from 'zod'
import type { UserId } from '../../src/base/ids.ts'
import type { SignerRecord } from '../../src/services/ports.ts'
import { unwrapPrivateKey, wrapPrivateKey } from './key-wrapping.ts'
import { certificateFacts } from './trust.ts'

export type OpenedKey = { readonly record: SignerRecord; readonly privateKey: Uint8Array }

export const keysOfUser = (records: readonly SignerRecord[], user: UserId): readonly SignerRecord[] =>
  records.filter(({ role, userId }) => role === 'signer' && userId === user)

/** All records of each key; the key whose newest record is the newest comes last. */
export function keysInOrder(records: readonly SignerRecord[]): readonly (readonly SignerRecord[])[] {
  const groups = new Map<string, SignerRecord[]>()
  for (const record of records) {
    const group = groups.get(record.serial) ?? []
    groups.delete(record.serial)
    groups.set(record.serial, [...group, record])
  }
  return [...groups.values()]
}

/** The program's own keys hold for as long as anybody will need them; others end. */
export function usableAt(now: string): (record: SignerRecord) => boolean {
  const instant = now.replace(/[-:T]/g, '').slice(0, 14)
  return ({ certificate }) => certificateFacts(certificate)?.isValidAt(instant) ?? false
}

/** What the user signs with, if he signs now: his newest that holds. */
export const keyInUse = (
  records: readonly SignerRecord[],
  user: UserId,
  now: string,
): SignerRecord | undefined => keysOfUser(records, user).findLast(usableAt(now))

/** The newest that the password opens: a key may have been wrapped anew for a change that then did not happen. */
export async function openNewest(
  records: readonly SignerRecord[],
  password: string,
): Promise<OpenedKey | null> {
  for (const record of records.toReversed()) {
    const key = await unwrapPrivateKey(wrappedBytes(record), password)
    if (key.ok) return { record, privateKey: key.value }
  }
  return null
}

/** `chain`: who issued a certificate that came from elsewhere, DER in base64; one of ours has the ledger's authority. */
const wrappedKeySchema = z.strictObject({ wrapped: z.base64(), chain: z.array(z.base64()).optional() })

const read = ({ wrappedKey }: SignerRecord) => wrappedKeySchema.parse(JSON.parse(wrappedKey))

const wrappedBytes = (record: SignerRecord): Uint8Array => Buffer.from(read(record).wrapped, 'base64')

/** As `SignerRecord.wrappedKey` holds it. `chain` null: a key that the program made. */
export async function wrapped(
  privateKey: Uint8Array,
  password: string,
  chain: readonly Uint8Array[] | null,
): Promise<string> {
  const bytes = await wrapPrivateKey(privateKey, password)
  return JSON.stringify({
    wrapped: base64(bytes),
    ...(chain === null ? {} : { chain: chain.map(base64) }),
  })
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Null for a key that the program made. */
export function importedChain(record: SignerRecord): readonly Uint8Array[] | null {
  const { chain } = read(record)
  return chain === undefined ? null : chain.map(one => new Uint8Array(Buffer.from(one, 'base64')))
}

export function chainOf(record: SignerRecord, all: readonly SignerRecord[]): readonly Uint8Array[] {
  const authority = all.find(({ role }) => role === 'authority')
  return importedChain(record) ?? (authority === undefined ? [] : [authority.certificate])
}
