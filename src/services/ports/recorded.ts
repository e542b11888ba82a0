// Who recorded something and when, as every list of records tells it.

import type { ContractId } from '../../base/ids.ts'

/** Who recorded something and when: the act that a record hangs on. */
export type Recorded = { readonly recordedAt: string; readonly recordedBy: string }

/** How a record came into the ledger and, where it was withdrawn, how it was taken back. */
export type Recording = Recorded & {
  readonly contractId: ContractId
  readonly withdrawn: (Recorded & { readonly reason: string }) | null
}
