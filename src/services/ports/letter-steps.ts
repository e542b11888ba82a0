// A letter's steps besides signing and sending: drafts and their review, registration, sealing, replacement.

import type { ContractId, UserId } from '../../base/ids.ts'
import type { Registration, ReviewOpinion, Sealing } from '../../notices/letter-steps.ts'
import type { Recorded, Recording } from './recorded.ts'

/** Who recorded it, by the number that stays when the name changes. */
type Written = Recorded & { readonly userId: UserId | null }

/** The newest version of a draft; the draft itself bears the number of its first. */
export type LetterDraft = Written & {
  readonly draftId: number
  readonly versionId: number
  readonly version: number
  readonly noticeKind: string
  readonly contractId: ContractId
  readonly facts: unknown
  /** The words as they were submitted. */
  readonly letter: unknown
  /** The letter that was signed from it. */
  readonly issuedAs: number | null
}

export type DraftReview = Written & {
  readonly reviewId: number
  readonly draftId: number
  readonly versionId: number
  readonly opinion: ReviewOpinion
  readonly reason: string | null
}

export type RecordedRegistration = Registration & {
  readonly registrationId: number
  readonly noticeId: number
}
export type RecordedSealing = Sealing & { readonly sealingId: number; readonly noticeId: number }
export type Replacement = { readonly replaced: number; readonly replacement: number }

export type BookAsked = { readonly year: number; readonly offset: number; readonly limit: number }

export type LetterStepReads = {
  /** Neither signed nor dropped, the newest first. */
  openDrafts(contractId: ContractId | null): readonly LetterDraft[]
  draft(draftId: number): LetterDraft | null
  /** In order, of all versions. */
  reviewsOf(draftIds: readonly number[]): readonly DraftReview[]
  /** Also what was taken back. */
  registrationsOf(noticeIds: readonly number[]): readonly (RecordedRegistration & Recording)[]
  sealingsOf(noticeIds: readonly number[]): readonly (RecordedSealing & Recording)[]
  /** Those in which one of the letters is either side. */
  replacementsOf(noticeIds: readonly number[]): readonly Replacement[]
  /** By letter, the draft that it was signed from. */
  originsOf(noticeIds: readonly number[]): ReadonlyMap<number, number>
  /** In the order of registration. */
  registrationsIn(asked: BookAsked): {
    readonly total: number
    readonly registrations: readonly (RecordedRegistration & Recording)[]
  }
  /** The letter that a step belongs to. */
  noticeOfStep(step: 'sending' | 'registration' | 'sealing', record: number): number | null
  /** The letters in force that bear or were given the number. */
  noticesNumbered(documentNumber: string): readonly number[]
}

export type NewDraft = Pick<LetterDraft, 'noticeKind' | 'contractId' | 'facts' | 'letter'> & {
  readonly versionOf: number | null
}

export type LetterStepWrites = {
  addDraft(draft: NewDraft): number
  addReview(review: Pick<DraftReview, 'versionId' | 'opinion' | 'reason'>): number
  addOrigin(origin: { readonly noticeId: number; readonly versionId: number }): void
  addReplacement(replacement: Replacement): void
  addRegistration(registration: Omit<RecordedRegistration, 'registrationId'>): number
  addSealing(sealing: Omit<RecordedSealing, 'sealingId'>): number
}
