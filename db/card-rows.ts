// The rows of cards, and of the files from which tables were brought in.

import type { Recorded } from './chained-row.ts'

export interface CardRow extends Recorded {
  readonly contract_id: string
  readonly iccid: string
  readonly msisdn: string | null
  readonly supplied_on: string
}

export interface CardEventRow extends Recorded {
  readonly card: number
  readonly kind: 'activated' | 'suspended' | 'resumed' | 'cancelled' | 'replaced' | 'voided'
  readonly effective_on: string
  readonly cause: 'lost' | 'damaged' | 'burnt-out' | null
  readonly new_iccid: string | null
  readonly corrects: number | null
  /** Why an event was corrected; null for an event as first recorded. */
  readonly reason: string | null
}

export interface CardUsageRow extends Recorded {
  readonly card: number
  readonly month: string
  /** Decimal text. */
  readonly megabytes: string
}

/** The newest of a card prevails; both null where nothing is known any more. */
export interface CardNoteRow extends Recorded {
  readonly card: number
  readonly assignee: string | null
  readonly device: string | null
}

export interface BilledLinesRow extends Recorded {
  readonly bill: number
  readonly sha256: string
  readonly lines: string
}

export interface ImportedFileRow extends Recorded {
  readonly kind: 'cards' | 'card-events' | 'usage' | 'bill' | 'payments'
  readonly contract_id: string | null
  readonly name: string
  readonly sha256: string
  readonly rows: number
}
