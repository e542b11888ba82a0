// What the key of a ledger's own signing authority is wrapped under. Every user must be able to get a certificate, so it
// cannot be one user's password; whoever has not opened the ledger does not have it.

import { createHmac } from 'node:crypto'
import type { UnlockedLedger } from './unlock.ts'

export const authoritySecret = ({ dataKey, ledgerUuid }: UnlockedLedger): string =>
  createHmac('sha256', dataKey).update(`court-ledger-authority ${ledgerUuid}`).digest('hex')
