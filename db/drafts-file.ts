// What was typed and not yet recorded, kept beside the ledger so that a crash does not cost it. It is no record: it
// may be lost, never believed, and stands enciphered under a key made from the ledger's own, because a draft names
// prices and people as the ledger does.

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { replaceDurably } from './durable-files.ts'
import type { UnlockedLedger } from './unlock.ts'

/** `content` is whatever the form makes of its fields; only the form reads it. */
export type Draft = { readonly userId: number; readonly form: string; readonly content: unknown }

export const draftsPath = (ledgerPath: string): string => `${ledgerPath}.drafts`

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The drafts of all users; none where the file is missing, torn or another ledger's. */
export function readDrafts(unlocked: UnlockedLedger): readonly Draft[] {
  try {
    const content = readFileSync(draftsPath(unlocked.path))
    const decipher = createDecipheriv('aes-256-gcm', draftsKey(unlocked), content.subarray(0, NONCE_BYTES))
    decipher.setAuthTag(content.subarray(-TAG_BYTES))
    const text = Buffer.concat([decipher.update(content.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    return decodeDrafts(text.toString())
  } catch {
    return []
  }
}

/** Throws what the file system throws. */
export function writeDrafts(unlocked: UnlockedLedger, drafts: readonly Draft[]): void {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', draftsKey(unlocked), nonce)
  const sealed = [nonce, cipher.update(JSON.stringify(drafts)), cipher.final()]
  replaceDurably(draftsPath(unlocked.path), Buffer.concat([...sealed, cipher.getAuthTag()]))
}

const draftsKey = ({ dataKey, ledgerUuid }: UnlockedLedger): Buffer =>
  createHmac('sha256', dataKey).update(`court-ledger-drafts ${ledgerUuid}`).digest()

/** Throws when the text is not a list of drafts. */
function decodeDrafts(text: string): readonly Draft[] {
  const found: unknown = JSON.parse(text)
  if (!Array.isArray(found) || !found.every(isDraft)) throw new Error('not a list of drafts')
  return found
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'userId' in value &&
  typeof value.userId === 'number' &&
  'form' in value &&
  typeof value.form === 'string' &&
  'content' in value
