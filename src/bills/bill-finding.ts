// What can be wrong with a bill by card, and the clause by which each is wrong.

import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { Source } from '../contracts/terms.ts'
import type { BilledItem } from './billed-line.ts'

export type FindingKind =
  | 'card-not-ours'
  | 'charged-before-activation'
  | 'charged-after-cancellation'
  | 'full-price-while-suspended'
  | 'hold-fee-while-in-use'
  | 'wrong-unit-price'
  | 'charged-twice'
  /** For the same card and month another bill asked for it before. */
  | 'billed-before'
  | 'missing-from-bill'
  | 'overage-without-usage'
  | 'overage-differs'
  | 'replacement-not-due'
  | 'not-due'
  | 'item-not-agreed'
  | 'total-wrong'

/** The words of the contract that the finding rests on. */
export function sourceOfFinding(contract: Contract, kind: FindingKind, item: BilledItem | null): Source {
  const term = item === null ? null : termOfKind(contract, TERM_OF_ITEM[item])
  const sources = term?.sources ?? []
  const ofLife = LIFE_KINDS.has(kind)
    ? sources.find(({ quotation }) => /激活|注销/.test(quotation))
    : undefined
  const found = ofLife ?? (OF_BILLING.has(kind) ? undefined : sources[0])
  return found ?? billingSource(contract)
}

const TERM_OF_ITEM = {
  'monthly-fee': 'card-period-fee',
  'suspension-fee': 'suspension-fee',
  'usage-overage': 'usage-overage',
  'card-fee': 'card-fee',
  'replacement-fee': 'replacement-fee',
} as const satisfies Readonly<Record<BilledItem, string>>

/** They turn on when charging begins and ends. */
const LIFE_KINDS: ReadonlySet<FindingKind> = new Set([
  'charged-before-activation',
  'charged-after-cancellation',
])

/** They rest on the supplier's duty to bill each card rightly. */
const OF_BILLING: ReadonlySet<FindingKind> = new Set(['card-not-ours', 'item-not-agreed', 'total-wrong'])

/** The clause by which the contract lets a bill be queried, or else that of its price. */
function billingSource(contract: Contract): Source {
  const query = contract.notices?.find(({ kind }) => kind === 'bill-query')?.sources[0]
  const source = query ?? termOfKind(contract, 'card-period-fee')?.sources[0]
  return source ?? { clause: '', quotation: '' }
}
