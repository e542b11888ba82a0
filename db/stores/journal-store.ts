// The journal: entries with their lines, each asserted to balance when it is written and again when it is read.

import { assert } from '../../src/base/assert.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { type Fen, fen, sumFen } from '../../src/base/fen.ts'
import { contractId, type EntryId, entryId } from '../../src/base/ids.ts'
import { type Account, parseAccount } from '../../src/ledger/account.ts'
import { balancedEntry, type Entry, type EntryKind } from '../../src/ledger/entry.ts'
import type { JournalReads, LedgerWrites } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

export function journalReads(reader: LedgerReader): JournalReads {
  return {
    entries: () => foldEntries(reader.iterate(entryLines.orderBy('entry.seq').orderBy('entry_line.seq'))),
    entry: id => entryById(reader, id),
  }
}

const balancesOf = (reader: LedgerReader): readonly { readonly account: string; readonly amountFen: Fen }[] =>
  reader
    .all(
      query
        .selectFrom('entry_line')
        .select(['account', eb => eb.fn.sum<number>('amount_fen').as('amount_fen')])
        .groupBy('account')
        .orderBy('account'),
    )
    .map(row => ({ account: row.account, amountFen: fen(row.amount_fen) }))

/** 10 billion yuan: it takes 9,000 entries of such a size before a sum leaves whole fen, and fewer of larger ones. */
const HUGE_FEN = 1e12

// Two payments of 2^53 − 1 fen are possible one by one, but with both on record no balance could be told any more.
// Each account is tried by being read; what was charged is told as one sum over all its accounts.
function assertTotalsInRange(reader: LedgerReader): void {
  const expenses = balancesOf(reader).filter(({ account }) => account.startsWith('expense:'))
  sumFen(expenses.map(({ amountFen }) => amountFen))
}

export function journalWrites(writer: LedgerWriter): Pick<LedgerWrites, 'addEntry'> {
  return {
    addEntry: draft => {
      const { lines } = balancedEntry(draft)
      const entry = writer.append('entry', {
        act: writer.act(),
        contract_id: draft.contractId,
        kind: draft.kind,
        effective_on: draft.effectiveOn,
        reverses: draft.reverses,
      })
      for (const line of lines) {
        writer.append('entry_line', { entry, account: line.account, amount_fen: line.amountFen })
      }
      if (lines.some(line => Math.abs(line.amountFen) > HUGE_FEN)) assertTotalsInRange(writer)
      return entryId(entry)
    },
  }
}

function entryById(reader: LedgerReader, id: EntryId): Entry | null {
  const [entry] = foldEntries(reader.all(entryLines.where('entry.seq', '=', id).orderBy('entry_line.seq')))
  return entry ?? null
}

const entryLines = query
  .selectFrom('entry')
  .innerJoin('entry_line', 'entry_line.entry', 'entry.seq')
  .select([
    'entry.seq',
    'entry.contract_id',
    'entry.kind',
    'entry.effective_on',
    'entry.reverses',
    'entry_line.account',
    'entry_line.amount_fen',
  ])

type EntryLineRow = {
  readonly seq: number
  readonly contract_id: string
  readonly kind: EntryKind
  readonly effective_on: string
  readonly reverses: number | null
  readonly account: string
  readonly amount_fen: number
}

/** Rows come in order of entries: an entry is whole when the next one's first line arrives. */
function* foldEntries(rows: Iterable<EntryLineRow>): Generator<Entry> {
  let gathered: EntryLineRow[] = []
  for (const row of rows) {
    if (gathered[0] !== undefined && gathered[0].seq !== row.seq) {
      yield entryFromRows(gathered)
      gathered = []
    }
    gathered.push(row)
  }
  if (gathered.length > 0) yield entryFromRows(gathered)
}

function entryFromRows(rows: readonly EntryLineRow[]): Entry {
  const [head] = rows
  assert(head !== undefined, 'an entry without lines')
  return balancedEntry({
    entryId: entryId(head.seq),
    contractId: contractId(head.contract_id),
    kind: head.kind,
    effectiveOn: calendarDate(head.effective_on),
    reverses: head.reverses === null ? null : entryId(head.reverses),
    lines: rows.map(row => ({ account: accountFromText(row.account), amountFen: fen(row.amount_fen) })),
  })
}

function accountFromText(text: string): Account {
  const account = parseAccount(text)
  assert(account.ok, `a recorded line is of no account: ${text}`)
  return account.value
}
