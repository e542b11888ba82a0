// A journal entry: signed lines over accounts that sum to zero. Entries are only ever added; a wrong one is
// mirrored by a reversal. This file asserts the balance both when an entry is made and when one is read back.

import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, negateFen, sumFen } from '../base/fen.ts'
import type { ContractId, EntryId } from '../base/ids.ts'
import type { Account } from './account.ts'

export type EntryKind = 'charge' | 'adjustment' | 'payment' | 'allocation' | 'release' | 'reversal' | 'refund'

/** Debit above zero, credit below, never zero. */
export type EntryLine = { readonly account: Account; readonly amountFen: Fen }

export type EntryDraft = {
  readonly contractId: ContractId
  readonly kind: EntryKind
  readonly effectiveOn: CalendarDate
  readonly lines: readonly EntryLine[]
  /** The entry that a reversal mirrors; null for every other kind. */
  readonly reverses: EntryId | null
}

export type Entry = EntryDraft & { readonly entryId: EntryId }

/** Gives the entry back when it may stand in a journal, else asserts: an unbalanced one is a bug or a damaged file. */
export function balancedEntry<E extends EntryDraft>(entry: E): E {
  const about = `${entry.kind} entry of ${entry.contractId} on ${entry.effectiveOn}`
  assert(entry.lines.length >= 2, `${about} has fewer than two lines`)
  for (const line of entry.lines) assert(line.amountFen !== 0, `${about} has a line of nothing`)
  const sum = sumFen(entry.lines.map(line => line.amountFen))
  assert(sum === 0, `${about} is out of balance by ${sum} fen`)
  assert((entry.kind === 'reversal') === (entry.reverses !== null), `${about} must name what it reverses`)
  return entry
}

/**
 * Mirrors exactly the lines that were posted, not what today's terms would say, on the same day: with all that
 * is known now, the reversed entry never had an effect on any day.
 */
export function reversalOf(entry: Entry): EntryDraft {
  assert(entry.kind !== 'reversal', `entry ${entry.entryId} is itself a reversal`)
  return balancedEntry({
    contractId: entry.contractId,
    kind: 'reversal',
    effectiveOn: entry.effectiveOn,
    lines: entry.lines.map(line => ({ account: line.account, amountFen: negateFen(line.amountFen) })),
    reverses: entry.entryId,
  })
}
