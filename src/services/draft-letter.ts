// 拟稿与审核: a letter before it is signed. A draft is recorded with its words, so that what was reviewed and what is
// signed can be held to each other; a later version stands beside the first, and only the newest is reviewed and signed.

import type { LetterStepRefusal, RecordRefusal, UnknownContract } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { ReviewOpinion } from '../notices/letter-steps.ts'
import { chosenContract } from './contract-in-force.ts'
import { needsTwo } from './duty-rules.ts'
import type { DraftReview, LetterDraft, NewDraft, ReadLedger, WriteLedger } from './ports.ts'
import type { Withdrawn } from './withdraw-record.ts'

/** Without an opinion on its newest version a draft waits for one. */
export type DraftState = 'drafted' | ReviewOpinion

export type ListedDraft = LetterDraft & {
  readonly state: DraftState
  readonly reviews: readonly DraftReview[]
}

type SaveRequest = Omit<NewDraft, 'versionOf'> & { readonly draftId: number | null }

export function saveDraft(
  ledger: WriteLedger,
  { draftId, ...words }: SaveRequest,
): Result<{ readonly draftId: number; readonly version: number }, LetterStepRefusal | RecordRefusal> {
  if (draftId === null) return ok({ draftId: ledger.addDraft({ ...words, versionOf: null }), version: 1 })
  const found = openDraft(ledger, draftId)
  if (!found.ok) return found
  const { noticeKind, contractId, version } = found.value
  if (noticeKind !== words.noticeKind || contractId !== words.contractId) {
    return err({ kind: 'draft-of-another-letter', draftId, noticeKind, contractId })
  }
  ledger.addDraft({ ...words, versionOf: draftId })
  return ok({ draftId, version: version + 1 })
}

type ReviewRequest = {
  readonly draftId: number
  /** The version that was read. */
  readonly version: number
  readonly opinion: ReviewOpinion
  readonly reason: string | null
}

export function reviewDraft(
  ledger: WriteLedger,
  { draftId, version, opinion, reason }: ReviewRequest,
): Result<{ readonly reviewId: number }, LetterStepRefusal | RecordRefusal> {
  const found = openDraft(ledger, draftId)
  if (!found.ok) return found
  if (found.value.version !== version) {
    return err({ kind: 'draft-changed-since', draftId, version: found.value.version })
  }
  return ok({ reviewId: ledger.addReview({ versionId: found.value.versionId, opinion, reason }) })
}

export function dropDraft(
  ledger: WriteLedger,
  { draftId, reason }: { readonly draftId: number; readonly reason: string },
): Result<Withdrawn, LetterStepRefusal | RecordRefusal> {
  const found = openDraft(ledger, draftId)
  if (!found.ok) return found
  return ok({ withdrawalId: ledger.addWithdrawal({ kind: 'draft', record: draftId, reason }) })
}

/** The newest version of a draft that was neither signed nor dropped. */
export function openDraft(
  ledger: ReadLedger,
  draftId: number,
): Result<LetterDraft, LetterStepRefusal | RecordRefusal> {
  const draft = ledger.draft(draftId)
  if (draft === null) return err({ kind: 'unknown-draft', draftId })
  if (draft.issuedAs !== null) return err({ kind: 'draft-signed', draftId, noticeId: draft.issuedAs })
  const withdrawn = ledger.recording('draft', draftId)?.withdrawn ?? null
  if (withdrawn === null) return ok(draft)
  return err({ kind: 'already-withdrawn', record: 'draft', recordId: draftId, reason: withdrawn.reason })
}

/** The one that may be signed: its newest version was approved, by another person where that is the rule. */
export function approvedDraft(
  ledger: ReadLedger,
  draftId: number,
): Result<LetterDraft, LetterStepRefusal | RecordRefusal> {
  const found = openDraft(ledger, draftId)
  if (!found.ok) return found
  const reviews = ledger.reviewsOf([draftId])
  const review = newestOf(found.value, reviews)
  if (review?.opinion !== 'approved') {
    return err({ kind: 'draft-not-approved', draftId, reason: review?.reason ?? null })
  }
  const isOwn = review.userId === found.value.userId
  return isOwn && needsTwo(ledger, 'notice') ? err({ kind: 'own-draft', draftId }) : found
}

export function listDrafts(
  ledger: ReadLedger,
  contractId: string | undefined,
): Result<readonly ListedDraft[], UnknownContract> {
  const chosen = chosenContract(ledger, contractId)
  if (!chosen.ok) return chosen
  const drafts = ledger.openDrafts(chosen.value)
  const reviews = Map.groupBy(ledger.reviewsOf(drafts.map(({ draftId }) => draftId)), each => each.draftId)
  return ok(
    drafts.map(draft => {
      const ofDraft = reviews.get(draft.draftId) ?? []
      return { ...draft, reviews: ofDraft, state: newestOf(draft, ofDraft)?.opinion ?? 'drafted' }
    }),
  )
}

const newestOf = ({ versionId }: LetterDraft, reviews: readonly DraftReview[]): DraftReview | null =>
  reviews.findLast(review => review.versionId === versionId) ?? null
