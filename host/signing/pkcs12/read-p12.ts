// Reads a .p12 (PKCS #12, RFC 7292): its private keys and certificates, whatever today's or yesterday's programs encrypted
// them with. The platform has no door to it, and the libraries at hand fail at new files or at Chinese names.

import { createHmac } from 'node:crypto'
import { OctetString } from 'asn1js'
import {
  AuthenticatedSafe,
  CertBag,
  type Certificate,
  type ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
} from 'pkijs'
import type { P12Refusal } from '../../../src/api/signer-refusals.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { arrayBuffer, isSameBytes } from '../crypto.ts'
import { decrypt, hashCalled, isBearable, octets } from './decrypt.ts'
import { PURPOSE, pkcs12Key } from './key-derivation.ts'

/** All DER. */
export type P12 = {
  /** PKCS #8. */
  readonly privateKeys: readonly Uint8Array[]
  readonly certificates: readonly Uint8Array[]
}

export function readP12(file: Uint8Array, password: string): Result<P12, P12Refusal> {
  try {
    const pfx = PFX.fromBER(arrayBuffer(file))
    const authenticated = contentOf(pfx.authSafe)
    const mac = checkMac(pfx, authenticated, password)
    if (!mac.ok) return mac
    return readSafes(authenticated, password)
  } catch {
    // The library throws at whatever is not as the standard has it.
    return err({ kind: 'p12-unreadable' })
  }
}

/** The code over everything, made with the password: what tells a wrong password from a damaged file. */
function checkMac({ macData }: PFX, authenticated: Uint8Array, password: string): Result<null, P12Refusal> {
  if (macData === undefined) return ok(null)
  const { algorithmId } = macData.mac.digestAlgorithm
  const hash = hashCalled(algorithmId)
  const iterations = macData.iterations ?? 1
  if (hash === null || !isBearable(iterations))
    return err({ kind: 'p12-unsupported', algorithm: algorithmId })
  const expected = octets(macData.mac.digest)
  const salt = octets(macData.macSalt)
  const key = pkcs12Key({ hash, password, salt, iterations }, PURPOSE.mac, expected.length)
  const code = createHmac(hash, key).update(authenticated).digest()
  return isSameBytes(code, expected) ? ok(null) : err({ kind: 'p12-wrong-password' })
}

type Found = { readonly privateKeys: Uint8Array[]; readonly certificates: Uint8Array[] }

function readSafes(authenticated: Uint8Array, password: string): Result<P12, P12Refusal> {
  const found: Found = { privateKeys: [], certificates: [] }
  for (const content of AuthenticatedSafe.fromBER(arrayBuffer(authenticated)).safeContents) {
    const opened = openContent(content, password)
    if (!opened.ok) return opened
    for (const { bagValue } of SafeContents.fromBER(arrayBuffer(opened.value)).safeBags) {
      const read = readBag(bagValue, password, found)
      if (!read.ok) return read
    }
  }
  return ok(found)
}

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6'

function openContent(content: ContentInfo, password: string): Result<Uint8Array, P12Refusal> {
  if (content.contentType !== ENCRYPTED_DATA) return ok(contentOf(content))
  const { encryptedContentInfo } = new EncryptedData({ schema: content.content })
  const ciphertext = new Uint8Array(encryptedContentInfo.getEncryptedContent())
  return decrypt(ciphertext, encryptedContentInfo.contentEncryptionAlgorithm, password)
}

function readBag(bag: unknown, password: string, found: Found): Result<null, P12Refusal> {
  if (bag instanceof PKCS8ShroudedKeyBag) {
    const key = decrypt(octets(bag.encryptedData), bag.encryptionAlgorithm, password)
    if (!key.ok) return key
    found.privateKeys.push(key.value)
  } else if (bag instanceof PrivateKeyInfo) {
    found.privateKeys.push(new Uint8Array(bag.toSchema().toBER()))
  } else if (bag instanceof CertBag && bag.parsedValue !== undefined) {
    found.certificates.push(new Uint8Array((bag.parsedValue as Certificate).toSchema().toBER()))
  }
  return ok(null)
}

function contentOf({ content }: ContentInfo): Uint8Array {
  if (!(content instanceof OctetString)) throw new Error('the content is no octet string')
  return octets(content)
}
