// Files that belong to records.

import type { Attachment } from '../../records/attachment.ts'
import type { Recorded } from './recorded.ts'

export type StoredAttachment = Attachment &
  Recorded & { readonly withdrawn: { readonly reason: string } | null }

export type NewAttachmentRow = Omit<Attachment, 'attachmentId'> & { readonly content: Uint8Array }

export type AttachmentReads = {
  /** Of a record, the oldest first; withdrawn ones too. */
  attachmentsOf(record: number): readonly StoredAttachment[]
  /** In the order of recording; withdrawn ones too. */
  everyAttachment(): readonly StoredAttachment[]
  attachment(attachmentId: number): StoredAttachment | null
  attachmentContent(attachmentId: number): Uint8Array | null
  /** That are just this file and not withdrawn. */
  attachmentsOfContent(sha256: string): readonly StoredAttachment[]
}
