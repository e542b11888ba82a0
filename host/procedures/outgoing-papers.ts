// What is handed out besides statements and letters: looked at, or issued with a number and frozen.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { contractId as toContractId } from '../../src/base/ids.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { outgoingDocument } from '../../src/documents/outgoing-document.ts'
import { makePaper, type PaperAsked } from '../../src/services/make-paper.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import type { OutgoingPaper } from '../../src/statements/outgoing-papers.ts'
import { documentKindWords } from '../../src/wording/papers.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { publishPaper, sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { chainHeadOf } from './compose-notice.ts'
import { render } from './render.ts'

type Asked = InputOf<'documents.preview'>

export async function previewPaper(
  session: Session,
  asked: Asked,
): Promise<Result<OutputOf<'documents.preview'>, Refusal>> {
  const drawn = await draw(session, asked, null)
  if (!drawn.ok) return drawn
  const { content, pages, title, openQuestions } = drawn.value
  return ok({
    content: Buffer.from(content).toString('base64'),
    pages,
    title,
    openQuestions: [...openQuestions],
    warnings: [],
  })
}

export async function issuePaper(
  session: Session,
  input: InputOf<'documents.issue'>,
): Promise<Result<OutputOf<'documents.issue'>, Refusal>> {
  const drawn = await draw(session, input, chainHeadOf(session))
  if (!drawn.ok) return drawn
  const { paper, content, pages, title, openQuestions } = drawn.value
  const contractId = toContractId(input.contractId)
  const record = () =>
    session.transact('documents.issue', ledger =>
      ok(
        ledger.addDocument({
          kind: paper.kind,
          noticeKind: null,
          number: paper.number,
          contractId,
          facts: factsOf(paper),
          unsignedSha256: sha256Hex(content),
          signedSha256: null,
          certificateSerial: null,
          content,
        }),
      ),
    )
  const published = publishPaper(session, { file: input.file, content, record })
  if (!published.ok) return published
  assert(paper.number !== null, 'a paper was issued without its number')
  const { recorded: documentId, file, sha256 } = published.value
  return ok({
    ...{ documentId, number: paper.number, title, file, sha256, pages },
    openQuestions: [...openQuestions],
    warnings: warningsInWords(remindOfSecrecy(session.ledger, [contractId])),
  })
}

async function draw(session: Session, asked: Asked, issuedUpon: ReturnType<typeof chainHeadOf> | null) {
  const made = makePaper(session.ledger, toService(asked), {
    madeOn: session.clock.today(),
    preparedBy: session.file.user.name,
    issuedUpon,
  })
  // An id in a refusal is the clerk's, not one that the ledger gave.
  if (!made.ok) return err(made.error as Refusal)
  const { paper, openQuestions } = made.value
  const pdf = await render(session, outgoingDocument(paper))
  if (!pdf.ok) return pdf
  const { bytes: content, pages } = pdf.value
  return ok({ paper, content, pages, title: documentKindWords[paper.kind], openQuestions })
}

const toService = (asked: Asked): PaperAsked =>
  asked.paper === 'payment-application'
    ? { ...asked, paymentId: asked.paymentId ?? null, dueBy: asked.dueBy ?? null }
    : asked

/** What the ledger keeps beside the frozen bytes: enough to find the paper again. */
function factsOf(paper: OutgoingPaper): object {
  switch (paper.kind) {
    case 'payment-application':
      return { totalFen: paper.totalFen, payment: paper.payment }
    case 'card-list':
      return { asOf: paper.asOf, cards: paper.cards.length }
    case 'late-fee-note':
      return { asOf: paper.asOf, feeFen: paper.feeFen }
    case 'settlement':
      return { closedOn: paper.closedOn, isClosed: paper.isClosed, ...paper.sums }
  }
}
