import { describe, expect, it } from 'vitest'
import { entryId } from '../../src/base/ids.ts'
import { foldBalances } from '../../src/ledger/balances.ts'
import { reversalOf } from '../../src/ledger/entry.ts'
import { fc } from '../fuzz/cases.ts'
import { anyJournal } from './random-journal.ts'

describe('in any journal', () => {
  it('the balances are the sums of the lines, and all of them together are nothing', () => {
    fc.assert(
      fc.property(anyJournal, entries => {
        const balances = foldBalances(entries)
        const expected: Record<string, number> = {}
        for (const { account, amountFen } of entries.flatMap(entry => entry.lines)) {
          expected[account] = (expected[account] ?? 0) + amountFen
        }
        expect(Object.fromEntries(balances)).toEqual(expected)
        expect([...balances.values()].reduce((sum, amountFen) => sum + amountFen, 0)).toBe(0)
      }),
    )
  })

  it('an entry and its reversal come to nothing on every account', () => {
    fc.assert(
      fc.property(anyJournal, entries => {
        for (const entry of entries.filter(each => each.kind !== 'reversal')) {
          const mirrored = { ...reversalOf(entry), entryId: entryId(999) }
          expect([...foldBalances([entry, mirrored]).values()].every(amountFen => amountFen === 0)).toBe(true)
        }
      }),
    )
  })
})
