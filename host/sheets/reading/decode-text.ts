// A text file's bytes as text: UTF-8 or UTF-16 where the file says so, else UTF-8 where every byte fits, else GB18030,
// which Chinese spreadsheets write. What fits neither is refused; nothing is replaced in silence.

import { refuse } from './refuse.ts'

export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes) ?? decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes)
  if (text === null) return refuse({ kind: 'text-not-decoded' })
  const nul = text.indexOf('\0')
  if (nul >= 0) refuse({ kind: 'text-holds-nul', row: rowAt(text, nul) })
  const garbled = text.search(GARBLED)
  if (garbled >= 0) refuse({ kind: 'text-garbled', row: rowAt(text, garbled) })
  return text
}

/** U+FFFD, and what it looks like after it was saved as UTF-8 and read as GBK. */
const GARBLED = /\uFFFD|锟斤拷/

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return null
}

/** Without the mark at its beginning. Null where the bytes are not of that encoding. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const rowAt = (text: string, place: number): number => text.slice(0, place).split(/\r\n|\r|\n/).length
