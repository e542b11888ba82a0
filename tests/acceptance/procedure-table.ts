// The table of procedures as the acceptance runs it: what is recorded, and after it what is read. The second half needs
// the id of a charge that the first half brought about.

import type { Line } from './procedures/patterns.ts'
import * as reading from './procedures/reading.ts'
import * as recording from './procedures/recording.ts'

export const CONTRACTS: readonly Line[] = [...reading.CONTRACTS, ...recording.ANSWER]

export const CARDS: readonly Line[] = [...recording.CARDS, ...reading.CARDS]

export const linesWith = (chargeId: number): readonly Line[] => [
  ...reading.beforeInvoice(chargeId),
  ...recording.invoice(chargeId),
  ...reading.BEFORE_PAYMENT,
  ...recording.payment(chargeId),
  ...recording.PAPERS,
  ...reading.PAPERS,
  ...recording.OFFICE,
  ...reading.OFFICE,
  ...recording.KEYS,
  ...reading.LEDGER,
  ...recording.HAND_OUTS,
  ...reading.ARCHIVES,
  ...recording.ATTACHMENT,
  ...reading.ATTACHMENT,
  ...recording.CLOSING,
  ...reading.CLOSED,
  ...recording.REOPENING,
  ...reading.INVOICE_FILE,
  ...recording.INVOICE_FILE,
  ...reading.AT_THE_END,
]
