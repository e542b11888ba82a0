// Drafts of letters, each version a record of its own, and the opinions on them.

import { type ContractId, contractId, userId } from '../../src/base/ids.ts'
import type { DraftReview, LetterDraft, LetterStepReads, LetterStepWrites } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { among } from './among.ts'
import { withdrawn } from './recording-row.ts'

type DraftReads = Pick<LetterStepReads, 'openDrafts' | 'draft' | 'reviewsOf'>
type DraftWrites = Pick<LetterStepWrites, 'addDraft' | 'addReview'>

export function draftReads(reader: LedgerReader): DraftReads {
  return {
    openDrafts: id => reader.all(openDrafts(id)).map(draftFromRow),
    draft: id => reader.all(newestVersions.where('newest.draft', '=', id)).map(draftFromRow)[0] ?? null,
    reviewsOf: ids => reader.all(reviews.where(among('versions.draft', ids))).map(reviewFromRow),
  }
}

export function draftWrites(writer: LedgerWriter): DraftWrites {
  return {
    addDraft: ({ versionOf, noticeKind, contractId: contract_id, facts, letter }) =>
      writer.append('notice_draft', {
        act: writer.act(),
        version_of: versionOf,
        notice_kind: noticeKind,
        contract_id,
        facts: JSON.stringify(facts),
        letter: JSON.stringify(letter),
      }),
    addReview: ({ versionId, opinion, reason }) =>
      writer.append('notice_review', { act: writer.act(), draft: versionId, opinion, reason }),
  }
}

/** Every version with the number of its draft, which is that of the first. */
const versions = query
  .selectFrom('notice_draft')
  .select(({ fn, ref }) => ['seq', fn.coalesce(ref('version_of'), ref('seq')).as('draft')])

const newestVersions = query
  .selectFrom(
    query
      .selectFrom(versions.as('versions'))
      .select(({ fn }) => ['draft', fn.max('versions.seq').as('version'), fn.countAll().as('versions')])
      .groupBy('draft')
      .as('newest'),
  )
  .innerJoin('notice_draft', 'notice_draft.seq', 'newest.version')
  .innerJoin('act', 'act.seq', 'notice_draft.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .leftJoin(
    query
      .selectFrom('notice_origin')
      .innerJoin(versions.as('source'), 'source.seq', 'notice_origin.draft')
      .select(['source.draft', 'notice_origin.notice'])
      .as('signed'),
    'signed.draft',
    'newest.draft',
  )
  .select([
    'newest.draft',
    'newest.version',
    'newest.versions',
    'notice_draft.notice_kind',
    'notice_draft.contract_id',
    'notice_draft.facts',
    'notice_draft.letter',
    'signed.notice',
    'act.recorded_at',
    'user_account.name',
    'user_account.user_id',
  ])

function openDrafts(id: ContractId | null) {
  const open = newestVersions
    .where('signed.notice', 'is', null)
    .where('newest.draft', 'not in', withdrawn('draft'))
    .orderBy('newest.version', 'desc')
  return id === null ? open : open.where('notice_draft.contract_id', '=', id)
}

const reviews = query
  .selectFrom('notice_review')
  .innerJoin(versions.as('versions'), 'versions.seq', 'notice_review.draft')
  .innerJoin('act', 'act.seq', 'notice_review.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'notice_review.seq',
    'notice_review.draft as version',
    'versions.draft',
    'notice_review.opinion',
    'notice_review.reason',
    'act.recorded_at',
    'user_account.name',
    'user_account.user_id',
  ])
  .orderBy('notice_review.seq')

type DraftRow = {
  readonly draft: number
  readonly version: number
  readonly versions: number | string | bigint
  readonly notice_kind: string
  readonly contract_id: string
  readonly facts: string
  readonly letter: string
  readonly notice: number | null
  readonly recorded_at: string
  readonly name: string | null
  readonly user_id: number | null
}

const draftFromRow = (row: DraftRow): LetterDraft => ({
  draftId: row.draft,
  versionId: row.version,
  version: Number(row.versions),
  noticeKind: row.notice_kind,
  contractId: contractId(row.contract_id),
  facts: JSON.parse(row.facts) as unknown,
  letter: JSON.parse(row.letter) as unknown,
  issuedAs: row.notice,
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
  userId: row.user_id === null ? null : userId(row.user_id),
})

type ReviewRow = {
  readonly seq: number
  readonly version: number
  readonly draft: number
  readonly opinion: DraftReview['opinion']
  readonly reason: string | null
  readonly recorded_at: string
  readonly name: string | null
  readonly user_id: number | null
}

const reviewFromRow = (row: ReviewRow): DraftReview => ({
  reviewId: row.seq,
  draftId: row.draft,
  versionId: row.version,
  opinion: row.opinion,
  reason: row.reason,
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
  userId: row.user_id === null ? null : userId(row.user_id),
})
