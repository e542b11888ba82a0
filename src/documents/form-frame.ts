// The frame of a form on A4: title, number and day above, the tie to the ledger and page numbers below, and between them
// labelled facts, tables and boxes to sign.

import type { PaperHead } from '../statements/outgoing-papers.ts'
import { chainHeadInWords, dayInWords, pageOfPages } from '../wording/documents.ts'
import { paperWords as words } from '../wording/outgoing-papers.ts'
import {
  type DocumentDefinition,
  type Node,
  PAGE_TOKEN,
  PAGES_TOKEN,
  type RuleSet,
  type TableCell,
  type TableNode,
} from './document-definition.ts'
import { A4, A4_LANDSCAPE, above, mm, NO_RULE, text } from './paper.ts'
import { colors, frameLine, hairline, mutedText, strongLine } from './statement-style.ts'

export const FORM_SIDE = mm(18)
const TOP = mm(16)
const BOTTOM = mm(18)
export const FORM_TEXT = 9

type FormHead = Pick<PaperHead, 'number' | 'madeOn' | 'payer' | 'chainHead'>

export type Form = {
  readonly title: string
  readonly head: FormHead
  readonly isAcross?: boolean
  /** What the paper is not, at its foot. */
  readonly auxiliary?: string
  readonly content: readonly Node[]
}

export function formDocument({
  title,
  head,
  isAcross = false,
  auxiliary = words.auxiliary,
  content,
}: Form): DocumentDefinition {
  const pageSize = isAcross ? A4_LANDSCAPE : A4
  const width = pageSize.width - 2 * FORM_SIDE
  const footer = [formFooter(head, width, auxiliary)]
  return {
    pageSize,
    pageMargins: [FORM_SIDE, TOP, FORM_SIDE, BOTTOM],
    info: { title: `${title} ${head.number ?? words.noNumber}`, author: head.payer.name, subject: title },
    defaultStyle: { font: 'hei', fontSize: FORM_TEXT, color: colors.ink, lineHeight: 1.2 },
    background: { first: [], odd: [], even: [] },
    footer: { first: footer, odd: footer, even: footer },
    content: [...heading(title, head, width), ...content],
    keepTogether: null,
    signatureSlots: [],
  }
}

function heading(title: string, { payer, number, madeOn }: FormHead, width: number): readonly Node[] {
  const labelled = (label: string, value: string) => ({
    text: [{ text: `${label}　`, ...mutedText }, { text: value }],
  })
  return [
    text(payer.name, { font: 'song-bold', fontSize: 11, color: colors.accent, alignment: 'center' }),
    { ...text(title, { font: 'song-bold', fontSize: 19, alignment: 'center' }), margin: above(3) },
    {
      margin: [0, 6, 0, 4],
      columns: [
        labelled(words.number, number ?? words.noNumber),
        { ...labelled(words.madeOn, `${dayInWords(madeOn)}　　${words.unit}`), alignment: 'right' },
      ],
    },
    {
      margin: [0, 0, 0, 5],
      canvas: [{ type: 'line', x1: 0, x2: width, y1: 0, y2: 0, lineWidth: 1.2, lineColor: colors.accent }],
    },
  ]
}

function formFooter({ chainHead }: FormHead, width: number, auxiliary: string): Node {
  const trace = chainHead === null ? words.preview : chainHeadInWords(chainHead.seq, chainHead.hash)
  return {
    margin: [FORM_SIDE, 6, FORM_SIDE, 0],
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.35, lineColor: colors.frame }],
      },
      {
        margin: above(3),
        columns: [
          text(trace, { ...mutedText, noWrap: true }),
          text(pageOfPages(PAGE_TOKEN, PAGES_TOKEN), { ...mutedText, alignment: 'right' }),
        ],
      },
      { ...text(auxiliary, mutedText), margin: above(3) },
    ],
  }
}

/** Every cell framed, as on a printed form. */
export const framed = {
  horizontal: { usual: frameLine, except: [] },
  vertical: { usual: frameLine, except: [] },
  paddingX: 5,
  paddingY: 4,
} as const

/** A label, and beside it what is filled in. */
export function facts(pairs: readonly (readonly [label: string, value: string])[]): TableNode {
  return {
    rules: framed,
    table: {
      widths: [88, '*'],
      body: pairs.map(([label, value]) => [labelCell(label), text(value)]),
    },
  }
}

export const labelCell = (label: string): TableCell => ({
  ...text(label, { color: colors.accent, font: 'hei-medium' }),
  fillColor: colors.tint,
})

/** Strong above and below, a line under the heading and over the sums; `body` rows between them. */
export const listRules = (body: number, feet: number): RuleSet => ({
  usual: hairline,
  except: [
    { line: 0, rule: strongLine },
    { line: 1, rule: frameLine },
    { line: 1 + body, rule: frameLine },
    { line: 1 + body + feet, rule: strongLine },
  ],
})

export const noVertical: RuleSet = { usual: NO_RULE, except: [] }

export const headRow = (
  labels: readonly string[],
  alignments: readonly ('left' | 'right')[],
): readonly TableCell[] =>
  labels.map((label, index) => ({
    ...text(label, { alignment: alignments[index] ?? 'left', font: 'hei-medium', color: colors.accent }),
    fillColor: colors.tint,
  }))

export const sumRow = (cells: readonly TableCell[]): readonly TableCell[] =>
  cells.map(cell => ({ ...cell, font: 'hei-bold' as const, fillColor: colors.tint }))

/** Room for each to sign and to write the day. */
export const signatureBoxes = (labels: readonly string[]): TableNode => ({
  margin: above(8),
  rules: framed,
  table: {
    widths: labels.map(() => '*' as const),
    body: [
      labels.map(label => ({
        stack: [
          text(label, { font: 'hei-medium' }),
          { ...text(words.date, mutedText), alignment: 'right' as const, margin: above(34) },
        ],
      })),
    ],
  },
})
