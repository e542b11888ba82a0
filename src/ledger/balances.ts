// Balances are folded from entries and stored nowhere, so there is nothing that could disagree with the journal.

import { addFen, type Fen, ZERO_FEN } from '../base/fen.ts'
import type { Account } from './account.ts'
import { balancedEntry, type EntryDraft } from './entry.ts'

/** Every account that ever had a line, also when it is back at nothing; debit above zero. */
export function foldBalances(entries: Iterable<EntryDraft>): ReadonlyMap<Account, Fen> {
  const balances = new Map<Account, Fen>()
  for (const entry of entries) {
    for (const { account, amountFen } of balancedEntry(entry).lines) {
      balances.set(account, addFen(balances.get(account) ?? ZERO_FEN, amountFen))
    }
  }
  return balances
}
