// Files that belong to records, between the disk and the ledger. A name that came with a file is never a path here.

import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { safeFileName } from '../../src/base/safe-file-name.ts'
import { MOST_ATTACHMENT_BYTES } from '../../src/records/attachment.ts'
import {
  type Attached,
  attachFile,
  attachmentContent,
  withdrawAttachment,
} from '../../src/services/attach-file.ts'
import type { StoredAttachment } from '../../src/services/ports.ts'
import { attachmentFallbackName } from '../../src/wording/attachments.ts'
import { sha256Hex, writeExport } from '../files.ts'
import type { Handlers } from './handler.ts'

export const attachmentsHandlers: Handlers<
  | 'attachments.add'
  | 'attachments.list'
  | 'attachments.content'
  | 'attachments.export'
  | 'attachments.withdraw'
> = {
  'attachments.add': (session, { recordId, file, note }) => {
    const read = readWhole(resolve(session.folder, file))
    if (!read.ok) return read
    const content = read.value
    const attached = session.transact('attachments.add', ledger =>
      attachFile(ledger, {
        record: recordId,
        name: basename(file),
        note: note ?? null,
        content,
        sha256: sha256Hex(content),
      }),
    )
    return attached.ok ? ok({ ...toApi(attached.value), alsoAt: [...attached.value.alsoAt] }) : attached
  },
  'attachments.list': ({ ledger }, { recordId }) =>
    ok({
      attachments: ledger.attachmentsOf(recordId).map(attachment => ({
        ...toApi(attachment),
        recordedAt: attachment.recordedAt,
        recordedBy: attachment.recordedBy,
        withdrawn: attachment.withdrawn?.reason ?? null,
      })),
    }),
  'attachments.content': ({ ledger }, { attachmentId }) => {
    const found = attachmentContent(ledger, attachmentId)
    if (!found.ok) return found
    const { name, mediaType, sha256, content } = found.value
    return ok({ name, mediaType, sha256, content: Buffer.from(content).toString('base64') })
  },
  'attachments.export': (session, asked) => {
    const found = attachmentContent(session.ledger, asked.attachmentId)
    if (!found.ok) return found
    const { name, content, attachmentId } = found.value
    const file =
      'file' in asked ? asked.file : freeName(resolve(session.folder, asked.folder), name, attachmentId)
    return writeExport(session, file, content)
  },
  'attachments.withdraw': (session, asked) =>
    session.transact('attachments.withdraw', ledger => withdrawAttachment(ledger, asked)),
}

const toApi = ({
  attachmentId,
  record,
  name,
  mediaType,
  note,
  bytes,
  sha256,
}: StoredAttachment | Attached) => ({
  attachmentId,
  recordId: record,
  name,
  mediaType,
  note,
  bytes,
  sha256,
})

/** What is too long by far is not read to find that out. */
export function readWhole(path: string): Result<Uint8Array, Refusal> {
  try {
    const found = statSync(path)
    if (!found.isFile()) return err({ kind: 'file-not-read', file: path, code: 'EISDIR' })
    if (found.size > MOST_ATTACHMENT_BYTES) {
      const name = basename(path)
      return err({ kind: 'attachment-too-large', name, bytes: found.size, most: MOST_ATTACHMENT_BYTES })
    }
    return ok(readFileSync(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'file-not-read', file: path, code })
  }
}

/** Beside a file of the same name, never over it. */
function freeName(folder: string, name: string, attachmentId: number): string {
  const safe = safeFileName(name, attachmentFallbackName(attachmentId))
  const ending = extname(safe)
  const stem = ending === '' ? safe : safe.slice(0, -ending.length)
  for (let count = 1; ; count += 1) {
    const file = join(folder, count === 1 ? safe : `${stem} (${count})${ending}`)
    if (!existsSync(file)) return file
  }
}
