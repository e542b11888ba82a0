// A file that belongs to a record: a scan, a bank slip, a receipt of the post, an invoice as it came. It is kept whole
// and encrypted with the ledger, found by its record, and never changed.

export type Attachment = {
  readonly attachmentId: number
  /** The number of the record that it belongs to. */
  readonly record: number
  /** As the file came; only data, never a path. */
  readonly name: string
  readonly mediaType: MediaType
  readonly note: string | null
  readonly bytes: number
  /** Lower-case hex, of the content. */
  readonly sha256: string
}

export type MediaType = (typeof SIGNATURES)[number][0] | 'text/plain' | 'application/octet-stream'

/** 20 MB: a scan of a whole contract. Longer ones make every backup and verification longer, for good. */
export const MOST_ATTACHMENT_BYTES = 20 * 1024 * 1024

// By their first bytes, because a name says what it likes.
const SIGNATURES = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/xml', [0x3c, 0x3f, 0x78, 0x6d, 0x6c]],
] as const

export function mediaTypeOf(content: Uint8Array): MediaType {
  const start = hasByteOrderMark(content) ? 3 : 0
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => content[start + at] === byte))
  if (found !== undefined) return found[0]
  return content.includes(0) ? 'application/octet-stream' : 'text/plain'
}

const hasByteOrderMark = (content: Uint8Array): boolean =>
  content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
