// Debts that are alike but for their card: the same key, the same charges and corrections, the same payments on them.
// Hundreds of thousands of debts are a few hundred groups, and a figure over debts is one over groups, each counted.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChargeId, PaymentId } from '../base/ids.ts'
import type { ChargeKey } from '../charges/charge.ts'

export type DebtGroup = {
  /** The first charge of the first of the debts. */
  readonly chargeId: ChargeId
  readonly key: Omit<ChargeKey, 'cardId'>
  /** The first charge and its corrections, in the order of recording. */
  readonly members: readonly { readonly effectiveOn: CalendarDate; readonly amountFen: Fen }[]
  /** At most one for a payment, with what was released taken off; none of nothing. */
  readonly paid: readonly { readonly paymentId: PaymentId; readonly amountFen: Fen }[]
  readonly count: number
}
