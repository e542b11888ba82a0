// Boxes to sign never stand on a page of their own, where they could be joined to any other statement: when they
// would, the last rows of the table go with them. Only the layout knows, so the host asks for this second version.

import type { DocumentDefinition, Node, Rule, RuleSet, TableNode } from './document-definition.ts'

/** The same document with its table parted before the companion row; the second part starts a new page. */
export function breakBeforeCompanion(definition: DocumentDefinition): DocumentDefinition {
  return { ...definition, content: definition.content.flatMap(node => partTable(node, definition)) }
}

function partTable(node: Node, { keepTogether }: DocumentDefinition): readonly Node[] {
  if (!('table' in node) || keepTogether === null) return [node]
  const { body, headerRows = 0 } = node.table
  const row = body.findIndex(cells => cells[0]?.id === keepTogether.companion)
  // A table that begins with the companion has nothing to leave behind.
  if (row <= headerRows) return [node]
  return [firstPart(node, row), secondPart(node, row, headerRows)]
}

function firstPart(node: TableNode, row: number): TableNode {
  return { ...node, table: { ...node.table, body: node.table.body.slice(0, row) } }
}

function secondPart(node: TableNode, row: number, headerRows: number): TableNode {
  const { body } = node.table
  return {
    ...node,
    pageBreak: 'before',
    rules: { ...node.rules, horizontal: movedUp(node.rules.horizontal, row, headerRows) },
    table: { ...node.table, body: [...body.slice(0, headerRows), ...body.slice(row)] },
  }
}

// Lines of the heading stay; those of the rows follow their rows.
function movedUp({ usual, except }: RuleSet, row: number, headerRows: number): RuleSet {
  const moved = except.flatMap(({ line, rule }): { line: number; rule: Rule }[] => {
    if (line <= headerRows) return [{ line, rule }]
    return line > row ? [{ line: line - row + headerRows, rule }] : []
  })
  return { usual, except: moved }
}
