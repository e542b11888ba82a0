// 查找: from what was found to what the clerk reads.

import { ok } from '../../src/base/result.ts'
import type { ChainedRecord } from '../../src/records/chained-record.ts'
import { findAnything } from '../../src/services/find-anything.ts'
import type { DocumentKind, ReadLedger } from '../../src/services/ports.ts'
import { termNameInWords } from '../../src/wording/terms.ts'
import type { Handlers } from './handler.ts'
import { recordToApi } from './journal.ts'

const DEFAULT_LIMIT = 20

/** A paper, or what was done with one: letters stand on another page than statements. */
function paperOf(ledger: ReadLedger, { seq, kind, fields }: ChainedRecord): DocumentKind | null {
  const documentId = kind === 'countersignature' ? Number(fields['document']) : seq
  if (kind !== 'countersignature' && kind !== 'issued_document') return null
  return ledger.document(documentId)?.kind ?? null
}

export const searchHandlers: Handlers<'search.find'> = {
  'search.find': ({ ledger }, { text, limit }) => {
    const { records, terms, passages, questions, charges } = findAnything(
      ledger,
      text,
      limit ?? DEFAULT_LIMIT,
    )
    return ok({
      records: records.map(record => ({ ...recordToApi(record), paper: paperOf(ledger, record) })),
      terms: terms.map(({ contractId, term }) => {
        const { clause = '', quotation = '' } = term.sources[0] ?? {}
        return { contractId, termId: term.id, name: termNameInWords(term), clause, quotation }
      }),
      passages: [...passages],
      questions: questions.map(({ question, contractIds }) => ({
        questionId: question.id,
        question: question.question,
        contractIds: [...contractIds],
      })),
      charges:
        charges === null
          ? null
          : { amountFen: charges.amountFen, count: charges.count, firstChargeId: charges.first },
    })
  },
}
