// Previews, which record nothing, and papers as they were issued, byte for byte as the ledger holds them.

import { z } from 'zod'
import type { OutputOf } from '../../src/api/procedures.ts'
import { ok } from '../../src/base/result.ts'
import { letterDocument } from '../../src/documents/letter-document.ts'
import { chosenContract } from '../../src/services/contract-in-force.ts'
import type { IssuedDocument, Recorded } from '../../src/services/ports.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { sha256Hex, writeExport } from '../files.ts'
import { checkPaper } from './check-paper.ts'
import { composeNotice } from './compose-notice.ts'
import { previewStatement } from './export-statement.ts'
import type { Handlers } from './handler.ts'
import { issuedContent } from './issued-content.ts'
import { issuePaper, previewPaper } from './outgoing-papers.ts'
import { render } from './render.ts'

export const issuedPapersHandlers: Handlers<
  | 'statements.preview'
  | 'notices.preview'
  | 'documents.preview'
  | 'documents.issue'
  | 'documents.list'
  | 'documents.content'
  | 'documents.export'
  | 'documents.check'
  | 'documents.countersign'
> = {
  'statements.preview': (session, asked) => previewStatement(session, asked),
  'notices.preview': async (session, input) => {
    const letter = composeNotice(session, input, 'for-review')
    if (!letter.ok) return letter
    const { content, openQuestions, warnings } = letter.value
    const pdf = await render(session, letterDocument(content))
    if (!pdf.ok) return pdf
    return ok({
      ...inBase64(pdf.value),
      title: content.title.join(''),
      openQuestions: [...openQuestions],
      warnings: warningsInWords(warnings),
    })
  },
  'documents.preview': (session, asked) => previewPaper(session, asked),
  'documents.issue': (session, asked) => issuePaper(session, asked),
  'documents.list': ({ ledger }, { kind, contractId, before, limit }) => {
    const chosen = chosenContract(ledger, contractId)
    if (!chosen.ok) return chosen
    const asked = { kind, contractId: chosen.value }
    // One more than is shown tells whether there are more.
    const found = ledger.issuedPapers({ ...asked, before: before ?? null, limit: limit + 1 })
    return ok({ documents: found.slice(0, limit).map(toApi), hasMore: found.length > limit })
  },
  'documents.content': (session, { documentId }) => {
    const found = issuedContent(session, documentId)
    if (!found.ok) return found
    const { content, document } = found.value
    return ok({
      content: Buffer.from(content).toString('base64'),
      sha256: sha256Hex(content),
      number: document.number,
    })
  },
  'documents.export': (session, { documentId, file }) => {
    const found = issuedContent(session, documentId)
    return found.ok ? writeExport(session, file, found.value.content) : found
  },
  'documents.check': (session, asked) => checkPaper(session, asked),
  'documents.countersign': async (session, asked) => {
    // Loaded when somebody signs, as for issuing.
    const { countersign } = await import('./countersign.ts')
    return await countersign(session, asked)
  },
}

const inBase64 = ({ bytes, pages }: { readonly bytes: Uint8Array; readonly pages: number }) => ({
  content: Buffer.from(bytes).toString('base64'),
  pages,
})

const statementFactsSchema = z.object({ from: z.string(), to: z.string(), closingFen: z.int() })

type ListedPaper = OutputOf<'documents.list'>['documents'][number]

const toApi = (paper: IssuedDocument & Recorded): ListedPaper => ({
  documentId: paper.documentId,
  kind: paper.kind,
  noticeKind: paper.noticeKind,
  number: paper.number,
  contractId: paper.contractId,
  sha256: paper.countersigned?.sha256 ?? paper.signedSha256 ?? paper.unsignedSha256,
  signatures: [paper.signedSha256, paper.countersigned].filter(signature => signature !== null).length,
  recordedAt: paper.recordedAt,
  recordedBy: paper.recordedBy,
  period: paper.kind === 'statement' ? statementFactsSchema.parse(paper.facts) : null,
})
