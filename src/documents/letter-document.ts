// A letter (函) in the letter format of GB/T 9704-2012: the text of a notice on the grid, with room for the wet seal over
// signature and date and never a printed seal (条例 9(13), 7.3.5.1: 不得出现空白印章).

import type { LetterContent, LetterParagraph } from '../notices/letter.ts'
import { dayInWords, letterNumberInWords, letterWords as words } from '../wording/documents.ts'
import type { DocumentDefinition, Node, TextNode } from './document-definition.ts'
import { annexPages } from './letter-annexes.ts'
import { LETTER_SLOTS, letterBackground, letterFooter } from './letter-furniture.ts'
import { EM, FIELD_TOP, FIELD_WIDTH, LINE, MARGINS, upperParts, widthInEm } from './letter-grid.ts'
import { lineAt, paragraph, runs } from './letter-runs.ts'
import { breakTitle } from './letter-title.ts'
import { A4, above, text } from './paper.ts'

// 2号 小标宋; 156 mm hold twenty of its characters.
const TITLE = { size: 22, longestLine: 20 } as const
// 成文日期右空四字, with the seal over it; a long name of the court keeps two characters from the edge instead.
const DATE_FROM_RIGHT = 4
const NAME_FROM_RIGHT = 2
// Three blank lines and the two of name and date: more than the 42 mm of the court's seal.
const BLANKS_FOR_SEAL = 3
// Five lines: longer paragraphs break wherever the page ends.
const LONGEST_KEPT = 5 * 28

export function letterDocument(letter: LetterContent): DocumentDefinition {
  const title = letter.title.join('')
  return {
    pageSize: A4,
    pageMargins: MARGINS,
    info: { title, author: letter.issuer, subject: words.subject },
    defaultStyle: { font: 'fang-song', fontSize: EM, lineHeight: LINE / EM, color: '#000000' },
    background: letterBackground(letter),
    footer: letterFooter(),
    content: [
      numberLine(letter),
      ...blanks(2),
      ...titleLines(letter),
      ...blanks(1),
      ...body(letter),
      ...annexPages(letter.attachments),
    ],
    keepTogether: null,
    signatureSlots: LETTER_SLOTS,
  }
}

function numberLine({ issuer, number }: LetterContent): Node {
  const { numberTop } = upperParts(issuer)
  return {
    text: runs(letterNumberInWords(number)),
    alignment: 'right',
    margin: above(numberTop - FIELD_TOP),
  }
}

function titleLines({ title }: LetterContent): readonly Node[] {
  return breakTitle(title, TITLE.longestLine).map(line => ({
    text: line,
    font: 'title',
    fontSize: TITLE.size,
    lineHeight: LINE / TITLE.size,
    alignment: 'center',
    fontFeatures: ['hwid'],
  }))
}

// The last paragraphs go with signature and date, so that no page carries them without text (此页无正文 is no way out).
function body(letter: LetterContent): readonly Node[] {
  const { paragraphs } = letter
  const ending = paragraphs.length - endingLength(paragraphs)
  return [
    text(`${letter.addressee}${words.colon}`),
    ...groups(paragraphs.slice(0, ending)).map(groupNode),
    {
      unbreakable: true,
      stack: [
        ...paragraphs.slice(ending).map(paragraphNode),
        ...attachments(letter.attachments.map(({ name }) => name)),
        ...signature(letter),
        ...(letter.annotation === null ? [] : [paragraph(`（${letter.annotation}）`)]),
      ],
    },
  ]
}

/** The closing formula alone would be little text above a seal: what stands before it comes along, if it is short. */
function endingLength(paragraphs: readonly LetterParagraph[]): number {
  const before = paragraphs.at(-2)
  return before?.kind === 'text' && isShort(before) ? 2 : Math.min(1, paragraphs.length)
}

/** A heading stays with the paragraph below it; with a long one the page would be left half empty instead. */
function groups(paragraphs: readonly LetterParagraph[]): readonly (readonly LetterParagraph[])[] {
  const grouped: LetterParagraph[][] = []
  for (const one of paragraphs) {
    const last = grouped.at(-1)
    if (last?.length === 1 && last[0]?.kind === 'heading' && isShort(one)) last.push(one)
    else grouped.push([one])
  }
  return grouped
}

function groupNode(group: readonly LetterParagraph[]): Node {
  const [only, ...others] = group.map(paragraphNode)
  return only !== undefined && others.length === 0
    ? only
    : { unbreakable: true, stack: group.map(paragraphNode) }
}

const isShort = (one: LetterParagraph): boolean => widthInEm(one.text) <= LONGEST_KEPT

// 一、黑体 （一）楷体.
function paragraphNode(one: LetterParagraph): TextNode {
  if (one.kind !== 'heading') return paragraph(one.text)
  return paragraph(one.text, { font: one.level === 1 ? 'hei-ti' : 'kai' })
}

// 附件： two characters in, one blank line below the text; a name that wraps goes on under its own beginning.
function attachments(names: readonly string[]): readonly Node[] {
  if (names.length === 0) return []
  const rows = names.map((name, index): Node => {
    const label = index === 0 ? words.attachment : ''
    const place = names.length === 1 ? '' : `${index + 1}.`
    return {
      columns: [
        { text: '', width: 2 * EM },
        { text: label, width: 3 * EM },
        { text: place, width: names.length === 1 ? 0 : EM, fontFeatures: ['hwid'] },
        { text: runs(name), width: '*' },
      ],
    }
  })
  return [...blanks(1), ...rows]
}

function signature({ issuer, signedOn }: LetterContent): readonly Node[] {
  const date = signedOn === null ? words.blankDate : dayInWords(signedOn)
  const [nameWidth, dateWidth] = [widthInEm(issuer), widthInEm(date)]
  const centreFromRight = Math.max(DATE_FROM_RIGHT + dateWidth / 2, NAME_FROM_RIGHT + nameWidth / 2)
  const centre = FIELD_WIDTH / EM - centreFromRight
  return [
    ...blanks(BLANKS_FOR_SEAL),
    lineAt(centre - nameWidth / 2, issuer),
    lineAt(centre - dateWidth / 2, date),
  ]
}

// A blank line needs a character to have a height.
const blanks = (count: number): readonly Node[] =>
  Array.from({ length: count }, () => ({ text: '　', preserveLeadingSpaces: true }))
