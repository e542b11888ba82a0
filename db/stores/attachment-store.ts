// Files that belong to records, with their content as it came.

import type { MediaType } from '../../src/records/attachment.ts'
import type { AttachmentReads, LedgerWrites, StoredAttachment } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

type AttachmentWrites = Pick<LedgerWrites, 'addAttachment' | 'addAttachmentWithdrawal'>

export function attachmentReads(reader: LedgerReader): AttachmentReads {
  return {
    attachmentsOf: record =>
      reader.all(attachments.where('attachment.record', '=', record)).map(attachmentFromRow),
    everyAttachment: () => reader.all(attachments).map(attachmentFromRow),
    attachment: id =>
      reader.all(attachments.where('attachment.seq', '=', id)).map(attachmentFromRow)[0] ?? null,
    attachmentContent: id =>
      reader.first(query.selectFrom('attachment').select('content').where('seq', '=', id))?.content ?? null,
    attachmentsOfContent: sha256 =>
      reader
        .all(attachments.where('attachment.sha256', '=', sha256))
        .map(attachmentFromRow)
        .filter(({ withdrawn }) => withdrawn === null),
  }
}

export function attachmentWrites(writer: LedgerWriter): AttachmentWrites {
  return {
    addAttachment: ({ record, name, mediaType, note, bytes, sha256, content }) =>
      writer.append('attachment', {
        act: writer.act(),
        record,
        name,
        media_type: mediaType,
        note,
        bytes,
        sha256,
        content,
      }),
    addAttachmentWithdrawal: (attachment, reason) =>
      writer.append('attachment_withdrawal', { act: writer.act(), attachment, reason }),
  }
}

/** Without the content: a list of them must not read megabytes. */
const attachments = query
  .selectFrom('attachment')
  .innerJoin('act', 'act.seq', 'attachment.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .leftJoin('attachment_withdrawal as taken', 'taken.attachment', 'attachment.seq')
  .select([
    'attachment.seq',
    'attachment.record',
    'attachment.name',
    'attachment.media_type',
    'attachment.note',
    'attachment.bytes',
    'attachment.sha256',
    'act.recorded_at',
    'user_account.name as recorded_by',
    'taken.reason',
  ])
  .orderBy('attachment.seq')

type Row = {
  readonly seq: number
  readonly record: number
  readonly name: string
  readonly media_type: string
  readonly note: string | null
  readonly bytes: number
  readonly sha256: string
  readonly recorded_at: string
  readonly recorded_by: string | null
  readonly reason: string | null
}

const attachmentFromRow = (row: Row): StoredAttachment => ({
  attachmentId: row.seq,
  record: row.record,
  name: row.name,
  mediaType: row.media_type as MediaType,
  note: row.note,
  bytes: row.bytes,
  sha256: row.sha256,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by ?? '',
  withdrawn: row.reason === null ? null : { reason: row.reason },
})
