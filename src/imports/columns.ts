// What can be brought in, and the columns that each kind of table has. How they are headed is a matter of words.

import type { BilledItem } from '../bills/billed-line.ts'
import type { CardEventKind } from '../cards/card.ts'
import type { ReplacementCause } from '../contracts/terms.ts'

export const IMPORT_KINDS = ['cards', 'card-events', 'usage', 'bill', 'payments'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const COLUMNS = {
  cards: ['iccid', 'msisdn', 'suppliedOn', 'activatedOn', 'assignee', 'device'],
  'card-events': ['iccid', 'event', 'on', 'cause', 'newIccid'],
  usage: ['iccid', 'month', 'megabytes'],
  bill: ['iccid', 'month', 'item', 'amount'],
  payments: ['paidOn', 'amount', 'voucher'],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>

export type ColumnOf<K extends ImportKind> = (typeof COLUMNS)[K][number]
export type ColumnName = ColumnOf<ImportKind>

/** Without these a table says nothing of its kind. */
export const REQUIRED: Readonly<Record<ImportKind, readonly ColumnName[]>> = {
  cards: ['iccid'],
  'card-events': ['iccid', 'event', 'on'],
  usage: ['iccid', 'month', 'megabytes'],
  bill: ['iccid', 'month', 'item', 'amount'],
  payments: ['paidOn', 'amount', 'voucher'],
}

/** By column, its place in the sheet from 1. */
export type Mapping = ReadonlyMap<ColumnName, number>

/** The words by which a table is understood; `src/wording` has them. Folded as `foldWord` does. */
export type ImportWords = {
  readonly headings: ReadonlyMap<ColumnName, ReadonlySet<string>>
  readonly events: ReadonlyMap<string, CardEventKind>
  readonly causes: ReadonlyMap<string, ReplacementCause>
  readonly items: ReadonlyMap<string, BilledItem>
  /** What stands before a sum at the foot of a table. */
  readonly totals: ReadonlySet<string>
}

/**
 * 「ICCID 号码」, 「iccid号码」 and 「ＩＣＣＩＤ号码」 are one word. What stands in brackets is a remark, unless it names another
 * unit: 金额（万元） is not 金额（元）, and 用量（GB） not 用量（MB）.
 */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/\((?![gkt万千百亿分角美$])[^()]*\)|\[[^\][]*\]/g, '')
    .replace(/[:*_·/-]/g, '')
}
