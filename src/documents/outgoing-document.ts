// The paper for whatever is handed out besides statements and letters.

import { assertNever } from '../base/assert.ts'
import type { OutgoingPaper } from '../statements/outgoing-papers.ts'
import { applicationDocument } from './application-document.ts'
import { cardListDocument } from './card-list-document.ts'
import type { DocumentDefinition } from './document-definition.ts'
import { lateFeeDocument } from './late-fee-document.ts'
import { settlementDocument } from './settlement-document.ts'

export function outgoingDocument(paper: OutgoingPaper): DocumentDefinition {
  switch (paper.kind) {
    case 'payment-application':
      return applicationDocument(paper)
    case 'card-list':
      return cardListDocument(paper)
    case 'settlement':
      return settlementDocument(paper)
    case 'late-fee-note':
      return lateFeeDocument(paper)
    default:
      return assertNever(paper)
  }
}
