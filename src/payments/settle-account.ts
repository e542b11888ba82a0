// Keeps allocations true to the charges after billing: what was put to a charge that has since been credited is
// released, and money on account pays the charges that have arisen. Settling twice changes nothing.

import { assert } from '../base/assert.ts'
import { addFen, negateFen, ZERO_FEN } from '../base/fen.ts'
import type { PaymentId } from '../base/ids.ts'
import { applyOnAccount, type MoneyOnAccount, payInTurn } from './apply-on-account.ts'
import { openCharges, type PayableCharge } from './open-charges.ts'
import type { Allocation, Payment } from './payment.ts'
import { releaseFor } from './release-for.ts'

export type AccountToSettle = {
  /** Every charge of the one contract, credits included. */
  readonly charges: readonly PayableCharge[]
  /** Its payments that are not reversed. */
  readonly payments: readonly Pick<Payment, 'paymentId' | 'paidOn' | 'amountFen'>[]
  /** All of those payments. */
  readonly allocations: readonly Allocation[]
}

export type SettledAccount = {
  /** Below zero: back on account. */
  readonly releases: readonly Allocation[]
  readonly applications: readonly Allocation[]
}

export function settleAccount({ charges, payments, allocations }: AccountToSettle): SettledAccount {
  const releases = releaseFor({ charges, allocations })
  const released = [...allocations, ...releases]
  const kept = applyWithinKey({ charges, payments, allocations: released }, releases)
  const applied = applyOnAccount({ charges, payments, allocations: [...released, ...kept] })
  return { releases, applications: [...kept, ...applied] }
}

// A payer who named a month's fee meant that fee, also after it was credited and raised anew at another price; so
// what is released goes first to what replaced the charge, and only then to the oldest.
function applyWithinKey(
  { charges, payments, allocations }: AccountToSettle,
  releases: readonly Allocation[],
): readonly Allocation[] {
  if (releases.length === 0) return []
  const firstOf = new Map(charges.map(charge => [charge.chargeId, charge.adjusts ?? charge.chargeId]))
  const debts = openCharges(charges, allocations).filter(charge => charge.openFen > 0)
  const debtsByFirst = Map.groupBy(debts, debt => firstOf.get(debt.chargeId))
  const releasesByFirst = Map.groupBy(releases, release => firstOf.get(release.chargeId))
  return [...releasesByFirst].flatMap(([first, ofKey]) =>
    payInTurn(debtsByFirst.get(first) ?? [], releasedMoney(ofKey, payments)),
  )
}

function releasedMoney(
  releases: readonly Allocation[],
  payments: AccountToSettle['payments'],
): readonly MoneyOnAccount[] {
  const releasedByPayment = new Map<PaymentId, MoneyOnAccount>()
  for (const { paymentId, amountFen } of releases) {
    const payment = payments.find(candidate => candidate.paymentId === paymentId)
    assert(payment !== undefined, `payment ${paymentId} holds an allocation but is not given`)
    const releasedFen = releasedByPayment.get(paymentId)?.onAccountFen ?? ZERO_FEN
    const onAccountFen = addFen(releasedFen, negateFen(amountFen))
    releasedByPayment.set(paymentId, { paymentId, paidOn: payment.paidOn, onAccountFen })
  }
  return [...releasedByPayment.values()]
}
