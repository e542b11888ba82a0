// A letter's steps besides signing and sending: drafts and their review, registration, seal, and the book.

import { contractId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import { wordsOf } from '../../src/notices/same-words.ts'
import { dropDraft, listDrafts, reviewDraft, saveDraft } from '../../src/services/draft-letter.ts'
import { registerLetter, sealLetter } from '../../src/services/register-letter.ts'
import { takeBackStep } from '../../src/services/take-back-step.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { composeNotice } from './compose-notice.ts'
import { draftToApi } from './draft-to-api.ts'
import type { Handlers } from './handler.ts'
import { exportBook, readBook } from './letter-book.ts'

export const letterStepsHandlers: Handlers<
  | 'letterDrafts.save'
  | 'letterDrafts.list'
  | 'letterDrafts.review'
  | 'letterDrafts.drop'
  | 'letterDrafts.issue'
  | 'notices.register'
  | 'notices.seal'
  | 'notices.takeBack'
  | 'notices.book'
  | 'notices.exportBook'
> = {
  'letterDrafts.save': (session, { draftId, ...input }) => {
    const letter = composeNotice(session, input, 'for-review')
    if (!letter.ok) return letter
    const { kind, content, of, openQuestions, warnings } = letter.value
    const saved = session.transact('letterDrafts.save', ledger =>
      saveDraft(ledger, {
        draftId: draftId ?? null,
        noticeKind: kind,
        contractId: contractId(of.contract.id),
        facts: input.facts,
        letter: wordsOf(content),
      }),
    )
    if (!saved.ok) return saved
    const resting = { openQuestions: [...openQuestions], warnings: warningsInWords(warnings) }
    return ok({ ...saved.value, title: content.title.join(''), ...resting })
  },
  'letterDrafts.list': ({ ledger }, { contractId }) => {
    const listed = listDrafts(ledger, contractId)
    return listed.ok ? ok({ drafts: listed.value.map(draftToApi) }) : listed
  },
  'letterDrafts.review': (session, { reason, ...review }) =>
    session.transact('letterDrafts.review', ledger =>
      reviewDraft(ledger, { ...review, reason: reason ?? null }),
    ),
  'letterDrafts.drop': (session, input) =>
    session.transact('letterDrafts.drop', ledger => dropDraft(ledger, input)),
  'letterDrafts.issue': async (session, input) => {
    // Loaded when somebody signs, as for a letter that is written in one step.
    const { issueDraft } = await import('./issue-draft.ts')
    return issueDraft(session, input)
  },
  'notices.register': (session, input) =>
    session.transact('notices.register', ledger => registerLetter(ledger, input)),
  'notices.seal': (session, input) => session.transact('notices.seal', ledger => sealLetter(ledger, input)),
  'notices.takeBack': (session, input) =>
    session.transact('notices.takeBack', ledger => takeBackStep(ledger, input)),
  'notices.book': (session, asked) => ok(readBook(session, asked)),
  'notices.exportBook': (session, asked) => exportBook(session, asked),
}
