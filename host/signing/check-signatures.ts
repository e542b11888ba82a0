// Checks every signature in a file and says what each still proves. Signatures are looked for in the bytes and not
// through the file's own tables, so that an update which merely hides one does not remove it.

import { type Cades, decodeCades, encodeCades, isSignedBy } from './cades.ts'
import { isSameBytes, sha256 } from './crypto.ts'
import { latin1 } from './pdf-structure.ts'
import { certificateFacts, isIssuedBy } from './trust.ts'

export type SignatureProblem =
  /** Not what signing writes: cut, overwritten, or made by another program. */
  | 'damaged-signature'
  /** The signed bytes are no longer those that were signed. */
  | 'content-changed'
  | 'signature-does-not-match'
  /** Only of the last: bytes were added behind it. The earlier ones are followed by the later ones. */
  | 'bytes-added-after-signature'
  | 'unknown-authority'
  | 'certificate-not-valid-then'

export type SignatureCheck = {
  /** As the certificate says; empty when none can be read. */
  readonly signer: string
  readonly serial: string
  /** The signed bytes and the signature belong together. */
  readonly valid: boolean
  readonly trusted: boolean
  readonly coversWholeFile: boolean
  readonly problem?: SignatureProblem
}

/** A certificate from elsewhere with those that lead to its root: no hash covers them, so they must be the same too. */
export type KnownKey = Pick<Cades, 'certificate' | 'chain'>

/** Whose signatures count, all DER: whom the ledger's own authority vouches for, and keys that its users brought. */
export type Trust = {
  /** Null while the ledger has none. */
  readonly authority: Uint8Array | null
  readonly known: readonly KnownKey[]
}

/** In the order of the file. */
export function checkPdfSignatures(pdf: Uint8Array, trust: Trust): Promise<readonly SignatureCheck[]> {
  const places = findSignatures(latin1(pdf))
  return Promise.all(places.map((place, index) => checkOne(pdf, place, trust, index === places.length - 1)))
}

export type SealVerdict = 'unsigned' | 'intact' | 'signature-removed' | 'broken'

/**
 * One word for the whole file: intact when every signature holds, the last one ends the file and all are there that the
 * ledger recorded (`serials`, in the order of signing): a file cut back to an earlier signature is whole in itself.
 */
export function sealVerdict(checks: readonly SignatureCheck[], serials: readonly string[]): SealVerdict {
  if (checks.length === 0 && serials.length === 0) return 'unsigned'
  if (checks.some(check => !check.valid || !check.trusted)) return 'broken'
  if (serials.some((serial, index) => checks[index]?.serial !== serial)) return 'signature-removed'
  return checks.at(-1)?.coversWholeFile === true ? 'intact' : 'broken'
}

type Place = {
  readonly range: readonly [number, number, number, number]
  readonly hex: string
  readonly signedAt: string | null
}

function findSignatures(text: string): readonly Place[] {
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map(match => {
    const [, a, b, c, d] = match.map(Number) as [number, number, number, number, number]
    const dictionary = text.slice(match.index, text.indexOf('endobj', match.index))
    return {
      range: [a, b, c, d],
      hex: text.slice(b, c),
      signedAt: /\/M \(D:(\d{14})Z\)/.exec(dictionary)?.[1] ?? null,
    }
  })
}

async function checkOne(
  pdf: Uint8Array,
  place: Place,
  trust: Trust,
  isLast: boolean,
): Promise<SignatureCheck> {
  const [, start, end, length] = place.range
  const coversWholeFile = end + length === pdf.length
  const cades = readContents(pdf, place)
  const facts = cades === null ? null : certificateFacts(cades.certificate)
  if (cades === null || facts === null) return { ...nobody, coversWholeFile, problem: 'damaged-signature' }

  const told = { signer: facts.signer, serial: facts.serial, coversWholeFile }
  const digest = sha256(pdf.subarray(0, start), pdf.subarray(end, end + length))
  if (!isSameBytes(digest, cades.digest))
    return { ...told, valid: false, trusted: false, problem: 'content-changed' }
  if (!(await isSignedBy(cades))) {
    return { ...told, valid: false, trusted: false, problem: 'signature-does-not-match' }
  }
  if (!(await isTrusted(cades, trust)))
    return { ...told, valid: true, trusted: false, problem: 'unknown-authority' }
  if (!facts.isValidAt(place.signedAt)) {
    return { ...told, valid: true, trusted: false, problem: 'certificate-not-valid-then' }
  }
  const added = isLast && !coversWholeFile
  return { ...told, valid: true, trusted: true, ...(added ? { problem: 'bytes-added-after-signature' } : {}) }
}

async function isTrusted(cades: Cades, { authority, known }: Trust): Promise<boolean> {
  const { certificate, chain } = cades
  if (known.some(key => isSameKey(key, cades))) return true
  const [issuer] = chain
  if (authority === null || issuer === undefined || !isSameBytes(issuer, authority)) return false
  return await isIssuedBy(certificate, authority)
}

const isSameKey = (one: KnownKey, other: KnownKey): boolean =>
  isSameBytes(
    Buffer.concat([one.certificate, ...one.chain]),
    Buffer.concat([other.certificate, ...other.chain]),
  )

const nobody = { signer: '', serial: '', valid: false, trusted: false } as const

// The unsigned gap must hold one signature exactly as signing writes it, or something could hide there: the bytes
// between the two ranges are the only ones that no hash covers.
function readContents(pdf: Uint8Array, { range, hex }: Place): Cades | null {
  const [first, start, end, length] = range
  if (first !== 0 || start >= end || end + length > pdf.length) return null
  const digits = /^<([0-9a-f]+)>$/.exec(hex)?.[1]
  if (digits === undefined) return null
  const der = derPart(Buffer.from(digits, 'hex'))
  const cades = der === null ? null : decodeCades(der)
  if (cades === null) return null
  const rewritten = Buffer.from(encodeCades(cades)).toString('hex').padEnd(digits.length, '0')
  return rewritten === digits ? cades : null
}

/** The outermost DER value without the zeros that fill its room. */
function derPart(bytes: Uint8Array): Uint8Array | null {
  const lengthByte = bytes[1] ?? 0
  const more = lengthByte > 0x80 ? lengthByte - 0x80 : 0
  if (bytes[0] !== 0x30 || more > 3) return null
  const long = bytes.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0)
  const length = 2 + more + (more === 0 ? lengthByte : long)
  return length <= bytes.length ? bytes.subarray(0, length) : null
}
