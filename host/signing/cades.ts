// The signature itself: CMS in the CAdES form that PDF calls ETSI.CAdES.detached, with the signing certificate named
// under the signature (signing-certificate-v2) so that it cannot be exchanged for another. Writing is deterministic but
// for the signature value: whatever is not exactly what we would write, was changed.

import { type BaseBlock, Constructed, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { assert } from '../../src/base/assert.ts'
import type { Signer } from './certificates.ts'
import { arrayBuffer, sha256, subtle } from './crypto.ts'
import { type SigningKind, signingKindOf } from './signing-kind.ts'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

/** What one signature says, read back without believing any of it. */
export type Cades = {
  readonly certificate: Uint8Array
  /** Who issued it, up to the root; empty where it vouches for itself. */
  readonly chain: readonly Uint8Array[]
  readonly digest: Uint8Array
  /** As WebCrypto has it: for ECDSA r and s, 32 bytes each. */
  readonly signature: Uint8Array
}

/** Signs the SHA-256 `digest` of the signed bytes; DER. */
export async function signCades(digest: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const { algorithm } = kindOf(signer.certificate)
  const key = await subtle.importKey('pkcs8', arrayBuffer(signer.privateKey), algorithm, false, ['sign'])
  const attributes = attributesToSign(digest, signer.certificate)
  const signature = new Uint8Array(await subtle.sign(algorithm, key, bytesToSign(attributes)))
  return encodeCades({ ...signer, digest, signature })
}

export function encodeCades({ certificate, chain, digest, signature }: Cades): Uint8Array {
  const kind = kindOf(certificate)
  const parsed = Certificate.fromBER(arrayBuffer(certificate))
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: attributesToSign(digest, certificate),
    signatureAlgorithm: kind.identifier(),
    signature: new OctetString({ valueHex: kind.toMessage(signature) }),
  })
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [signerInfo],
    certificates: [parsed, ...chain.map(one => Certificate.fromBER(arrayBuffer(one)))],
  })
  return toDer(
    new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) }).toSchema(),
  )
}

/** Null when the bytes are no signature of our making. */
export function decodeCades(der: Uint8Array): Cades | null {
  try {
    const content = ContentInfo.fromBER(arrayBuffer(der))
    const signedData = new SignedData({ schema: content.content })
    const [signerInfo] = signedData.signerInfos
    const [certificate, ...chain] = (signedData.certificates ?? []).map(one => toDer(one.toSchema()))
    const digest = signerInfo?.signedAttrs?.attributes.find(one => one.type === OID.messageDigest)?.values[0]
    if (signerInfo === undefined || certificate === undefined) return null
    if (!(digest instanceof OctetString)) return null
    return {
      certificate,
      chain,
      digest: new Uint8Array(digest.valueBlock.valueHexView),
      signature: kindOf(certificate).fromMessage(signerInfo.signature.valueBlock.valueHexView),
    }
  } catch {
    return null
  }
}

/** Did the key of `certificate` sign exactly this digest and this certificate? */
export async function isSignedBy(cades: Cades): Promise<boolean> {
  const publicKey = Certificate.fromBER(arrayBuffer(cades.certificate)).subjectPublicKeyInfo
  const { algorithm } = kindOf(cades.certificate)
  const key = await subtle.importKey('spki', toDer(publicKey.toSchema()), algorithm, false, ['verify'])
  const attributes = attributesToSign(cades.digest, cades.certificate)
  return subtle.verify(algorithm, key, cades.signature, bytesToSign(attributes))
}

function kindOf(certificate: Uint8Array): SigningKind {
  const kind = signingKindOf(certificate)
  assert(kind !== null, 'a certificate whose key signs nothing here')
  return kind
}

// In the order of their encodings, as DER wants the members of a set.
function attributesToSign(digest: Uint8Array, certificate: Uint8Array): SignedAndUnsignedAttributes {
  const attribute = (type: string, value: BaseBlock) => new Attribute({ type, values: [value] })
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
      attribute(OID.messageDigest, new OctetString({ valueHex: arrayBuffer(digest) })),
      attribute(OID.signingCertificateV2, signingCertificate(certificate)),
    ],
  })
}

// ESSCertIDv2 with its default hash, SHA-256, and the issuer and serial of the certificate (RFC 5035).
function signingCertificate(certificate: Uint8Array): Sequence {
  const { issuer, serialNumber } = Certificate.fromBER(arrayBuffer(certificate))
  const directoryName = new Constructed({
    idBlock: { tagClass: 3, tagNumber: 4 },
    value: [issuer.toSchema()],
  })
  const issuerSerial = new Sequence({ value: [new Sequence({ value: [directoryName] }), serialNumber] })
  const hash = new OctetString({ valueHex: arrayBuffer(sha256(certificate)) })
  const certificateId = new Sequence({ value: [hash, issuerSerial] })
  return new Sequence({ value: [new Sequence({ value: [certificateId] })] })
}

// RFC 5652 5.4: signed is the encoding as a SET, while the message carries it under an implicit tag.
function bytesToSign(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const encoded = toDer(attributes.toSchema())
  encoded[0] = 0x31
  return encoded
}

const toDer = (block: { toBER(): ArrayBuffer }): Uint8Array => new Uint8Array(block.toBER())
