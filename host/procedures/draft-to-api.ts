// A draft as the API lists it: its title and facts from what was recorded, and the opinions on it.

import { z } from 'zod'
import type { OutputOf } from '../../src/api/procedures.ts'
import type { ListedDraft } from '../../src/services/draft-letter.ts'
import { noticeTitleOf } from '../../src/wording/notices.ts'

export const draftToApi = (draft: ListedDraft): OutputOf<'letterDrafts.list'>['drafts'][number] => ({
  draftId: draft.draftId,
  version: draft.version,
  kind: draft.noticeKind,
  kindTitle: noticeTitleOf(draft.noticeKind),
  title: letterSchema.parse(draft.letter).title.join(''),
  contractId: draft.contractId,
  facts: draftFactsSchema.parse(draft.facts),
  state: draft.state,
  reviews: draft.reviews.map(review => ({
    reviewId: review.reviewId,
    isOnNewest: review.versionId === draft.versionId,
    opinion: review.opinion,
    reason: review.reason,
    recordedAt: review.recordedAt,
    recordedBy: review.recordedBy,
  })),
  recordedAt: draft.recordedAt,
  recordedBy: draft.recordedBy,
})

/** As they were typed; the kind's own check passes them again before anything is made of them. */
export const draftFactsSchema = z.record(z.string(), z.unknown())

const letterSchema = z.object({ title: z.array(z.string()) })
