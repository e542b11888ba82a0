// The rows of a statement. A row that several invoices or payments belong to takes as many lines as it needs, without
// a rule between them; the heading is repeated on every page.

import type { Statement } from '../statements/statement.ts'
import { statementColumns as columns, statementWords as words } from '../wording/statement-words.ts'
import type { RuleSet, TableNode } from './document-definition.ts'
import { NO_RULE, text } from './paper.ts'
import { blanks, lineRows, type Row } from './statement-rows.ts'
import { amountCell, colors, frameLine, hairline, INNER_WIDTH, sizes, strongLine } from './statement-style.ts'

/** Names the row that moves to the next page with the ending when the ending would stand alone there. */
export const COMPANION_ROW = 'companion-row'
const COMPANION_ROWS = 2
const HEADER_ROWS = 2
const PADDING_X = 3

const fixedWidths = [82, 60, 53, 50, 84, 40, 50, 40, 62, 50, 50]
// Light lines part what is payable, invoiced, paid and left.
const GROUP_LINES = [4, 7, 10, 11]
const remarkWidth =
  INNER_WIDTH -
  fixedWidths.reduce((sum, width) => sum + width, 0) -
  (fixedWidths.length + 1) * 2 * PADDING_X -
  GROUP_LINES.length * hairline.width

/** Only the last table of a paper has rows that go with its ending. */
type Place = { readonly hasCompanion: boolean }

export function statementTable(statement: Statement, { hasCompanion }: Place): TableNode {
  const groups =
    statement.lines.length === 0 ? [[emptyRow(hasCompanion)]] : rowGroups(statement, hasCompanion)
  const body = groups.flat()
  const lastRow = HEADER_ROWS + body.length
  return {
    font: 'hei',
    fontSize: sizes.table,
    rules: {
      horizontal: horizontalRules(groups, lastRow),
      vertical: { usual: NO_RULE, except: GROUP_LINES.map(line => ({ line, rule: hairline })) },
      paddingX: PADDING_X,
      paddingY: 2.2,
    },
    table: {
      widths: [...fixedWidths, remarkWidth],
      headerRows: HEADER_ROWS,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [groupHeadings(), columnHeadings(), ...body, totalRow(statement)],
    },
  }
}

function rowGroups(statement: Statement, hasCompanion: boolean): readonly (readonly Row[])[] {
  const shown = new Set<string>()
  const companion = Math.max(0, statement.lines.length - COMPANION_ROWS)
  return statement.lines.map((line, index) => {
    const rows = lineRows(line, statement.contract.clauseStyle, shown)
    return hasCompanion && index === companion ? named(rows) : rows
  })
}

function named([first, ...others]: readonly Row[]): readonly Row[] {
  const [cell, ...cells] = first ?? []
  return cell === undefined ? [] : [[{ ...cell, id: COMPANION_ROW }, ...cells], ...others]
}

function emptyRow(hasCompanion: boolean): Row {
  const told = text(words.noRows, { alignment: 'center', color: colors.muted })
  return [
    {
      ...told,
      ...(hasCompanion ? { id: COMPANION_ROW } : {}),
      colSpan: fixedWidths.length + 1,
      margin: [0, 8, 0, 8],
    },
    ...blanks(11),
  ]
}

function totalRow({ lines, payableFen, invoicedFen, paidFen, closingFen }: Statement): Row {
  const carries = lines.some(line => line.kind === 'carried-over')
  const cells: Row = [
    { ...text(carries ? words.totalWithCarriedOver : words.total), colSpan: 3 },
    ...blanks(2),
    amountCell(payableFen),
    ...blanks(2),
    amountCell(invoicedFen),
    ...blanks(2),
    amountCell(paidFen),
    amountCell(closingFen),
    text(''),
  ]
  return cells.map(cell => ({ ...cell, font: 'hei-bold', fillColor: colors.tint }))
}

function groupHeadings(): Row {
  const { payable, invoice, payment } = columns.groups
  const spanning = (words: string, colSpan: number): Row => [
    { ...text(words, { alignment: 'center' }), colSpan },
    ...blanks(colSpan - 1),
  ]
  return heading([...spanning(payable, 4), ...spanning(invoice, 3), ...spanning(payment, 3), ...blanks(2)])
}

function columnHeadings(): Row {
  const right = (words: string) => text(words, { alignment: 'right' })
  return heading([
    text(columns.period),
    text(columns.clause),
    text(columns.dueOn),
    right(columns.payable),
    text(columns.invoiceNumber),
    text(columns.invoicedOn),
    right(columns.gross),
    text(columns.paidOn),
    text(columns.voucher),
    right(columns.paid),
    right(columns.unpaid),
    text(columns.remark),
  ])
}

const heading = (cells: Row): Row =>
  cells.map(cell => ({ ...cell, font: 'hei-medium', color: colors.accent, fillColor: colors.tint }))

function horizontalRules(groups: readonly (readonly Row[])[], lastRow: number): RuleSet {
  const withinGroups: number[] = []
  let line = HEADER_ROWS
  for (const group of groups) {
    for (let inner = 1; inner < group.length; inner += 1) withinGroups.push(line + inner)
    line += group.length
  }
  return {
    usual: hairline,
    except: [
      { line: 0, rule: strongLine },
      { line: 1, rule: NO_RULE },
      { line: HEADER_ROWS, rule: frameLine },
      ...withinGroups.map(inner => ({ line: inner, rule: NO_RULE })),
      { line: lastRow, rule: frameLine },
      { line: lastRow + 1, rule: strongLine },
    ],
  }
}
