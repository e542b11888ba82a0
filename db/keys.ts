// The two keys of a ledger and how they are locked away. The data key deciphers the file, the anchor key signs
// its anchors; a slot holds both, wrapped for one user's password or for the recovery code. Changing a password
// wraps them anew and never re-encrypts the ledger.

import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto'
import { sha256 } from './sha256.ts'

export type LedgerKeys = { readonly dataKey: Buffer; readonly anchorKey: Buffer }

/** Cost of scrypt; a slot carries its own, so that it can be raised without touching old slots. */
export type PasswordCost = { readonly n: number; readonly r: number; readonly p: number }

/** 316 ms and 134 MB a try where it was measured. */
export const PASSWORD_COST: PasswordCost = { n: 2 ** 17, r: 8, p: 1 }

const KEY_BYTES = 32

export type SlotKind = 'password' | 'recovery'

/** As it stands in the key file: bytes in base64. */
export type KeySlot = {
  readonly userId: number
  readonly kind: SlotKind
  /** Tells which user it is of without spelling the name beside an encrypted file. */
  readonly userTag: string
  readonly cost: PasswordCost
  readonly salt: string
  readonly nonce: string
  readonly wrapped: string
}

export type SlotOwner = {
  readonly ledgerUuid: string
  readonly userId: number
  readonly user: string
  readonly kind: SlotKind
}

export const newLedgerKeys = (): LedgerKeys => ({ dataKey: randomBytes(32), anchorKey: randomBytes(32) })

export const userTag = (ledgerUuid: string, user: string): string =>
  createHmac('sha256', ledgerUuid).update(user.normalize('NFC')).digest('hex').slice(0, 16)

export function sealSlot(keys: LedgerKeys, owner: SlotOwner, secret: string, cost: PasswordCost): KeySlot {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(secret, salt, cost), nonce)
  cipher.setAAD(boundTo(owner.ledgerUuid, owner.userId, owner.kind))
  const sealed = [cipher.update(keys.dataKey), cipher.update(keys.anchorKey), cipher.final()]
  return {
    userId: owner.userId,
    kind: owner.kind,
    userTag: userTag(owner.ledgerUuid, owner.user),
    cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: Buffer.concat([...sealed, cipher.getAuthTag()]).toString('base64'),
  }
}

/** Null when the secret does not fit, or the slot was altered: the two cannot be told apart. */
export function openSlot(
  slot: KeySlot,
  ledgerUuid: string,
  secret: string,
  derive: Derivation = wrappingKey,
): LedgerKeys | null {
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const key = derive(secret, Buffer.from(slot.salt, 'base64'), slot.cost)
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(slot.nonce, 'base64'))
  decipher.setAAD(boundTo(ledgerUuid, slot.userId, slot.kind))
  decipher.setAuthTag(wrapped.subarray(64))
  const opened = decipher.update(wrapped.subarray(0, 64))
  try {
    const keys = Buffer.concat([opened, decipher.final()])
    return { dataKey: keys.subarray(0, 32), anchorKey: keys.subarray(32, 64) }
  } catch {
    return null
  } finally {
    opened.fill(0)
    key.fill(0)
  }
}

/**
 * What a user's record in the chain says of his slots: his password's, then the recovery code's if he holds it.
 * So a slot altered, or an older key file put back, shows.
 */
export const slotsDigest = (slots: readonly KeySlot[]): Buffer =>
  sha256(
    JSON.stringify(
      slots.map(({ userId, kind, userTag: tag, cost, salt, nonce, wrapped }) => [
        userId,
        kind,
        tag,
        cost.n,
        cost.r,
        cost.p,
        salt,
        nonce,
        wrapped,
      ]),
    ),
  )

export type Derivation = (secret: string, salt: Buffer, cost: PasswordCost) => Buffer

export const wrappingKey: Derivation = (secret, salt, cost) =>
  scryptSync(spelled(secret), salt, KEY_BYTES, optionsOf(cost))

/** What a thread of its own is asked for: `secret` as it is spelled, in UTF-8. */
export type KeyRequest = {
  readonly secret: Uint8Array
  readonly salt: Uint8Array
  readonly cost: PasswordCost
  readonly bytes: number
}

export type DeriveApart = (request: KeyRequest) => Promise<Uint8Array>

/** Worked out elsewhere, so that this thread can do something else meanwhile; anything else is derived here. */
export async function derivedAhead(slot: KeySlot, secret: string, apart: DeriveApart): Promise<Derivation> {
  const salt = Buffer.from(slot.salt, 'base64')
  const request = { secret: Buffer.from(spelled(secret)), salt, cost: slot.cost, bytes: KEY_BYTES }
  const key = await apart(request).then(inPlace, () => null)
  return (given, of, cost) => {
    const { n, r, p } = slot.cost
    const isSame = given === secret && of.equals(salt) && cost.n === n && cost.r === r && cost.p === p
    return isSame && key !== null ? key : wrappingKey(given, of, cost)
  }
}

/** No copy: whoever has used the key wipes it. */
const inPlace = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

/** The same password typed with another input method must open the same ledger. */
const spelled = (secret: string): string => secret.normalize('NFKC')

const optionsOf = ({ n, r, p }: PasswordCost) => ({ N: n, r, p, maxmem: 256 * n * r })

const boundTo = (ledgerUuid: string, userId: number, kind: SlotKind): Buffer =>
  Buffer.from(`court-ledger-keys ${ledgerUuid} ${userId} ${kind}`)
