// The bytes of an XML file as text, in the encoding that it states. A file that is in another was saved by some program
// in between: it is not what the tax platform signed.

import { decodeAs } from '../decode-text.ts'
import { refuse } from '../refuse.ts'

export function decodeXml(bytes: Uint8Array): string {
  const stated = encodingOf(bytes)
  const text = decodeAs(/^gb(?:k|2312|18030)$/i.test(stated) ? 'gb18030' : stated, bytes)
  return text ?? refuse({ kind: 'invoice-encoding-wrong', stated })
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const stated = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]{1,20})["']/.exec(head)?.[1] ?? 'UTF-8'
  return /^(?:utf-8|gbk|gb2312|gb18030)$/i.test(stated)
    ? stated
    : refuse({ kind: 'invoice-encoding-wrong', stated })
}
