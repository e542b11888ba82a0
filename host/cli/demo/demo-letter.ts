// A letter of the demonstration: its day, what the clerk fills in, and what becomes of it.

import type { NoticeKindName } from '../../../src/notices/kinds.ts'

export type DemoLetter = {
  readonly kind: NoticeKindName
  readonly signedOn: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly sentOn?: string
  /** The kind of an earlier letter, which this one names. */
  readonly goesOnFrom?: NoticeKindName
  readonly isDraft?: true
}
