// A letter as .docx: the same text as on the signed paper, on the same grid as far as Word has one. The fonts are named,
// not enclosed: the office's computers have them.

import {
  AlignmentType,
  Document,
  DocumentGridType,
  type FileChild,
  type ISectionOptions,
  Packer,
  Paragraph,
} from 'docx'
import { EM, FIELD_WIDTH, widthInEm } from '../../src/documents/letter-grid.ts'
import { breakTitle } from '../../src/documents/letter-title.ts'
import { mm } from '../../src/documents/paper.ts'
import type { LetterContent, LetterParagraph } from '../../src/notices/letter.ts'
import { dayInWords, letterNumberInWords, letterWords as words } from '../../src/wording/documents.ts'
import { annexBlocks } from './letter-annexes.ts'
import { firstFooter, firstHeader, furtherHeader, numberedFooter } from './letter-furniture.ts'
import { blank, blanks, FACES, inTwips, LINE_TWIPS, paragraph, run } from './letter-paragraphs.ts'

export async function letterDocx(letter: LetterContent): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title.join(''),
    creator: letter.issuer,
    lastModifiedBy: letter.issuer,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FACES.text, size: SIZE_3, characterSpacing: TIGHTER } } } },
    sections: [{ ...section(letter), children: [...upper(letter), ...body(letter), ...annexes(letter)] }],
  })
  return await Packer.toBuffer(document)
}

/** Half points. */
const SIZE_3 = 32
const SIZE_2 = 44
/** Twips: 28 characters of size 3 would be 158 mm wide, and the field is 156. */
const TIGHTER = -5
const LONGEST_TITLE_LINE = 20

function section(letter: LetterContent): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: inTwips(mm(210)), height: inTwips(mm(297)) },
        margin: {
          top: inTwips(mm(37)),
          left: inTwips(mm(28)),
          right: inTwips(mm(26)),
          bottom: inTwips(mm(35)),
          header: inTwips(mm(29)),
          footer: inTwips(mm(20)),
        },
      },
      // 22 lines; the 28 characters of a line come from their spacing, which every word processor heeds alike.
      grid: { type: DocumentGridType.LINES, linePitch: LINE_TWIPS },
    },
    headers: {
      first: firstHeader(letter),
      default: furtherHeader(letter),
      even: furtherHeader(letter),
    },
    footers: {
      first: firstFooter(letter),
      default: numberedFooter(AlignmentType.RIGHT),
      even: numberedFooter(AlignmentType.LEFT),
    },
  }
}

function upper({ number, title }: LetterContent): readonly FileChild[] {
  return [
    paragraph(letterNumberInWords(number), { alignment: AlignmentType.RIGHT }),
    ...blanks(2),
    ...breakTitle(title, LONGEST_TITLE_LINE).map(
      line =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { line: LINE_TWIPS, lineRule: 'exact' },
          keepNext: true,
          children: [run(line, { font: FACES.title, size: SIZE_2 })],
        }),
    ),
    blank(),
  ]
}

// The last paragraph goes with signature and date, so that no page carries them without text.
function body(letter: LetterContent): readonly FileChild[] {
  const { addressee, paragraphs, attachments, annotation } = letter
  const last = paragraphs.length - 1
  return [
    paragraph(`${addressee}${words.colon}`),
    ...paragraphs.map((one, index) => paragraphOf(one, index === last)),
    ...attachmentNames(attachments.map(({ name }) => name)),
    ...signature(letter),
    ...(annotation === null ? [] : [paragraph(`（${annotation}）`, { indentEm: 2 })]),
  ]
}

function paragraphOf({ text, ...one }: LetterParagraph, isLast: boolean): FileChild {
  const face = one.kind === 'text' ? FACES.text : one.level === 1 ? FACES.heading : FACES.subheading
  return paragraph(text, {
    alignment: AlignmentType.BOTH,
    indentEm: 2,
    face,
    keepNext: isLast || one.kind === 'heading',
    keepLines: isLast,
  })
}

function attachmentNames(names: readonly string[]): readonly FileChild[] {
  if (names.length === 0) return []
  return [
    blank(true),
    ...names.map((name, index) => {
      const place = names.length === 1 ? '' : `${index + 1}.`
      const label = index === 0 ? words.attachment : ''
      // A name that wraps goes on under its own beginning.
      const left = (names.length === 1 ? 5 : 6) * EM
      const hanging = index === 0 ? left - 2 * EM : EM
      return paragraph(`${label}${place}${name}`, {
        indent: { left: inTwips(left), hanging: inTwips(hanging) },
        keepNext: true,
      })
    }),
  ]
}

const DATE_FROM_RIGHT = 4
const NAME_FROM_RIGHT = 2

/** Room for the wet seal over name and day, which are centred on each other; never a printed seal. */
function signature({ issuer, signedOn }: LetterContent): readonly FileChild[] {
  const date = signedOn === null ? words.blankDate : dayInWords(signedOn)
  const [nameWidth, dateWidth] = [widthInEm(issuer), widthInEm(date)]
  const centre = FIELD_WIDTH / EM - Math.max(DATE_FROM_RIGHT + dateWidth / 2, NAME_FROM_RIGHT + nameWidth / 2)
  const line = (text: string, width: number, keepNext: boolean) =>
    paragraph(text, { indent: { left: inTwips((centre - width / 2) * EM) }, keepNext })
  return [...blanks(3, true), line(issuer, nameWidth, true), line(date, dateWidth, false)]
}

function annexes({ attachments }: LetterContent): readonly FileChild[] {
  return attachments.flatMap(({ name, page }, index) => {
    if (page === null) return []
    const place = attachments.length === 1 ? '' : String(index + 1)
    return [
      new Paragraph({
        pageBreakBefore: true,
        spacing: { line: LINE_TWIPS, lineRule: 'exact' },
        children: [run(`${words.annex}${place}`, { font: FACES.heading })],
      }),
      blank(),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(name, { font: FACES.title, size: SIZE_2 })],
      }),
      blank(),
      ...page.flatMap(annexBlocks),
    ]
  })
}
