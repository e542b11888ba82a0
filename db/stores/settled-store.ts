// What each payment is put to, counted in the columns of all charges: charges that are alike together.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { type CardId, cardId, type PaymentId, paymentId } from '../../src/base/ids.ts'
import type { SettledCharges, SettledReads } from '../../src/services/ports.ts'
import { cachedByColumns } from './cached-by-columns.ts'
import { type ChargeColumns, type KeptColumns, keyOfShape } from './charge-columns.ts'

export function settledReads(columns: KeptColumns): SettledReads {
  const settled = cachedByColumns<ReadonlyMap<PaymentId, readonly SettledCharges[]>>(columns)
  return { settledByPayments: () => settled('', countSettled) }
}

function countSettled(columns: ChargeColumns): ReadonlyMap<PaymentId, readonly SettledCharges[]> {
  const { charges, payments, amounts } = columns.allocations
  const sumsByPayment = new Map<number, Map<number, number>>()
  for (const [place, charge] of charges.entries()) {
    const payment = payments[place] ?? 0
    const sums = sumsByPayment.get(payment) ?? new Map<number, number>()
    sumsByPayment.set(payment, sums)
    sums.set(charge, (sums.get(charge) ?? 0) + (amounts[place] ?? 0))
  }
  return new Map(
    [...sumsByPayment].map(([payment, sums]) => [paymentId(payment), sumByShape(columns, sums)] as const),
  )
}

function sumByShape(
  { shapes, shapeOf, cardOf }: ChargeColumns,
  sums: ReadonlyMap<number, number>,
): readonly SettledCharges[] {
  const byShape = new Map<number, { cards: Set<CardId>; charges: number; amount: number }>()
  for (const [charge, amount] of sums) {
    if (amount === 0) continue
    const shape = shapeOf[charge] ?? 0
    const card = cardOf[charge] ?? 0
    const known = byShape.get(shape) ?? { cards: new Set<CardId>(), charges: 0, amount: 0 }
    byShape.set(shape, known)
    if (card !== 0) known.cards.add(cardId(card))
    known.charges += 1
    known.amount += amount
  }
  return [...byShape].map(([place, { cards, charges, amount }]) => {
    const shape = shapes[place - 1]
    return {
      key: keyOfShape(shape),
      effectiveOn: calendarDate(shape?.effective_on ?? ''),
      cardIds: cards,
      charges,
      amountFen: fen(amount),
    }
  })
}
