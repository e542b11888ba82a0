// 发文登记簿 as a spreadsheet: a line for each registered letter of the year.

import type { BookLine } from '../notices/letter-book.ts'
import { bookRemark, sealInWords, sentInWords, letterBookWords as words } from '../wording/letter-book.ts'
import { noticeTitleOf } from '../wording/notices.ts'
import {
  countOf,
  dayOf,
  type SheetCell,
  type SheetRow,
  textCell,
  type WorkbookDefinition,
} from './workbook-definition.ts'

type Column = { readonly head: string; readonly width: number; readonly cell: (line: BookLine) => SheetCell }

const columns: readonly Column[] = [
  { head: words.place, width: 6, cell: ({ place }) => countOf(place) },
  { head: words.documentNumber, width: 20, cell: ({ documentNumber }) => textCell(documentNumber) },
  { head: words.registeredOn, width: 12, cell: ({ registeredOn }) => dayOf(registeredOn) },
  { head: words.kind, width: 20, cell: ({ noticeKind }) => textCell(noticeTitleOf(noticeKind)) },
  { head: words.letter, width: 48, cell: ({ title }) => textCell(title) },
  { head: words.addressee, width: 36, cell: ({ addressee }) => textCell(addressee) },
  { head: words.contract, width: 8, cell: ({ contractId }) => textCell(contractId) },
  { head: words.signedOn, width: 12, cell: ({ signedOn }) => (signedOn === null ? null : dayOf(signedOn)) },
  { head: words.copies, width: 6, cell: ({ copies }) => countOf(copies) },
  { head: words.seals, width: 26, cell: ({ seals }) => textCell(seals.map(sealInWords).join('；')) },
  { head: words.sendings, width: 24, cell: ({ sendings }) => textCell(sendings.map(sentInWords).join('；')) },
  {
    head: words.deliveredOn,
    width: 12,
    cell: ({ deliveredOn }) => (deliveredOn === null ? null : dayOf(deliveredOn)),
  },
  { head: words.remark, width: 36, cell: line => textCell(bookRemark(line)) },
]

export function letterBookWorkbook(year: number, lines: readonly BookLine[]): WorkbookDefinition {
  const heads: SheetRow = columns.map(({ head }) => textCell(head, 'head'))
  const title: SheetRow = [{ kind: 'text', text: words.title(year), look: 'title', span: columns.length }]
  return {
    sheets: [
      {
        name: words.name,
        widths: columns.map(({ width }) => width),
        headerRows: 2,
        rows: [title, heads, ...lines.map(line => columns.map(({ cell }) => cell(line)))],
      },
    ],
  }
}
