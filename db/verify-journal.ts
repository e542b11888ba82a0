// The arithmetic of the journal, record by record: the lines of an entry sum to zero, and the charges of an entry
// come to what its line says is payable. A chain that holds proves that nothing was changed; this proves that
// what was written was right.

import type { ChainRecord } from './chain-reader.ts'
import type { TableLayout } from './expected-schema.ts'
import type { TableName } from './schema.ts'
import type { ProblemList } from './verify-problems.ts'

type Sums = { lines: number; payable: number; charges: number; hasCharges: boolean }

export type JournalCheck = {
  readonly see: (record: ChainRecord) => void
  readonly end: () => void
  readonly entries: () => number
}

export function createJournalCheck(layouts: readonly TableLayout[], problems: ProblemList): JournalCheck {
  const place = (table: TableName, column: string) =>
    layouts.find(layout => layout.table === table)?.columns.findIndex(({ name }) => name === column) ?? -1
  const line = {
    entry: place('entry_line', 'entry'),
    account: place('entry_line', 'account'),
    amount: place('entry_line', 'amount_fen'),
  }
  const charge = { entry: place('charge', 'entry'), amount: place('charge', 'amount_fen') }
  // An entry's lines and charges are written by the act that writes the entry, so its sums are done with when
  // the next act begins. What comes later starts a sum of its own, which is then not zero.
  const open = new Map<number, Sums>()
  let entries = 0
  const sumsOf = (entry: unknown): Sums => {
    const known = open.get(Number(entry))
    if (known !== undefined) return known
    const sums = { lines: 0, payable: 0, charges: 0, hasCharges: false }
    open.set(Number(entry), sums)
    return sums
  }
  const settle = () => {
    for (const [entry, sums] of open) report(entry, sums, problems)
    open.clear()
  }
  return {
    see: ({ table, values }) => {
      if (table === 'entry') entries += 1
      else if (table === 'act') settle()
      else if (table === 'entry_line') {
        const sums = sumsOf(values[line.entry])
        const amount = Number(values[line.amount])
        sums.lines = addExactly(sums.lines, amount)
        if (String(values[line.account]).startsWith('payable:'))
          sums.payable = addExactly(sums.payable, amount)
      } else if (table === 'charge') {
        const sums = sumsOf(values[charge.entry])
        sums.charges = addExactly(sums.charges, Number(values[charge.amount]))
        sums.hasCharges = true
      }
    },
    end: settle,
    entries: () => entries,
  }
}

/** NaN, which no sum comes back from, where a double would round: the journal itself never gets there. */
function addExactly(a: number, b: number): number {
  return Number.isSafeInteger(a + b) && Number.isSafeInteger(b) ? a + b : Number.NaN
}

function report(entry: number, { lines, payable, charges, hasCharges }: Sums, problems: ProblemList): void {
  if (lines !== 0) problems.add({ kind: 'entry-unbalanced', entry, sumFen: lines })
  // What is payable stands on the credit side, below zero.
  if (hasCharges && charges + payable !== 0) {
    problems.add({ kind: 'charges-differ-from-payable', entry, chargesFen: charges, payableFen: payable })
  }
}
