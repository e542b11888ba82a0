// Paragraphs and runs on the letter's grid, and the names of the faces that the standard recommends.

import { AlignmentType, type IIndentAttributesProperties, type IRunOptions, Paragraph, TextRun } from 'docx'
import { EM, LINE } from '../../src/documents/letter-grid.ts'
import { wordFaces } from '../../src/wording/documents.ts'

/** Figures stand in the same face: a line of figures would else leave the grid. */
const faceOf = (name: string) =>
  ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }) as const

export const FACES = {
  text: faceOf(wordFaces.text),
  title: faceOf(wordFaces.title),
  heading: faceOf(wordFaces.heading),
  subheading: faceOf(wordFaces.subheading),
  pageNumber: faceOf(wordFaces.song),
}

export const inTwips = (points: number): number => Math.round(points * 20)

export const LINE_TWIPS = inTwips(LINE)

type Shape = {
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly indentEm?: number
  readonly indent?: IIndentAttributesProperties
  readonly face?: (typeof FACES)[keyof typeof FACES]
  readonly keepNext?: boolean
  readonly keepLines?: boolean
}

export function paragraph(text: string, shape: Shape = {}): Paragraph {
  const { indentEm = 0, indent, face, keepNext = false, keepLines = false } = shape
  return new Paragraph({
    alignment: shape.alignment ?? AlignmentType.LEFT,
    spacing: { line: LINE_TWIPS, lineRule: 'exact' },
    indent: indent ?? (indentEm === 0 ? {} : { firstLine: inTwips(indentEm * EM) }),
    keepNext,
    keepLines,
    children: [run(text, face === undefined ? {} : { font: face })],
  })
}

export const run = (text: string, style: IRunOptions = {}): TextRun => new TextRun({ ...style, text })

export const blank = (keepNext = false): Paragraph => paragraph('', { keepNext })

export const blanks = (count: number, keepNext = false): readonly Paragraph[] =>
  Array.from({ length: count }, () => blank(keepNext))
