// Who a certificate names and whether this ledger's authority issued it.

import { arrayBuffer } from './crypto.ts'
import { X509Certificate } from './x509.ts'

export type CertificateFacts = {
  readonly signer: string
  readonly serial: string
  /** An instant as a PDF states it, YYYYMMDDHHmmss; a signature that states none is not in time. */
  isValidAt(instant: string | null): boolean
}

/** Null when the bytes are no certificate. */
export function certificateFacts(der: Uint8Array): CertificateFacts | null {
  const certificate = parse(der)
  if (certificate === null) return null
  const [from, until] = [digitsOf(certificate.notBefore), digitsOf(certificate.notAfter)]
  return {
    signer: certificate.subjectName.getField('CN')[0] ?? '',
    serial: BigInt(`0x${certificate.serialNumber}`).toString(16),
    isValidAt: instant => instant !== null && from <= instant && instant <= until,
  }
}

export async function isIssuedBy(der: Uint8Array, authorityDer: Uint8Array): Promise<boolean> {
  const [certificate, authority] = [parse(der), parse(authorityDer)]
  if (certificate === null || authority === null || certificate.issuer !== authority.subject) return false
  return await certificate.verify({ publicKey: authority.publicKey, signatureOnly: true })
}

function parse(der: Uint8Array): X509Certificate | null {
  try {
    return new X509Certificate(arrayBuffer(der))
  } catch {
    return null
  }
}

const digitsOf = (instant: { toISOString(): string }): string =>
  instant.toISOString().replace(/[-:T]/g, '').slice(0, 14)
