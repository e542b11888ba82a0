// The key file beside a ledger (`<ledger>.keys`): JSON, replaced as a whole and durably. While a password is
// being changed it holds the user's old slot and the new one, and the chained record says which one counts; so
// a power cut at any moment leaves a file that one of the two passwords opens.

import { readFileSync } from 'node:fs'
import type { FileRefusal } from '../src/access/refusals.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { replaceDurably } from './durable-files.ts'
import { type KeySlot, slotsDigest } from './keys.ts'
import { errorCode } from './storage-failure.ts'

export type KeyFile = { readonly ledgerUuid: string; readonly slots: readonly KeySlot[] }

export const keyFilePath = (ledgerPath: string): string => `${ledgerPath}.keys`

const FORMAT = 'court-ledger-keys'
const VERSION = 1

export const keyFileText = ({ ledgerUuid, slots }: KeyFile): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, ledgerUuid, slots }, null, 2)}\n`

export function writeKeyFile(ledgerPath: string, keyFile: KeyFile): void {
  replaceDurably(keyFilePath(ledgerPath), keyFileText(keyFile))
}

export function readKeyFile(ledgerPath: string): Result<KeyFile, FileRefusal> {
  const path = keyFilePath(ledgerPath)
  try {
    const keyFile = parseKeyFile(readFileSync(path, 'utf8'))
    return keyFile === null ? err({ kind: 'keys-damaged', path }) : ok(keyFile)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return err({ kind: 'keys-missing', path })
    if (errorCode(error) === 'EISDIR') return err({ kind: 'keys-damaged', path })
    throw error
  }
}

/** Their names are not in the key file, so that it can only be asked whether there is a choice. */
export function hasSeveralUsers(ledgerPath: string): boolean {
  try {
    const keyFile = readKeyFile(ledgerPath)
    const { slots } = keyFile.ok ? keyFile.value : { slots: [] }
    return new Set(slots.map(slot => slot.userId)).size > 1
  } catch {
    // What stands in the way is told when the ledger is opened.
    return false
  }
}

/** A user's slots in the order in which his record's digest counts them. */
export function currentSlots(
  slots: readonly KeySlot[],
  userId: number,
  digest: Uint8Array,
): readonly KeySlot[] | null {
  const own = slots.filter(slot => slot.userId === userId)
  const passwords = own.filter(slot => slot.kind === 'password')
  const recoveries = own.filter(slot => slot.kind === 'recovery')
  const candidates = [null, ...passwords].flatMap(password =>
    [null, ...recoveries].map(recovery => [password, recovery].filter(slot => slot !== null)),
  )
  return candidates.find(candidate => slotsDigest(candidate).equals(digest)) ?? null
}

/** Null for anything but what `keyFileText` writes. */
export function parseKeyFile(text: string): KeyFile | null {
  const file = parseJson(text)
  if (!isRecord(file) || !hasOnly(file, ['format', 'version', 'ledgerUuid', 'slots'])) return null
  const { format, version, ledgerUuid, slots } = file
  if (format !== FORMAT || version !== VERSION || typeof ledgerUuid !== 'string') return null
  if (!Array.isArray(slots) || !slots.every(isKeySlot)) return null
  return { ledgerUuid, slots }
}

function isKeySlot(value: unknown): value is KeySlot {
  if (
    !isRecord(value) ||
    !hasOnly(value, ['userId', 'kind', 'userTag', 'cost', 'salt', 'nonce', 'wrapped'])
  ) {
    return false
  }
  const { userId, kind, userTag, cost, salt, nonce, wrapped } = value
  return (
    Number.isSafeInteger(userId) &&
    (kind === 'password' || kind === 'recovery') &&
    typeof userTag === 'string' &&
    isCost(cost) &&
    isBase64Of(salt, 16) &&
    isBase64Of(nonce, 12) &&
    isBase64Of(wrapped, 80)
  )
}

/** An altered cost must not be able to take all memory before the password is even tried. */
function isCost(value: unknown): boolean {
  if (!isRecord(value) || !hasOnly(value, ['n', 'r', 'p'])) return false
  const { n, r, p } = value
  const isPowerOfTwo = typeof n === 'number' && n >= 2 && n <= 2 ** 20 && Number.isInteger(Math.log2(n))
  return isPowerOfTwo && r === 8 && p === 1
}

const isBase64Of = (value: unknown, bytes: number): boolean =>
  typeof value === 'string' &&
  Buffer.from(value, 'base64').length === bytes &&
  Buffer.from(value, 'base64').toString('base64') === value

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasOnly = (record: object, names: readonly string[]): boolean =>
  Object.keys(record).length === names.length && names.every(name => Object.hasOwn(record, name))
