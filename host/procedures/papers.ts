// Statements, deadlines and the audit of the ledger itself.

import { assert } from '../../src/base/assert.ts'
import { contractId as toContractId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import { statementDocument } from '../../src/documents/statement-document.ts'
import { listDeadlines } from '../../src/services/list-deadlines.ts'
import { makeStatement } from '../../src/services/make-statement.ts'
import { remindOfSecrecy } from '../../src/services/remind-of-secrecy.ts'
import { deadlineInWords, deadlineMatterInWords } from '../../src/wording/deadlines.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { verifySession } from '../audit.ts'
import { publishPaper, sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { chainHeadOf } from './compose-notice.ts'
import type { Handlers } from './handler.ts'
import { noticesHandlers } from './notices.ts'
import { render } from './render.ts'

export const papersHandlers: Handlers<
  | 'statements.export'
  | 'notices.kinds'
  | 'notices.draft'
  | 'notices.issue'
  | 'notices.recordSending'
  | 'deadlines.list'
  | 'audit.verify'
> = {
  ...noticesHandlers,
  'statements.export': (session, input) => exportStatement(session, input),
  'deadlines.list': ({ ledger }, { asOf }) =>
    ok({
      deadlines: listDeadlines(ledger, asOf).map(deadline => ({
        ...deadline,
        because: deadlineInWords(deadline),
        matter: deadlineMatterInWords(deadline),
        quotation: deadline.because.quotation,
      })),
    }),
  'audit.verify': (session, { anchor }) => verifySession(session, anchor ?? null),
}

type ExportInput = Parameters<(typeof papersHandlers)['statements.export']>[1]

async function exportStatement(session: Session, { contractId, from, to, file }: ExportInput) {
  const made = makeStatement(session.ledger, {
    contractId,
    from,
    to,
    madeOn: session.clock.today(),
    preparedBy: session.file.user.name,
    issuedUpon: chainHeadOf(session),
  })
  if (!made.ok) return made
  const { statement, openQuestions } = made.value
  const pdf = await render(session, statementDocument(statement))
  if (!pdf.ok) return pdf

  const { bytes: content, pages } = pdf.value
  const record = () =>
    session.transact('statements.export', ledger =>
      ok(
        ledger.addDocument({
          kind: 'statement',
          noticeKind: null,
          number: statement.number,
          contractId: toContractId(contractId),
          facts: { from, to, closingFen: statement.closingFen },
          unsignedSha256: sha256Hex(content),
          signedSha256: null,
          certificateSerial: null,
          content,
        }),
      ),
    )
  const published = publishPaper(session, { file, content, record })
  if (!published.ok) return published
  assert(statement.number !== null, 'a statement was issued without its number')
  const { number, openingFen, chargedFen, paidFen, closingFen } = statement
  return ok({
    documentId: published.value.recorded,
    number,
    file: published.value.file,
    sha256: published.value.sha256,
    pages,
    openingFen,
    chargedFen,
    paidFen,
    closingFen,
    openQuestions: [...openQuestions],
    warnings: warningsInWords(remindOfSecrecy(session.ledger, [toContractId(contractId)])),
  })
}
