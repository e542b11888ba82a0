// What stands around a letter's text: the court's name in red over a double line, the lower double line, page numbers
// from the second page, and 送审稿 on every page of what is not issued.

import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  Header,
  HeightRule,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { RED } from '../../src/documents/letter-grid.ts'
import { mm } from '../../src/documents/paper.ts'
import type { LetterContent } from '../../src/notices/letter.ts'
import { letterPageNumber, letterWords as words } from '../../src/wording/documents.ts'
import { FACES, inTwips, run } from './letter-paragraphs.ts'

const COLOUR = RED.slice(1)

/** The lines are 170 mm wide and the field 156: seven more on either side. */
const OVERHANG = inTwips(mm(7))

/** Fills the field's width, but is no higher than the room above the lines. */
function markSize(issuer: string): number {
  const widest = mm(150) / [...issuer].length
  return Math.floor(Math.min(widest, 54)) * 2
}

export function firstHeader({ issuer, stage }: LetterContent): Header {
  const size = markSize(issuer)
  return new Header({
    children: [
      ...(stage === 'for-review' ? [stamp()] : []),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: -OVERHANG, right: -OVERHANG },
        spacing: { line: size * 10, lineRule: 'exact', after: inTwips(mm(5)) },
        border: {
          bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: COLOUR, space: 11 },
        },
        children: [run(issuer, { font: FACES.title, size, color: COLOUR })],
      }),
    ],
  })
}

export const furtherHeader = ({ stage }: LetterContent): Header =>
  new Header({ children: stage === 'for-review' ? [stamp()] : [new Paragraph({})] })

/** No page number on the first page, but the second double line. */
export const firstFooter = (_letter: LetterContent): Footer =>
  new Footer({
    children: [
      new Paragraph({
        indent: { left: -OVERHANG, right: -OVERHANG },
        spacing: { line: 120, lineRule: 'exact' },
        border: {
          bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: COLOUR, space: 0 },
        },
      }),
    ],
  })

export function numberedFooter(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const [before = '', after = ''] = letterPageNumber('\u0000').split('\u0000')
  const indent = alignment === AlignmentType.RIGHT ? { right: inTwips(14) } : { left: inTwips(14) }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [
          new TextRun({ font: FACES.pageNumber, size: 28, children: [before, PageNumber.CURRENT, after] }),
        ],
      }),
    ],
  })
}

function stamp(): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 6, color: '7A828C', space: 1 }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    frame: {
      type: 'absolute',
      position: { x: inTwips(mm(167)), y: inTwips(mm(12)) },
      width: inTwips(mm(20)),
      height: inTwips(mm(7)),
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [run(words.forReview, { font: FACES.heading, size: 24, color: '7A828C' })],
  })
}
