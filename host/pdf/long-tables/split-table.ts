// Takes the plain rows out of a table that is too long for the library's layout, and leaves it one table a page with
// an empty cell where the rows of that page will be painted. Heading and last rows stay the library's.

import type { RuleSet, Shape, TableCell, TableNode } from '../../../src/documents/document-definition.ts'
import { NO_RULE } from '../../../src/documents/paper.ts'
import { ruleFinder } from '../rules.ts'
import type { PageRows } from './page-rows.ts'
import { isPlainRow, type PlainRow, type RowsLayout } from './rows-layout.ts'

/** The rows between the heading and the first that is more than texts in columns. */
export function plainRowsOf(
  { table: { body, headerRows = 0 } }: TableNode,
  layout: RowsLayout,
): readonly PlainRow[] {
  const rows: PlainRow[] = []
  for (const cells of body.slice(headerRows)) {
    // A named row is looked for by its name after the layout.
    if (!isPlainRow(cells, layout) || cells[0]?.id !== undefined) break
    rows.push(cells)
  }
  return rows
}

export type TablePart = { readonly table: TableNode; readonly room: Shape; readonly rows: PageRows }

/** The first page goes on where the text before it ends. */
export function splitTable(node: TableNode, pages: readonly PageRows[]): readonly TablePart[] {
  return pages.map((rows, page) => {
    const room = roomFor(rows, node)
    const isLast = page === pages.length - 1
    const table = partOf(node, rows, room, isLast ? node.table.body.slice(rows.to) : null)
    return { room, rows, table: page === 0 ? table : { ...table, pageBreak: 'before' } }
  })
}

/** As high as the rows without the padding that the library puts round it. */
const roomFor = ({ height }: PageRows, { rules: { paddingY } }: TableNode): Shape => ({
  type: 'rect',
  x: 0,
  y: 0,
  w: 1,
  h: Math.max(0, height - 2 * paddingY),
  lineWidth: 0,
  lineColor: '#ffffff',
})

function partOf(
  node: TableNode,
  rows: PageRows,
  room: Shape,
  /** What follows the rows on their page; null where the page ends with them. */
  rest: readonly (readonly TableCell[])[] | null,
): TableNode {
  const { table, rules } = node
  const headerRows = table.headerRows ?? 0
  const spanned = Array.from({ length: table.widths.length - 1 }, (): TableCell => ({ text: '' }))
  return {
    ...node,
    rules: { ...rules, horizontal: rulesOfPart(rules.horizontal, headerRows, rows, rest?.length ?? null) },
    table: {
      ...table,
      body: [
        ...table.body.slice(0, headerRows),
        [{ canvas: [room], colSpan: table.widths.length }, ...spanned],
        ...(rest ?? []),
      ],
    },
  }
}

// Lines of the heading stay; beneath the painted rows come those of the rows that are left. A page that ends with
// painted rows has its last rule painted too: it stands where they end, not where the room for them does.
function rulesOfPart(
  horizontal: RuleSet,
  headerRows: number,
  { to }: PageRows,
  restRows: number | null,
): RuleSet {
  const ruleAt = ruleFinder(horizontal)
  const heading = Array.from({ length: headerRows + 1 }, (_, line) => ({ line, rule: ruleAt(line) }))
  const after = headerRows + 1
  if (restRows === null) return { ...horizontal, except: [...heading, { line: after, rule: NO_RULE }] }
  const rest = Array.from({ length: restRows + 1 }, (_, row) => ({
    line: after + row,
    rule: ruleAt(to + row),
  }))
  return { ...horizontal, except: [...heading, ...rest] }
}
