// The kinds of key that sign here: ECDSA on P-256, which the program makes itself, and RSA, which other authorities give.
// Which of them a certificate has decides how its signatures are computed and written.

import { fromBER, Null, ObjectIdentifier } from 'asn1js'
import { AlgorithmIdentifier, Certificate, createCMSECDSASignature, createECDSASignatureFromCMS } from 'pkijs'
import { arrayBuffer, SIGNING } from './crypto.ts'

export type SigningKind = {
  /** As WebCrypto wants it. */
  readonly algorithm: typeof SIGNING | { readonly name: 'RSASSA-PKCS1-v1_5'; readonly hash: 'SHA-256' }
  /** As the message states it. */
  readonly identifier: () => AlgorithmIdentifier
  /** From WebCrypto's form of a signature to the message's, and back. */
  readonly toMessage: (signature: Uint8Array) => ArrayBuffer
  readonly fromMessage: (value: Uint8Array) => Uint8Array
}

const ecdsa: SigningKind = {
  algorithm: SIGNING,
  identifier: () => new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
  toMessage: signature => createCMSECDSASignature(arrayBuffer(signature)),
  fromMessage: value => new Uint8Array(createECDSASignatureFromCMS(fromBER(value).result, 32)),
}

const rsa: SigningKind = {
  algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  identifier: () =>
    new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new Null() }),
  toMessage: arrayBuffer,
  fromMessage: value => new Uint8Array(value),
}

const EC_KEY = '1.2.840.10045.2.1'
const P_256 = '1.2.840.10045.3.1.7'
const RSA_KEY = '1.2.840.113549.1.1.1'
/** What holds until 2030 and beyond begins here. */
const SHORTEST_RSA = 2048

/** Null for a key of another kind. */
export function signingKindOf(certificate: Uint8Array): SigningKind | null {
  const { subjectPublicKeyInfo } = Certificate.fromBER(arrayBuffer(certificate))
  const { algorithmId, algorithmParams } = subjectPublicKeyInfo.algorithm
  if (algorithmId === EC_KEY) {
    const isP256 = algorithmParams instanceof ObjectIdentifier && algorithmParams.getValue() === P_256
    return isP256 ? ecdsa : null
  }
  const bits = 8 * subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView.length
  return algorithmId === RSA_KEY && bits > SHORTEST_RSA ? rsa : null
}
