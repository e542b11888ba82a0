// Keeps allocations true to the charges after billing: what was put to a charge above what it still comes to is
// released, and money on account pays the charges that have arisen. Settling twice changes nothing.

import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { addFen, type Fen, negateFen, ZERO_FEN } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import { applyOnAccount, type MoneyOnAccount } from './apply-on-account.ts'
import { openCharges } from './open-charges.ts'
import type { Allocation, Payment } from './payment.ts'
import { type ChargesToRelease, releaseFor } from './release-for.ts'

/** Of one contract: the keys that are not settled, with everything put to them, and the money that waits. */
export type AccountToSettle = ChargesToRelease & {
  readonly onAccount: readonly MoneyOnAccount[]
  /** Those that hold the allocations. */
  readonly payments: readonly Pick<Payment, 'paymentId' | 'paidOn'>[]
}

export type SettledAccount = {
  /** Below zero: back on account. */
  readonly releases: readonly Allocation[]
  readonly applications: readonly Allocation[]
}

export function settleAccount({
  charges,
  allocations,
  onAccount,
  payments,
}: AccountToSettle): SettledAccount {
  const releases = releaseFor({ charges, allocations })
  const open = openCharges(charges, [...allocations, ...releases]).filter(charge => charge.openFen > 0)
  return { releases, applications: applyOnAccount(open, withReleased(onAccount, releases, payments)) }
}

function withReleased(
  onAccount: readonly MoneyOnAccount[],
  releases: readonly Allocation[],
  payments: AccountToSettle['payments'],
): readonly MoneyOnAccount[] {
  if (releases.length === 0) return onAccount
  const paidOnByPayment = new Map<PaymentId, CalendarDate>(
    [...payments, ...onAccount].map(({ paymentId, paidOn }) => [paymentId, paidOn]),
  )
  const moneyByPayment = new Map<PaymentId, Fen>(
    onAccount.map(({ paymentId, onAccountFen }) => [paymentId, onAccountFen]),
  )
  for (const { paymentId, amountFen } of releases) {
    const heldFen = moneyByPayment.get(paymentId) ?? ZERO_FEN
    moneyByPayment.set(paymentId, addFen(heldFen, negateFen(amountFen)))
  }
  return [...moneyByPayment].map(([paymentId, onAccountFen]) => {
    const paidOn = paidOnByPayment.get(paymentId)
    assert(paidOn !== undefined, `payment ${paymentId} holds an allocation but was not given`)
    return { paymentId, paidOn, onAccountFen }
  })
}
