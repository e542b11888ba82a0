// The blocks of a page behind a letter: texts, tables under their heading, and room to sign.

import { AlignmentType, type FileChild, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import { FIELD_WIDTH } from '../../src/documents/letter-grid.ts'
import type { AnnexBlock, AnnexColumn } from '../../src/notices/letter.ts'
import { letterWords as words } from '../../src/wording/documents.ts'
import { blank, FACES, inTwips, paragraph, run } from './letter-paragraphs.ts'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const TABLE_SIZE = 24

export function annexBlocks(block: AnnexBlock): readonly FileChild[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block.text, { alignment: AlignmentType.BOTH })]
    case 'table':
      return [table(block)]
    case 'signatures':
      return block.parties.flatMap(party => [
        blank(true),
        paragraph(party, { keepNext: true }),
        ...words.sealAndDay.map(line => paragraph(line, { keepNext: true })),
      ])
  }
}

function table({ columns, rows, foot }: Extract<AnnexBlock, { kind: 'table' }>): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => inTwips((FIELD_WIDTH * share) / shares))
  const row = (cells: readonly string[]) =>
    new TableRow({
      cantSplit: true,
      children: cells.map((text, index) =>
        cell(text, ALIGNMENTS[alignmentOf(columns[index])], widths[index]),
      ),
    })
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, index) =>
      cell(head, AlignmentType.CENTER, widths[index], FACES.heading),
    ),
  })
  return new Table({
    width: { size: inTwips(FIELD_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    rows: [heading, ...rows.map(row), ...(foot === null ? [] : [row(foot)])],
  })
}

const alignmentOf = (column: AnnexColumn | undefined): AnnexColumn['alignment'] => column?.alignment ?? 'left'

function cell(
  text: string,
  alignment: (typeof ALIGNMENTS)[keyof typeof ALIGNMENTS],
  width: number | undefined,
  font: (typeof FACES)[keyof typeof FACES] = FACES.text,
): TableCell {
  return new TableCell({
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
    children: [new Paragraph({ alignment, children: [run(text, { font, size: TABLE_SIZE })] })],
  })
}
