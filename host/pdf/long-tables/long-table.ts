// Long tables are drawn in two steps: the library lays out all but their plain rows, which says how much room each page
// has; then it lays out the document again with empty cells of just that room, and the rows are painted into them.
// Short tables are left to the library, whose layout can do more.

import type {
  DocumentDefinition,
  Node,
  PageFurniture,
  Shape,
  TableNode,
} from '../../../src/documents/document-definition.ts'
import type { FontFiles } from '../fonts.ts'
import { NO_PAINTING, type PageCopy, type Painter, type Painting } from '../painting.ts'
import { type PagePlan, planPages } from './page-plan.ts'
import { type PageRows, pageRows, type Room } from './page-rows.ts'
import { rowsPainter } from './paint-rows.ts'
import { type PlainRow, type RowsLayout, rowsLayout } from './rows-layout.ts'
import { plainRowsOf, splitTable, type TablePart } from './split-table.ts'

export type PaintedDefinition = { readonly definition: DocumentDefinition; readonly painting: Painting }

type LayOut = (painted: PaintedDefinition, files: FontFiles) => Promise<void>

/** A year of both contracts has some fifty rows; from here on the second layout pays. */
const LONG = 120

/** Rounding in the library's own sums must not push a full page over its edge. */
const SLACK = 0.01

export async function withPaintedRows(
  definition: DocumentDefinition,
  files: FontFiles,
  layOut: LayOut,
): Promise<PaintedDefinition> {
  const found = findLongTable(definition)
  if (found === null) return { definition, painting: NO_PAINTING }
  const { node, rows, layout } = found
  const start = node.table.headerRows ?? 0
  const room = await measureRoom(definition, node, painted => layOut(painted, files))
  const plan = planPages(pageRows(rows, start, layout, room, files), room)
  const parts = splitTable(
    node,
    plan.laid.map(({ rows: onPage }) => onPage),
  )
  const painterOf = ({ from, to }: PageRows): Painter =>
    rowsPainter({
      rows: rows.slice(from - start, to - start),
      from,
      layout,
      files,
      closesPage: to < start + rows.length,
    })
  return {
    definition: replaced(
      definition,
      node,
      parts.map(({ table }) => table),
    ),
    painting: paintingOf(parts, plan, painterOf),
  }
}

function paintingOf(
  parts: readonly TablePart[],
  { laid, numbersOf }: PagePlan,
  painterOf: (rows: PageRows) => Painter,
): Painting {
  const painters = new Map(parts.map(({ room, rows }) => [room, painterOf(rows)]))
  const copies = new Map<Shape, readonly PageCopy[]>()
  for (const [index, { room }] of parts.entries()) {
    const numbered = laid[index]?.copies ?? null
    if (numbered === null) continue
    copies.set(
      room,
      numbered.map(({ number, rows }) => ({ number, painter: painterOf(rows) })),
    )
  }
  return { painters, copies, numbersOf }
}

type LongTable = {
  readonly node: TableNode
  readonly rows: readonly PlainRow[]
  readonly layout: RowsLayout
}

function findLongTable({ content, defaultStyle }: DocumentDefinition): LongTable | null {
  for (const node of content) {
    if (!('table' in node) || node.table.body.length < LONG) continue
    const layout = rowsLayout(node, defaultStyle)
    const rows = layout === null ? [] : plainRowsOf(node, layout)
    if (layout !== null && rows.length >= LONG) return { node, rows, layout }
  }
  return null
}

const replaced = (
  definition: DocumentDefinition,
  node: TableNode,
  nodes: readonly TableNode[],
): DocumentDefinition => ({
  ...definition,
  content: definition.content.flatMap((each): readonly Node[] => (each === node ? nodes : [each])),
})

/** Lays out what stands before the rows, and the heading once more on a second page, and sees where each ends. */
async function measureRoom(
  definition: DocumentDefinition,
  node: TableNode,
  layOut: (painted: PaintedDefinition) => Promise<void>,
): Promise<Room> {
  const { headerRows = 0, body } = node.table
  const nothing = { from: headerRows, to: headerRows, height: 0 }
  const headings = splitTable({ ...node, table: { ...node.table, body: body.slice(0, headerRows) } }, [
    nothing,
    nothing,
  ])
  const tops: number[] = []
  const pageNumbers: number[] = []
  const painters = headings.map(({ room }) => {
    const note: Painter = (document, { y }) => {
      tops.push(y)
      pageNumbers.push(document._root.data.Pages.data.Kids.length)
    }
    return [room, note] as const
  })
  const before = definition.content.slice(0, definition.content.indexOf(node))
  const content = [...before, ...headings.map(({ table }) => table)]
  const painting = { ...NO_PAINTING, painters: new Map(painters) }
  await layOut({ definition: { ...definition, content, keepTogether: null }, painting })

  const lower = definition.pageSize.height - definition.pageMargins[3]
  const below = SLACK
  const [first, further] = tops.map(top => lower - (top - node.rules.paddingY) - below)
  return {
    onFirstPage: first ?? 0,
    onFurtherPages: further ?? 0,
    firstPage: pageNumbers[0] ?? 1,
    isAlikeOnAllPages: [definition.background, definition.footer].every(hasOneKindOfPage),
  }
}

const hasOneKindOfPage = ({ odd, even }: PageFurniture): boolean =>
  odd === even || (odd.length === 0 && even.length === 0)
