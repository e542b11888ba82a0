import { describe, expect, it } from 'vitest'
import { MOST_ATTACHMENT_BYTES, mediaTypeOf } from '../../src/records/attachment.ts'

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

const bytes = (...content: readonly (string | readonly number[])[]) =>
  Uint8Array.from(content.flatMap(part => [...Buffer.from(part)]))

describe('what kind of file an attachment is', () => {
  it.each<[string, Uint8Array, string]>([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], [0, 0]), 'image/png'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
    ['a ZIP, and with it a workbook', bytes('PK', [3, 4, 20, 0]), 'application/zip'],
    ['an XML', bytes('<?xml version="1.0"?>'), 'application/xml'],
    ['an XML behind a byte order mark', bytes(BYTE_ORDER_MARK, '<?xml version="1.0"?>'), 'application/xml'],
    ['a text', bytes('2024年3月回单\n'), 'text/plain'],
    ['a text behind a byte order mark', bytes(BYTE_ORDER_MARK, '回单'), 'text/plain'],
    ['an empty file', bytes(), 'text/plain'],
    ['anything else with a zero byte in it', bytes('MZ', [0, 3]), 'application/octet-stream'],
  ])('is told by its first bytes: %s', (_, content, mediaType) => {
    expect(mediaTypeOf(content)).toBe(mediaType)
  })

  it.each<[string, Uint8Array, string]>([
    ['cut short', bytes('%PDF'), 'text/plain'],
    ['different in its last byte', bytes('%PDF+1.7'), 'text/plain'],
    ['different in its first byte', bytes(' PDF-1.7'), 'text/plain'],
    ['not at the very beginning', bytes('123%PDF-1.7'), 'text/plain'],
    ['behind half a byte order mark', bytes([0xef, 0xbb, 0], '%PDF-1.7'), 'application/octet-stream'],
    ['behind the end of one', bytes([0xef, 0, 0xbf], '%PDF-1.7'), 'application/octet-stream'],
    ['behind another mark', bytes([0, 0xbb, 0xbf], '%PDF-1.7'), 'application/octet-stream'],
  ])('is not taken for a PDF where the sign of one is %s', (_, content, mediaType) => {
    expect(mediaTypeOf(content)).toBe(mediaType)
  })

  it('does not hang on its size: what may be attached is 20 MB', () => {
    expect(MOST_ATTACHMENT_BYTES).toBe(20_971_520)
  })
})
