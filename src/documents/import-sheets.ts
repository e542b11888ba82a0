// Tables in the very form in which they can be brought in: templates to be filled in, the list of cards, and the bill that
// the contract makes of them.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { BilledLine } from '../bills/billed-line.ts'
import { COLUMNS, type ColumnName, type ImportKind, REQUIRED } from '../imports/columns.ts'
import type { ListedCard } from '../imports/read-rows.ts'
import { templateWords as words } from '../wording/import-templates.ts'
import { columnWords, importKindWords, itemWords } from '../wording/imports.ts'
import {
  amountOf,
  dayOf,
  type SheetCell,
  type SheetRow,
  textCell,
  type WorkbookDefinition,
} from './workbook-definition.ts'

const EMPTY_ROWS = 200
const WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = { iccid: 24, newIccid: 24, device: 24 }

const headOf = (kind: ImportKind): SheetRow => COLUMNS[kind].map(name => textCell(columnWords[name], 'head'))

const widthsOf = (kind: ImportKind): readonly number[] => COLUMNS[kind].map(name => WIDTHS[name] ?? 16)

const sheetOf = (kind: ImportKind, rows: readonly SheetRow[]) => ({
  name: importKindWords[kind],
  widths: widthsOf(kind),
  headerRows: 1,
  rows: [headOf(kind), ...rows],
})

/** The cells to be filled in are texts already: a spreadsheet would keep 15 digits of an ICCID. */
export function templateWorkbook(kind: ImportKind): WorkbookDefinition {
  const empty = Array.from({ length: EMPTY_ROWS }, () => COLUMNS[kind].map(() => textCell('')))
  const explained = COLUMNS[kind].map(name => [
    textCell(columnWords[name]),
    textCell(REQUIRED[kind].includes(name) ? words.needed : words.optional),
    textCell(words.columns[name]),
  ])
  return {
    sheets: [
      sheetOf(kind, empty),
      {
        name: words.sheet,
        widths: [16, 10, 90],
        headerRows: 1,
        rows: [words.heads.map(head => textCell(head, 'head')), ...explained],
      },
    ],
  }
}

export type CardRow = ListedCard & { readonly suppliedOn: CalendarDate }

export const cardListWorkbook = (cards: readonly CardRow[]): WorkbookDefinition => ({
  sheets: [
    sheetOf(
      'cards',
      cards.map(({ iccid, msisdn, suppliedOn, activatedOn, assignee, device }) => [
        textCell(iccid),
        textOrNone(msisdn),
        dayOf(suppliedOn),
        activatedOn === null ? null : dayOf(activatedOn),
        textOrNone(assignee),
        textOrNone(device),
      ]),
    ),
  ],
})

const textOrNone = (text: string | null): SheetCell => (text === null ? null : textCell(text))

export const billWorkbook = (lines: readonly BilledLine[]): WorkbookDefinition => ({
  sheets: [
    sheetOf(
      'bill',
      lines.map(({ iccid, month, item, itemText, amountFen }) => [
        textCell(iccid),
        textCell(month),
        textCell(item === null ? itemText : itemWords[item]),
        amountOf(amountFen),
      ]),
    ),
  ],
})
