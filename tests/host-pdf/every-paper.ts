// One of every paper that the program hands out, by name: every kind of notice, statements of all kinds, and the rest.

import type { DocumentDefinition } from '../../src/documents/document-definition.ts'
import { handoverDocument } from '../../src/documents/handover-document.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { outgoingDocument } from '../../src/documents/outgoing-document.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { draftFrame, issuedFrame, paymentLetter, shortLetter } from '../documents/example-letters.ts'
import { application, cardList, handover, lateFee, settlement } from '../documents/example-papers.ts'
import {
  cardByCard,
  manyRows,
  monthlyFees,
  ofSupplier,
  strainedRows,
  threeInstalments,
  withoutRows,
} from '../documents/example-statements.ts'
import { composeExample } from '../notices/compose-example.ts'
import { EXAMPLES } from '../notices/example-facts.ts'

export type NamedPaper = { readonly name: string; readonly definition: DocumentDefinition }

const statements = {
  'three-instalments': threeInstalments(),
  'a-year-of-cards': monthlyFees('2024-03', '2025-02'),
  'three-years-of-cards': monthlyFees('2024-03', '2027-02'),
  'without-rows': withoutRows(),
  'strained-rows': strainedRows(),
  'of-a-supplier': ofSupplier([threeInstalments(), monthlyFees('2024-03', '2024-05')]),
  'by-card': cardByCard('cards'),
  'by-card-and-month': cardByCard('months'),
  'of-many-rows': manyRows(140),
}

export const EVERY_PAPER: readonly NamedPaper[] = [
  ...Object.entries(statements).map(([name, statement]) => ({
    name: `statement-${name}`,
    definition: statementDocument(statement),
  })),
  ...[application, cardList, lateFee, settlement].map(paper => ({
    name: `paper-${paper.kind}`,
    definition: outgoingDocument(paper),
  })),
  { name: 'paper-handover', definition: handoverDocument(handover) },
  { name: 'letter-of-one-page', definition: letterDocument(shortLetter) },
  { name: 'letter-draft', definition: letterDocument(paymentLetter(draftFrame)) },
  ...EXAMPLES.map(example => ({
    name: `notice-${[example.kind, example.contractId, example.variant].filter(Boolean).join('-')}`,
    definition: letterDocument(composeExample(example, issuedFrame)),
  })),
]
