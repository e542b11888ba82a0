// A payment statement (付款对账单) on A4 landscape, of one contract or of all of a supplier's. It only places what the statement states: no sum, no query and no
// clock is here, so a wrong figure can only have come from the ledger.

import type { Statement, StatementSums } from '../statements/statement.ts'
import type { SupplierStatement } from '../statements/supplier-statement.ts'
import { chainHeadInWords, pageOfPages } from '../wording/documents.ts'
import { numberInWords, partTitle, statementWords as words } from '../wording/statement-words.ts'
import { type DocumentDefinition, type Node, PAGE_TOKEN, PAGES_TOKEN } from './document-definition.ts'
import { A4_LANDSCAPE, above, text } from './paper.ts'
import { balanceBand } from './statement-balance.ts'
import { cardPages } from './statement-cards.ts'
import { ENDING, statementEnding } from './statement-ending.ts'
import { statementHeading, supplierHeading } from './statement-heading.ts'
import { colors, INNER_WIDTH, MARGIN, mutedText, sizes } from './statement-style.ts'
import { COMPANION_ROW, statementTable } from './statement-table.ts'

export function statementDocument(statement: Statement | SupplierStatement): DocumentDefinition {
  const parts = 'parts' in statement ? statement.parts : [statement]
  const footer = [pageFooter(statement)]
  return {
    pageSize: A4_LANDSCAPE,
    pageMargins: [MARGIN.side, MARGIN.top, MARGIN.side, MARGIN.bottom],
    info: {
      title: `${words.title} ${numberInWords(statement.number)}`,
      author: statement.payer.name,
      subject: words.subject,
    },
    defaultStyle: { font: 'hei', fontSize: sizes.text, color: colors.ink, lineHeight: 1.18 },
    background: { first: [], odd: [], even: [] },
    footer: { first: footer, odd: footer, even: footer },
    content: [
      ...('parts' in statement ? supplierParts(statement) : oneContract(statement)),
      statementEnding(statement, parts),
      ...parts.flatMap(cardPages),
    ],
    keepTogether: { companion: COMPANION_ROW, ending: ENDING },
    // Beneath the footer's line, at its right, one beside the other: 经办 signs in the first, 复核 in the second.
    signatureSlots: [
      { page: 'last', leftMm: 190, topMm: 199.5, widthMm: 45, heightMm: 6.5 },
      { page: 'last', leftMm: 239, topMm: 199.5, widthMm: 45, heightMm: 6.5 },
    ],
  }
}

const oneContract = (statement: Statement): readonly Node[] => [
  ...statementHeading(statement),
  statementTable(statement, { hasCompanion: true }),
]

function supplierParts(statement: SupplierStatement): readonly Node[] {
  const { parts } = statement
  return [
    ...supplierHeading(statement),
    ...parts.flatMap((part, index) => [
      {
        ...text(partTitle(index, part.contract), { font: 'hei-bold', color: colors.accent }),
        margin: above(8),
      },
      balanceBand(part),
      statementTable(part, { hasCompanion: index === parts.length - 1 }),
    ]),
  ]
}

function pageFooter({ number, chainHead }: StatementSums): Node {
  return {
    margin: [MARGIN.side, 4, MARGIN.side, 0],
    stack: [
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: INNER_WIDTH, y2: 0, lineWidth: 0.35, lineColor: colors.frame },
        ],
      },
      {
        margin: [0, 3, 0, 0],
        columns: [
          text(`${words.number}　${numberInWords(number)}`, { ...mutedText, noWrap: true }),
          text(traceInWords(chainHead), { ...mutedText, alignment: 'center' }),
          text(pageOfPages(PAGE_TOKEN, PAGES_TOKEN), { ...mutedText, alignment: 'right' }),
        ],
      },
      { ...text(words.auxiliary, mutedText), margin: [0, 3, 0, 0] },
    ],
  }
}

const traceInWords = (chainHead: StatementSums['chainHead']): string =>
  chainHead === null ? words.preview : chainHeadInWords(chainHead.seq, chainHead.hash)
