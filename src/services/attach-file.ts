// 附件: a file is attached to a record of whatever kind; one attached by mistake is withdrawn with the reason and stays
// in the ledger.

import type { AttachmentRefusal, UnknownRecord } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Attachment, MOST_ATTACHMENT_BYTES, mediaTypeOf } from '../records/attachment.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'

export type NewAttachment = {
  readonly record: number
  readonly name: string
  readonly note: string | null
  readonly content: Uint8Array
  readonly sha256: string
}

export type Attached = Attachment & {
  /** Other records that have the very same file, withdrawn ones left out. */
  readonly alsoAt: readonly number[]
}

export function attachFile(
  ledger: WriteLedger,
  { record, name, note, content, sha256 }: NewAttachment,
): Result<Attached, AttachmentRefusal | UnknownRecord> {
  const bytes = content.length
  if (bytes === 0) return err({ kind: 'empty-attachment', name })
  if (bytes > MOST_ATTACHMENT_BYTES) {
    return err({ kind: 'attachment-too-large', name, bytes, most: MOST_ATTACHMENT_BYTES })
  }
  if (ledger.records([record]).length === 0) {
    return err({ kind: 'no-such-record', seq: record, lastSeq: ledger.lastRecord() })
  }
  const same = ledger.attachmentsOfContent(sha256)
  const here = same.find(each => each.record === record)
  if (here !== undefined) return err({ kind: 'already-attached', name, attachmentId: here.attachmentId })
  const attachment = { record, name, mediaType: mediaTypeOf(content), note, bytes, sha256 }
  const attachmentId = ledger.addAttachment({ ...attachment, content })
  return ok({ ...attachment, attachmentId, alsoAt: [...new Set(same.map(each => each.record))] })
}

export type AttachmentContent = Attachment & { readonly content: Uint8Array }

export function attachmentContent(
  ledger: ReadLedger,
  attachmentId: number,
): Result<AttachmentContent, AttachmentRefusal> {
  const attachment = ledger.attachment(attachmentId)
  const content = ledger.attachmentContent(attachmentId)
  if (attachment === null || content === null) return unknown(attachmentId)
  return ok({ ...attachment, content })
}

export function withdrawAttachment(
  ledger: WriteLedger,
  { attachmentId, reason }: { readonly attachmentId: number; readonly reason: string },
): Result<{ readonly withdrawalId: number }, AttachmentRefusal> {
  const attachment = ledger.attachment(attachmentId)
  if (attachment === null) return unknown(attachmentId)
  const { withdrawn } = attachment
  if (withdrawn !== null) return err({ kind: 'attachment-withdrawn', attachmentId, reason: withdrawn.reason })
  return ok({ withdrawalId: ledger.addAttachmentWithdrawal(attachmentId, reason) })
}

const unknown = (attachmentId: number): Result<never, AttachmentRefusal> =>
  err({ kind: 'unknown-attachment', attachmentId })
