// The cards of a contract on a day (物联网卡清单): plain rows, because there may be many thousands of them.

import { formatYuan } from '../base/fen.ts'
import type { CardListPaper, ListedCardRow } from '../statements/outgoing-papers.ts'
import { dayInWords } from '../wording/documents.ts'
import { cardListWords as own, paperWords as words } from '../wording/outgoing-papers.ts'
import { contractInWords } from '../wording/statement-words.ts'
import type { DocumentDefinition, Node, TableCell } from './document-definition.ts'
import { FORM_SIDE, facts, formDocument, headRow, listRules, noVertical, sumRow } from './form-frame.ts'
import { A4_LANDSCAPE, above, text } from './paper.ts'
import { amountCell } from './statement-style.ts'

export function cardListDocument(list: CardListPaper): DocumentDefinition {
  return formDocument({
    title: words.titles['card-list'],
    head: list,
    isAcross: true,
    content: [
      facts([
        [words.contract, contractInWords(list.contract)],
        [words.payee, list.supplier.name],
        [own.asOf, dayInWords(list.asOf)],
        [own.count, own.counts(list.cards.length, list.counts)],
      ]),
      list.cards.length === 0 ? { ...text(own.none), margin: above(12) } : table(list),
    ],
  })
}

const PADDING_X = 4
const FIXED = [32, 140, 96, 66, 56, 66, 66, 66] as const

function table({ cards, monthFen }: CardListPaper): Node {
  const columns = FIXED.length + 1
  const fixed = FIXED.reduce((sum, width) => sum + width, 0)
  const inner = A4_LANDSCAPE.width - 2 * FORM_SIDE - columns * 2 * PADDING_X
  return {
    margin: [0, 8, 0, 0],
    rules: {
      horizontal: listRules(cards.length, 1),
      vertical: noVertical,
      paddingX: PADDING_X,
      paddingY: 2.2,
    },
    fontSize: 8,
    table: {
      widths: [...FIXED, inner - fixed],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow(
          [
            words.place,
            own.iccid,
            own.msisdn,
            own.suppliedOn,
            own.state,
            own.activatedOn,
            own.suspendedOn,
            own.cancelledOn,
            own.monthFee,
          ],
          [...FIXED.map(() => 'left' as const), 'right'],
        ),
        ...cards.map(cardRow),
        sumRow([
          text(''),
          text(words.total),
          ...Array.from({ length: columns - 3 }, () => text('')),
          amountCell(monthFen),
        ]),
      ],
    },
  }
}

const cardRow = (card: ListedCardRow, index: number): readonly TableCell[] => [
  text(String(index + 1)),
  text(card.iccid),
  text(card.msisdn ?? ''),
  text(card.suppliedOn),
  text(own.states[card.state]),
  text(card.activatedOn ?? ''),
  text(card.suspendedOn ?? ''),
  text(card.cancelledOn ?? ''),
  text(formatYuan(card.monthFen), { alignment: 'right' }),
]
