// The journal as plain text that hledger (and with it any plain-text accounting tool) reads, so that the figures
// can be checked by a program that is not this one. Names come from the caller, for they are Chinese.

import { type Fen, formatYuan } from '../base/fen.ts'
import type { Account } from './account.ts'
import { balancedEntry, type Entry } from './entry.ts'

export type JournalNames = {
  /** ':' parts an account from the one above it; two spaces or ';' must not occur. */
  account(account: Account): string
  description(entry: Entry): string
}

// Without the directives hledger would guess from the figures which sign parts the decimals.
const PREAMBLE = 'decimal-mark .\ncommodity CNY 1000.00\n'

export function journalText(entries: Iterable<Entry>, names: JournalNames): string {
  const parts = [PREAMBLE]
  for (const entry of entries) parts.push(journalEntryText(entry, names))
  return parts.join('\n')
}

/** One entry as `journalText` writes it, for a caller that writes a long journal piece by piece. */
export function journalEntryText(entry: Entry, names: JournalNames): string {
  const { entryId, effectiveOn, lines } = balancedEntry(entry)
  const postings = lines.map(line => `    ${names.account(line.account)}  CNY ${plainYuan(line.amountFen)}`)
  return [`${effectiveOn} (${entryId}) ${names.description(entry)}`, ...postings, ''].join('\n')
}

/** -2520.00: to the fen, no separators. */
const plainYuan = (amountFen: Fen): string => formatYuan(amountFen).replaceAll(',', '')
