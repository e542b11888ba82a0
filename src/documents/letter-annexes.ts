// The pages behind a letter (附件): each begins a new page with its number flush left in 黑体 and its title centred on
// the third line (GB/T 9704-2012 7.3.7); tables may go on for pages under their head, seals stay together.

import { assertNever } from '../base/assert.ts'
import type { AnnexBlock, AnnexColumn, LetterAttachment } from '../notices/letter.ts'
import { letterWords as words } from '../wording/documents.ts'
import type { Node, TableCell, TableNode, TableRules } from './document-definition.ts'
import { EM, FIELD_WIDTH, LINE } from './letter-grid.ts'
import { runs } from './letter-runs.ts'
import { above } from './paper.ts'

const TITLE_SIZE = 22
const TABLE_SIZE = 12
/** Where two lists stand side by side. */
const DENSE_SIZE = 10
const PADDING_X = 4
const PADDING_Y = 3.5
const RULE = { width: 0.5, color: '#000000' } as const

/** Papers that the clerk adds herself have a name under the letter and no page here. */
export function annexPages(attachments: readonly LetterAttachment[]): readonly Node[] {
  return attachments.flatMap(({ name, page }, index) => {
    if (page === null) return []
    const place = attachments.length === 1 ? '' : String(index + 1)
    return [
      { text: runs(`${words.annex}${place}`), font: 'hei-ti', pageBreak: 'before' } as const,
      blank(),
      {
        text: runs(name),
        font: 'title',
        fontSize: TITLE_SIZE,
        lineHeight: LINE / TITLE_SIZE,
        alignment: 'center',
      } as const,
      blank(),
      ...page.map((block, index) => blockNode(block, page[index - 1]?.kind === 'table')),
    ]
  })
}

function blockNode(block: AnnexBlock, isBelowTable: boolean): Node {
  switch (block.kind) {
    case 'text':
      return {
        text: runs(block.text),
        alignment: 'justify',
        preserveLeadingSpaces: true,
        ...(isBelowTable ? { margin: above(LINE / 2) } : {}),
      }
    case 'table':
      return table(block)
    case 'signatures':
      return signatures(block.parties)
    default:
      return assertNever(block)
  }
}

type TableBlock = Extract<AnnexBlock, { readonly kind: 'table' }>

function table({ columns, rows, foot, isDense }: TableBlock): TableNode {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  // Paddings and rules come on top of the widths.
  const inner = FIELD_WIDTH - columns.length * 2 * PADDING_X - (columns.length + 1) * RULE.width
  const body = foot === null ? rows : [...rows, foot]
  return {
    fontSize: isDense === true ? DENSE_SIZE : TABLE_SIZE,
    lineHeight: 1.25,
    table: {
      widths: columns.map(({ share }) => (inner * share) / shares),
      headerRows: 1,
      dontBreakRows: true,
      body: [
        columns.map(({ head }): TableCell => ({ text: runs(head), font: 'hei-ti', alignment: 'center' })),
        ...body.map(row => row.map((cell, index): TableCell => tableCell(cell, columns[index]))),
      ],
    },
    rules: RULES,
  }
}

const tableCell = (words: string, column: AnnexColumn | undefined): TableCell => ({
  text: runs(words),
  alignment: column?.alignment ?? 'left',
})

const RULES: TableRules = {
  horizontal: { usual: RULE, except: [] },
  vertical: { usual: RULE, except: [] },
  paddingX: PADDING_X,
  paddingY: PADDING_Y,
}

/** Each party in a column of its own; a single one keeps to the right, where a letter is signed. */
function signatures(parties: readonly string[]): Node {
  const columns = parties.length === 1 ? ['', ...parties] : parties
  const width = FIELD_WIDTH / columns.length - EM / 2
  return {
    unbreakable: true,
    stack: [
      blank(),
      {
        columnGap: EM,
        columns: columns.map(party => ({
          width,
          stack:
            party === ''
              ? [blank()]
              : [{ text: party }, ...words.sealAndDay.map(text => ({ text, preserveLeadingSpaces: true }))],
        })),
      },
    ],
  }
}

const blank = (): Node => ({ text: '　', preserveLeadingSpaces: true })
