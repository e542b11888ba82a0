// Statements, deadlines and the audit of the ledger itself.

import { ok } from '../../src/base/result.ts'
import { movedOf } from '../../src/contracts/because.ts'
import type { Deadline } from '../../src/deadlines/deadline.ts'
import { listDeadlines } from '../../src/services/list-deadlines.ts'
import { deadlineInWords, deadlineMatterInWords } from '../../src/wording/deadlines.ts'
import { verifySession } from '../audit.ts'
import { exportSheet } from './export-sheet.ts'
import { exportStatement } from './export-statement.ts'
import type { Handlers } from './handler.ts'
import { noticesHandlers } from './notices.ts'

export const papersHandlers: Handlers<
  | 'statements.export'
  | 'statements.exportSheet'
  | 'notices.kinds'
  | 'notices.draft'
  | 'notices.issue'
  | 'notices.exportDocx'
  | 'notices.recordSending'
  | 'deadlines.list'
  | 'audit.verify'
> = {
  ...noticesHandlers,
  'statements.export': (session, input) => exportStatement(session, input),
  'statements.exportSheet': (session, input) => exportSheet(session, input),
  'deadlines.list': ({ ledger }, { asOf }) =>
    ok({
      deadlines: listDeadlines(ledger, asOf).map(deadline => ({
        ...deadline,
        because: deadlineInWords(deadline),
        matter: deadlineMatterInWords(deadline),
        quotation: deadline.because.quotation,
        moved: movedDeadline(deadline),
      })),
    }),
  'audit.verify': (session, { anchor }) => verifySession(session, anchor ?? null),
}

/** Where another fact than the end of the period gives the day, an announcement has not moved it. */
const movedDeadline = ({ on, because: { inputs } }: Deadline) =>
  inputs['endsOn'] === on ? movedOf(inputs) : null
