// The sheets of a statement that only sum up: the contracts of a supplier, and how long what is open has been due.

import { sumFen } from '../base/fen.ts'
import { AGEING_BUCKETS, type Ageing } from '../statements/ageing.ts'
import type { CardFigures, Statement, StatementSums } from '../statements/statement.ts'
import type { SupplierStatement } from '../statements/supplier-statement.ts'
import { ageingWords, sheetWords, statementWords as words } from '../wording/statement-words.ts'
import {
  amountOf,
  type CellLook,
  type SheetDefinition,
  type SheetRow,
  textCell,
} from './workbook-definition.ts'

export const headCells = (labels: readonly string[]): SheetRow => labels.map(label => textCell(label, 'head'))

export const figuresOf = (
  { openingFen, chargedFen, paidFen, closingFen }: CardFigures,
  look?: CellLook,
): SheetRow => [openingFen, chargedFen, paidFen, closingFen].map(fen => amountOf(fen, look))

export function grandTotalSheet(statement: SupplierStatement): SheetDefinition {
  const figures = [words.opening, words.charged, words.paid, words.closing]
  return {
    name: sheetWords.grandTotal,
    widths: [56, 40, 24, 16, 16, 16, 16],
    headerRows: 1,
    rows: [
      headCells([words.contract, words.bank, words.account, ...figures]),
      ...statement.parts.map(part => [
        textCell(part.contract.title),
        textCell(part.supplier.bank),
        textCell(part.supplier.account),
        ...figuresOf(part),
      ]),
      [
        textCell(words.grandTotal, 'total'),
        textCell('', 'total'),
        textCell('', 'total'),
        ...figuresOf(statement, 'total'),
      ],
    ],
  }
}

export function ageingSheet(sums: StatementSums, parts: readonly Statement[]): SheetDefinition {
  const row = (label: string, ageing: Ageing, look?: CellLook): SheetRow => [
    textCell(label, look),
    ...AGEING_BUCKETS.map(bucket => amountOf(ageing[bucket], look)),
    amountOf(sumFen(Object.values(ageing)), look),
  ]
  return {
    name: sheetWords.ageing,
    widths: [34, ...AGEING_BUCKETS.map(() => 16), 16],
    headerRows: 1,
    rows: [
      headCells([
        words.ageingOn(sums.to),
        ...AGEING_BUCKETS.map(bucket => ageingWords[bucket]),
        words.closing,
      ]),
      ...parts.map(part => row(part.contract.shortTitle, part.ageing)),
      ...(parts.length === 1 ? [] : [row(words.grandTotal, sums.ageing, 'total')]),
    ],
  }
}
