// The rows of a letter's steps and of what came in, in the names of migrations.

import type { Recorded } from './chained-row.ts'

/** 拟稿: a letter before it is signed; a later version stands beside the first. */
export interface NoticeDraftRow extends Recorded {
  /** The first version; null for itself. */
  readonly version_of: number | null
  readonly notice_kind: string
  readonly contract_id: string
  /** JSON. */
  readonly facts: string
  /** JSON: the words as they were submitted. */
  readonly letter: string
}

/** 审核: of one version of a draft. */
export interface NoticeReviewRow extends Recorded {
  readonly draft: number
  readonly opinion: 'approved' | 'returned'
  readonly reason: string | null
}

/** From which version of which draft a letter was signed. */
export interface NoticeOriginRow extends Recorded {
  readonly notice: number
  readonly draft: number
}

/** A withdrawn letter and the one that took its place. */
export interface NoticeReplacementRow extends Recorded {
  readonly replaced: number
  readonly replacement: number
}

/** 发文登记. */
export interface NoticeRegistrationRow extends Recorded {
  readonly notice: number
  readonly document_number: string
  readonly registered_on: string
  readonly copies: number
}

/** 用印. */
export interface NoticeSealingRow extends Recorded {
  readonly notice: number
  readonly seal: string
  readonly copies: number
  readonly sealed_on: string
  readonly keeper: string
}

export interface IncomingPaperRow extends Recorded {
  readonly contract_id: string
  readonly kind: string
  readonly received_on: string
  readonly reference: string | null
  readonly subject: string
  readonly effective_on: string | null
  readonly address: string | null
  readonly contact_name: string | null
  readonly contact_phone: string | null
  /** The notice of ours that it answers. */
  readonly answers: number | null
}

export interface NoticeSendingRow extends Recorded {
  readonly notice: number
  readonly way: string
  readonly destination: string
  readonly sent_on: string
  readonly received_on: string | null
  readonly delivered_on: string
}
