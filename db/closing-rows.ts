// The rows of a contract's end: closed or opened again, and refunds from the supplier.

import type { Chained, Recorded } from './chained-row.ts'

/** The newest of a contract is in force. */
export interface ContractClosingRow extends Recorded {
  readonly contract_id: string
  readonly state: 'closed' | 'reopened'
  /** Null where it was opened again. */
  readonly closed_on: string | null
  /** JSON: the figures of the settlement and what was left open with a reason; null where it was opened again. */
  readonly facts: string | null
  readonly reason: string | null
}

/** Money that the supplier paid back. One recorded wrongly is taken back by its mirror, below zero. */
export interface RefundRow extends Recorded {
  readonly contract_id: string
  readonly received_on: string
  readonly amount_fen: number
  readonly voucher: string
  readonly entry: number
  readonly takes_back: number | null
  readonly reason: string | null
}

export interface RefundPartRow extends Chained {
  readonly refund: number
  readonly payment: number
  readonly amount_fen: number
}
