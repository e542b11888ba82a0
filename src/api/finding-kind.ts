// The kinds of what an audit of a bill finds, as its answer and a letter about it hold them.

import { z } from 'zod'
import type { FindingKind } from '../bills/bill-finding.ts'

const kinds = {
  'card-not-ours': true,
  'charged-before-activation': true,
  'charged-after-cancellation': true,
  'full-price-while-suspended': true,
  'hold-fee-while-in-use': true,
  'wrong-unit-price': true,
  'charged-twice': true,
  'billed-before': true,
  'missing-from-bill': true,
  'overage-without-usage': true,
  'overage-differs': true,
  'replacement-not-due': true,
  'not-due': true,
  'item-not-agreed': true,
  'total-wrong': true,
} as const satisfies Readonly<Record<FindingKind, true>>

export const findingKindSchema = z.enum(Object.keys(kinds) as [FindingKind, ...FindingKind[]])
