// From what a .p12 holds to a key that may sign here: it has a certificate, is of a kind that this room writes, and holds
// on the day. The certificates that lead from it to its authority go with it.

import { createPrivateKey, createPublicKey, X509Certificate as NodeCertificate } from 'node:crypto'
import type { KeyRefusal } from '../../../src/api/signer-refusals.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { decodeCades, encodeCades, isSignedBy, signCades } from '../cades.ts'
import { type Signer, validFrom, validUntil } from '../certificates.ts'
import { arrayBuffer, isSameBytes, sha256 } from '../crypto.ts'
import { signingKindOf } from '../signing-kind.ts'
import { certificateFacts } from '../trust.ts'
import { KeyUsageFlags, KeyUsagesExtension, X509Certificate } from '../x509.ts'
import type { P12 } from './read-p12.ts'

/** `now` is the local clock's instant, UTC. */
export async function importedKey(p12: P12, now: string): Promise<Result<Signer, KeyRefusal>> {
  const [privateKey] = p12.privateKeys
  if (privateKey === undefined) return err({ kind: 'p12-no-private-key' })
  const publicKey = publicKeyOf(privateKey)
  if (publicKey === null) return err({ kind: 'key-not-supported', keyType: '' })
  const certificate = p12.certificates.find(each => hasKey(each, publicKey))
  const facts = certificate === undefined ? null : certificateFacts(certificate)
  if (certificate === undefined || facts === null) return err({ kind: 'p12-no-certificate' })
  const { signer: name, serial } = facts
  if (signingKindOf(certificate) === null) return err({ kind: 'key-not-supported', keyType: publicKey.type })
  const refused = refusalOf(certificate, name, now)
  if (refused !== null) return err(refused)
  const signer = { privateKey, certificate, chain: chainOf(certificate, p12.certificates), name, serial }
  // Tried before it is kept: what a foreign certificate may hold is not known to us alone.
  return (await signs(signer)) ? ok(signer) : err({ kind: 'key-not-supported', keyType: publicKey.type })
}

type PublicKey = { readonly type: string; readonly spki: Uint8Array }

function publicKeyOf(pkcs8: Uint8Array): PublicKey | null {
  try {
    const key = createPublicKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }))
    return { type: key.asymmetricKeyType ?? '', spki: key.export({ format: 'der', type: 'spki' }) }
  } catch {
    // A curve that the platform does not know, such as SM2 on some.
    return null
  }
}

function hasKey(certificate: Uint8Array, { spki }: PublicKey): boolean {
  try {
    const { publicKey } = new NodeCertificate(certificate)
    return isSameBytes(publicKey.export({ format: 'der', type: 'spki' }), spki)
  } catch {
    return false
  }
}

function refusalOf(certificate: Uint8Array, name: string, now: string): KeyRefusal | null {
  if (!maySign(certificate)) return { kind: 'certificate-not-for-signing', name }
  const { notBefore, notAfter } = new X509Certificate(arrayBuffer(certificate))
  if (notAfter.toISOString() < now) {
    return { kind: 'certificate-expired', name, validUntil: validUntil(certificate) }
  }
  return notBefore.toISOString() > now
    ? { kind: 'certificate-not-yet-valid', name, validFrom: validFrom(certificate) }
    : null
}

/** A certificate that says nothing of its use may be used for anything. */
function maySign(certificate: Uint8Array): boolean {
  const usage = new X509Certificate(arrayBuffer(certificate)).getExtension(KeyUsagesExtension)
  return (
    usage === null || (usage.usages & (KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation)) !== 0
  )
}

/** More than this no authority has, and every certificate makes every signature longer. */
const LONGEST_CHAIN = 6

/** From whoever issued it up to the root, as far as the file goes. */
function chainOf(certificate: Uint8Array, all: readonly Uint8Array[]): readonly Uint8Array[] {
  const chain: Uint8Array[] = []
  let last = certificate
  while (chain.length < LONGEST_CHAIN) {
    const child = new NodeCertificate(last)
    const issuer = all.find(each => !isSameBytes(each, last) && child.checkIssued(new NodeCertificate(each)))
    if (issuer === undefined || child.checkIssued(child)) break
    chain.push(issuer)
    last = issuer
  }
  return chain
}

async function signs(signer: Signer): Promise<boolean> {
  try {
    const der = await signCades(sha256(signer.certificate), signer)
    const read = decodeCades(der)
    return read !== null && isSameBytes(encodeCades(read), der) && (await isSignedBy(read))
  } catch {
    return false
  }
}
