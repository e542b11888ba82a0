// What stands around the text of a letter: mark and red lines on the first page, page numbers from the second
// (GB/T 9704-2012 10.1), and in the margins what the court's own procedure wants: 送审稿, and the tie to the ledger.

import type { LetterContent, LetterTrace } from '../notices/letter.ts'
import { chainHeadInWords, letterPageNumber, letterWords, noticeTrace } from '../wording/documents.ts'
import { type Node, PAGE_TOKEN, type PageFurniture, type Shape } from './document-definition.ts'
import { LOWER_LINES_BOTTOM, MARGINS, RED, RED_LINES, upperParts } from './letter-grid.ts'
import { A4, mm, text } from './paper.ts'

const PAGE_NUMBER_SIZE = 14
const MARGIN_INK = '#7a828c'

export function letterBackground({ issuer, stage, trace }: LetterContent): PageFurniture {
  const { markTop, markBottom, linesTop } = upperParts(issuer)
  const mark: Node = {
    fitted: {
      text: issuer,
      font: 'title',
      color: RED,
      centre: A4.width / 2,
      inkTop: markTop,
      inkBottom: markBottom,
    },
  }
  const first = [mark, redLines(linesTop), ...(trace === null ? [] : [traceLines(trace)])]
  const every = stage === 'for-review' ? [reviewStamp()] : []
  return { first: [...first, ...every], odd: every, even: every }
}

/** 4号半角宋体, a dash on either side whose upper edge is 7 mm below the field; odd right, even left, one in. */
export function letterFooter(): PageFurniture {
  const [left, , right] = MARGINS
  // The dash lies in the middle of its em box.
  const top = mm(7) - PAGE_NUMBER_SIZE / 2
  const number = (alignment: 'left' | 'right'): Node => ({
    ...text(letterPageNumber(PAGE_TOKEN), {
      font: 'song',
      fontSize: PAGE_NUMBER_SIZE,
      lineHeight: 1,
      alignment,
    }),
    fontFeatures: ['hwid'],
    margin: [left + PAGE_NUMBER_SIZE, top, right + PAGE_NUMBER_SIZE, 0],
  })
  return { first: [], odd: [number('right')], even: [number('left')] }
}

// Thick over thin above, thin over thick below: the thick ones lie outside.
function redLines(upperTop: number): Node {
  const { left, right, thick, gap, thin } = RED_LINES
  const line = (top: number, width: number): Shape => ({
    type: 'line',
    x1: left,
    x2: right,
    y1: top + width / 2,
    y2: top + width / 2,
    lineWidth: width,
    lineColor: RED,
  })
  return {
    absolutePosition: { x: 0, y: 0 },
    canvas: [
      line(upperTop, thick),
      line(upperTop + thick + gap, thin),
      line(LOWER_LINES_BOTTOM - thick - gap - thin, thin),
      line(LOWER_LINES_BOTTOM - thick, thick),
    ],
  }
}

function reviewStamp(): Node {
  const size = 12
  const width = 3 * size + 12
  const x = RED_LINES.right - width
  const y = mm(12)
  return {
    stack: [
      {
        absolutePosition: { x, y },
        canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: size + 8, lineWidth: 0.7, lineColor: MARGIN_INK }],
      },
      {
        ...text(letterWords.forReview, { font: 'hei', fontSize: size, color: MARGIN_INK, lineHeight: 1 }),
        absolutePosition: { x: x + 6, y: y + 4 },
        noWrap: true,
      },
    ],
  }
}

function traceLines({ noticeNumber, chainHead }: LetterTrace): Node {
  const size = 6.5
  const style = {
    font: 'hei',
    fontSize: size,
    color: MARGIN_INK,
    lineHeight: 1.35,
    alignment: 'right',
  } as const
  const lines = [
    text(noticeTrace(noticeNumber), style),
    text(chainHeadInWords(chainHead.seq, chainHead.hash), style),
  ]
  return {
    absolutePosition: { x: RED_LINES.left, y: LOWER_LINES_BOTTOM + mm(4) },
    columns: [{ width: RED_LINES.right - RED_LINES.left, stack: lines }],
  }
}

/** Room for the signature fields under the lower red line. */
export const LETTER_SLOTS = [
  { page: 'first', leftMm: 20, topMm: 280.5, widthMm: 46, heightMm: 8 },
  { page: 'first', leftMm: 70, topMm: 280.5, widthMm: 46, heightMm: 8 },
] as const
