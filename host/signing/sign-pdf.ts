// Signs a finished PDF: a later change of any byte, or a byte added behind, can then be told. It is the program's own
// protection against tampering and no electronic seal: 内部防篡改校验，不代替公章 (电子签名法 第十三条 is not claimed).

import { assert } from '../../src/base/assert.ts'
import { signCades } from './cades.ts'
import type { Signer } from './certificates.ts'
import { checkPdfSignatures } from './check-signatures.ts'
import { sha256 } from './crypto.ts'
import { addSignatureField, type SignatureField } from './signature-field.ts'

export type SigningOrder = {
  readonly signer: Signer
  readonly reason: string
  readonly location: string
  /** The local clock's instant, UTC: '2026-04-22T08:15:00Z'. */
  readonly signedAt: string
  readonly field: SignatureField
}

/** The signed file; the bytes given are its beginning. A further signature leaves the earlier ones valid. */
export async function signPdf(pdf: Uint8Array, order: SigningOrder): Promise<Uint8Array> {
  assert(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(order.signedAt), `not an instant: ${order.signedAt}`)
  const { signer } = order
  const certificateBytes = [signer.certificate, ...signer.chain].reduce((sum, one) => sum + one.length, 0)
  const facts = { ...order, signerName: signer.name, certificateBytes }
  const { bytes, contents, byteRange } = addSignatureField(pdf, facts)
  const signed = Buffer.from(bytes)
  const tail = signed.length - contents.end
  write(signed, byteRange, `[0 ${contents.start} ${contents.end} ${tail}]`, ' ')

  const digest = sha256(signed.subarray(0, contents.start), signed.subarray(contents.end))
  const signature = Buffer.from(await signCades(digest, signer)).toString('hex')
  const digits = { start: contents.start + 1, end: contents.end - 1 }
  write(signed, digits, signature, '0')
  await assertHolds(signed, signer)
  return new Uint8Array(signed)
}

// Asserted before anyone gets it: a signature that would not hold must never be printed, sent and recorded.
async function assertHolds(signed: Uint8Array, signer: Signer): Promise<void> {
  const checks = await checkPdfSignatures(signed, { authority: null, known: [signer] })
  const own = checks.at(-1)
  assert(own?.valid === true && own.coversWholeFile, `the new signature does not hold: ${own?.problem}`)
}

function write(
  file: Buffer,
  room: { readonly start: number; readonly end: number },
  text: string,
  filler: string,
) {
  assert(text.length <= room.end - room.start, 'the signature is larger than the room left for it')
  file.write(text.padEnd(room.end - room.start, filler), room.start, 'latin1')
}
