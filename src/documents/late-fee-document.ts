// How an estimate of late fees comes about (违约金估算说明): each stretch of unchanged principal, the clause in its own words,
// one rounding at the end, and that it is an estimate and nothing more.

import { formatYuan } from '../base/fen.ts'
import { formatRmbUppercase } from '../base/rmb-uppercase.ts'
import type { LateFeeNote } from '../statements/outgoing-papers.ts'
import { dailyRateInWords } from '../wording/amounts.ts'
import { dayInWords } from '../wording/documents.ts'
import {
  applicationWords,
  groundInWords,
  lateFeeWords as own,
  paperWords as words,
} from '../wording/outgoing-papers.ts'
import { contractInWords } from '../wording/statement-words.ts'
import type { DocumentDefinition, Node, TableCell } from './document-definition.ts'
import { facts, formDocument, headRow, listRules, noVertical, signatureBoxes, sumRow } from './form-frame.ts'
import { above, text } from './paper.ts'
import { amountCell } from './statement-style.ts'

export function lateFeeDocument(note: LateFeeNote): DocumentDefinition {
  const { contract, because, asOf, overdueFen, ratePerDay, segments } = note
  return formDocument({
    title: words.titles['late-fee-note'],
    head: note,
    content: [
      facts([
        [words.contract, contractInWords(contract)],
        [words.clause, groundInWords(because, contract.clauseStyle)],
        [own.quotation, because.quotation],
        [own.rate, dailyRateInWords(ratePerDay)],
        [own.asOf, dayInWords(asOf)],
        [own.overdue, formatYuan(overdueFen)],
      ]),
      { ...text(own.formula), margin: above(8) },
      segments.length === 0 ? { ...text(own.none), margin: above(10) } : working(note),
      result(note),
      ...[own.estimate, own.caution].map(
        (sentence): Node => ({ ...text(sentence), alignment: 'justify', margin: above(6) }),
      ),
      { unbreakable: true, stack: [signatureBoxes(applicationWords.signatures)] },
    ],
  })
}

function working({ segments, ratePerDay, exactYuan }: LateFeeNote): Node {
  const right = (words: string): TableCell => text(words, { alignment: 'right' })
  return {
    margin: [0, 8, 0, 0],
    fontSize: 8.5,
    rules: { horizontal: listRules(segments.length, 1), vertical: noVertical, paddingX: 4, paddingY: 3 },
    table: {
      widths: [24, 56, 64, 56, 28, 72, 52, '*'],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        headRow(
          [words.place, own.dueOn, own.segmentFrom, own.until, own.days, own.principal, own.rate, own.exact],
          ['left', 'left', 'left', 'left', 'right', 'right', 'right', 'right'],
        ),
        ...segments.map((segment, index): readonly TableCell[] => [
          text(String(index + 1)),
          text(segment.dueOn),
          text(segment.from),
          text(segment.until),
          right(String(segment.days)),
          amountCell(segment.principalFen),
          right(dailyRateInWords(ratePerDay)),
          right(segment.exactYuan),
        ]),
        sumRow([
          text(''),
          { ...text(own.sum), colSpan: 6 },
          ...Array.from({ length: 5 }, () => text('')),
          right(exactYuan),
        ]),
      ],
    },
  }
}

function result({ feeFen }: LateFeeNote): Node {
  const amount = `￥${formatYuan(feeFen)}　　${formatRmbUppercase(feeFen)}`
  return { ...facts([[own.fee, amount]]), margin: above(8) }
}
