// The row of what was handed out.

import type { Recorded } from './chained-row.ts'

export interface HandedOutRow extends Recorded {
  readonly kind: 'list' | 'archive'
  readonly title: string
  readonly name: string
  readonly rows: number
  readonly sha256: string
}
