// Signing what was approved: the letter is composed anew with the office's number and the day, and is signed only if it
// says, word for word, what the reviewer read.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, type Result } from '../../src/base/result.ts'
import { saysTheSame } from '../../src/notices/same-words.ts'
import { approvedDraft } from '../../src/services/draft-letter.ts'
import type { Session } from '../session.ts'
import { composeNotice } from './compose-notice.ts'
import { draftFactsSchema } from './draft-to-api.ts'
import { signAndFreeze } from './issue-notice.ts'

export async function issueDraft(
  session: Session,
  { draftId, file, documentNumber, signedOn }: InputOf<'letterDrafts.issue'>,
): Promise<Result<OutputOf<'letterDrafts.issue'>, Refusal>> {
  const found = approvedDraft(session.ledger, draftId)
  if (!found.ok) return found
  const { noticeKind, contractId, versionId } = found.value
  const facts = {
    ...draftFactsSchema.parse(found.value.facts),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(signedOn !== undefined && { signedOn }),
  }
  const letter = composeNotice(session, { kind: noticeKind, contractId, facts }, 'issued')
  if (!letter.ok) return letter
  if (!saysTheSame(found.value.letter, letter.value.content)) {
    return err({ kind: 'draft-words-changed', draftId })
  }
  return await signAndFreeze(session, letter.value, {
    verb: 'letterDrafts.issue',
    file,
    // Another version may have come in while the paper was drawn.
    beside: (ledger, noticeId) => {
      const now = approvedDraft(ledger, draftId)
      if (!now.ok) return now
      if (now.value.versionId !== versionId) return err({ kind: 'draft-words-changed', draftId })
      ledger.addOrigin({ noticeId, versionId })
      return now
    },
  })
}
