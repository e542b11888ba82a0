// The statement as a paper: looked at, which records nothing, or issued, which numbers and freezes it.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { contractId as toContractId } from '../../src/base/ids.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { makeStatement, type StatementAnswer } from '../../src/services/make-statement.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { publishPaper, sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { chainHeadOf } from './compose-notice.ts'
import { render } from './render.ts'

type Asked = InputOf<'statements.preview'>

export async function previewStatement(
  session: Session,
  asked: Asked,
): Promise<Result<OutputOf<'statements.preview'>, Refusal>> {
  const made = stateFor(session, asked, null)
  if (!made.ok) return made
  const { statement, openQuestions } = made.value
  const pdf = await render(session, statementDocument(statement))
  if (!pdf.ok) return pdf
  const { openingFen, chargedFen, paidFen, closingFen, invoicedFen } = statement
  return ok({
    content: Buffer.from(pdf.value.bytes).toString('base64'),
    pages: pdf.value.pages,
    ...{ openingFen, chargedFen, paidFen, closingFen, invoicedFen },
    lines: partsOf(statement).reduce((sum, { lines }) => sum + lines.length, 0),
    openQuestions: [...openQuestions],
    warnings: [],
  })
}

export async function exportStatement(
  session: Session,
  { file, ...asked }: InputOf<'statements.export'>,
): Promise<Result<OutputOf<'statements.export'>, Refusal>> {
  const made = stateFor(session, asked, chainHeadOf(session))
  if (!made.ok) return made
  const { statement, contractIds, openQuestions } = made.value
  const pdf = await render(session, statementDocument(statement))
  if (!pdf.ok) return pdf

  const { bytes: content, pages } = pdf.value
  const { number, openingFen, chargedFen, paidFen, closingFen } = statement
  const { from, to, scope } = asked
  const record = () =>
    session.transact('statements.export', ledger =>
      ok(
        ledger.addDocument({
          kind: 'statement',
          noticeKind: null,
          number,
          contractId: toContractId(asked.contractId),
          facts: { from, to, closingFen, ...(scope === 'supplier' ? { contractIds } : {}) },
          unsignedSha256: sha256Hex(content),
          signedSha256: null,
          certificateSerial: null,
          content,
        }),
      ),
    )
  const published = publishPaper(session, { file, content, record })
  if (!published.ok) return published
  assert(number !== null, 'a statement was issued without its number')
  return ok({
    documentId: published.value.recorded,
    number,
    file: published.value.file,
    sha256: published.value.sha256,
    pages,
    ...{ openingFen, chargedFen, paidFen, closingFen },
    openQuestions: [...openQuestions],
    warnings: warningsInWords(remindOfSecrecy(session.ledger, contractIds)),
  })
}

/** `issuedUpon` null: a preview, without a number. */
export function stateFor(session: Session, asked: Asked, issuedUpon: ReturnType<typeof chainHeadOf> | null) {
  return makeStatement(session.ledger, {
    ...asked,
    detail: asked.detail ?? null,
    replyBy: asked.replyBy ?? null,
    madeOn: session.clock.today(),
    preparedBy: session.file.user.name,
    issuedUpon,
  })
}

export const partsOf = (statement: StatementAnswer['statement']) =>
  'parts' in statement ? statement.parts : [statement]
