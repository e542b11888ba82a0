// What is open at the end of a statement's period, by how long it has been due. The buckets add up to the closing
// balance, because money that settles nothing yet and what was paid too much stand among them below zero.

import { type CalendarDate, daysBetween } from '../base/calendar-date.ts'
import { addFen, type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type ContractAccount, chargedBy, type Debt, paidBy, settledBy } from './debts.ts'

export const AGEING_BUCKETS = [
  'not-due',
  'no-due-day',
  'days-1-30',
  'days-31-60',
  'days-61-90',
  'days-over-90',
  'credit',
] as const

/** `credit`: paid ahead or paid too much, as an amount below zero. */
export type AgeingBucket = (typeof AGEING_BUCKETS)[number]

export type Ageing = Readonly<Record<AgeingBucket, Fen>>

export function ageingOf(account: ContractAccount, asOf: CalendarDate): Ageing {
  const { debts } = account
  const open = debts.map(debt => ({
    debt,
    openFen: subtractFen(chargedBy(debt, asOf), settledBy(debt, asOf)),
  }))
  const settledFen = sumFen(debts.map(debt => settledBy(debt, asOf)))
  const sums: Record<AgeingBucket, Fen> = {
    ...NOTHING_OPEN,
    credit: subtractFen(settledFen, paidBy(account, asOf)),
  }
  for (const { debt, openFen } of open) {
    const bucket = openFen < 0 ? 'credit' : bucketOf(debt, asOf)
    sums[bucket] = addFen(sums[bucket], openFen)
  }
  return sums
}

export function addAgeing(parts: readonly Ageing[]): Ageing {
  const sums: Record<AgeingBucket, Fen> = { ...NOTHING_OPEN }
  for (const bucket of AGEING_BUCKETS) sums[bucket] = sumFen(parts.map(part => part[bucket]))
  return sums
}

export const NOTHING_OPEN: Ageing = {
  'not-due': ZERO_FEN,
  'no-due-day': ZERO_FEN,
  'days-1-30': ZERO_FEN,
  'days-31-60': ZERO_FEN,
  'days-61-90': ZERO_FEN,
  'days-over-90': ZERO_FEN,
  credit: ZERO_FEN,
}

/** The day on which a debt is due is not late. */
function bucketOf({ due: { dueOn } }: Debt, asOf: CalendarDate): AgeingBucket {
  if (dueOn === null) return 'no-due-day'
  const days = daysBetween(dueOn, asOf)
  if (days <= 0) return 'not-due'
  if (days <= 30) return 'days-1-30'
  if (days <= 60) return 'days-31-60'
  return days <= 90 ? 'days-61-90' : 'days-over-90'
}
