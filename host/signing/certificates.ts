// Keys and certificates of one ledger: a small authority of its own and the people it vouches for. Nobody outside the
// ledger has to trust it; it lets the program tell whose key sealed a file, and nothing more (内部防篡改校验).

import { type CalendarDate, calendarDate } from '../../src/base/calendar-date.ts'
import { startOfDay } from '../pdf/library-date.ts'
import { arrayBuffer, SIGNING, subtle } from './crypto.ts'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from './x509.ts'

/** A PKCS#8 key and a certificate, both DER. The key leaves this room only wrapped (key-wrapping.ts). */
export type Authority = { readonly privateKey: Uint8Array; readonly certificate: Uint8Array }

/** `serial` is lower-case hex without leading zeros, as `checkPdfSignatures` tells it. */
export type Signer = {
  readonly privateKey: Uint8Array
  readonly certificate: Uint8Array
  /** Who issued it, up to the root; empty where it vouches for itself. */
  readonly chain: readonly Uint8Array[]
  readonly name: string
  readonly serial: string
}

type Validity = { readonly notBefore: CalendarDate; readonly notAfter: CalendarDate }

export async function createAuthority(facts: { readonly name: string } & Validity): Promise<Authority> {
  const keys = await subtle.generateKey(SIGNING, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: [{ CN: [facts.name] }],
    ...validity(facts),
    keys,
    signingAlgorithm: SIGNING,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { privateKey: await exportKey(keys.privateKey), certificate: new Uint8Array(certificate.rawData) }
}

export type SignerFacts = Validity & {
  readonly name: string
  readonly organisation: string
  readonly authority: Authority
  /** Whole, at least 1, never used twice under one authority. */
  readonly serial: number
}

export async function createSigner(facts: SignerFacts): Promise<Signer> {
  const { authority, name, organisation } = facts
  const serial = facts.serial.toString(16)
  const issuer = new X509Certificate(arrayBuffer(authority.certificate))
  const keys = await subtle.generateKey(SIGNING, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial.padStart(serial.length + (serial.length % 2), '0'),
    // Names as fields, not as one text: a comma in a name is part of the name.
    subject: [{ CN: [name] }, { O: [organisation] }],
    issuer: issuer.subjectName.toJSON(),
    ...validity(facts),
    signingKey: await importSigningKey(authority.privateKey),
    publicKey: keys.publicKey,
    signingAlgorithm: SIGNING,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  })
  return {
    privateKey: await exportKey(keys.privateKey),
    certificate: new Uint8Array(certificate.rawData),
    chain: [authority.certificate],
    name,
    serial,
  }
}

const importSigningKey = (pkcs8: Uint8Array): Promise<CryptoKey> =>
  subtle.importKey('pkcs8', pkcs8, SIGNING, false, ['sign']) as Promise<CryptoKey>

const validity = ({ notBefore, notAfter }: Validity) => ({
  notBefore: startOfDay(notBefore),
  notAfter: startOfDay(notAfter),
})

const exportKey = async (key: CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await subtle.exportKey('pkcs8', key))

/** The first and the last day on which a certificate is valid. */
export const validFrom = (certificate: Uint8Array): CalendarDate =>
  dayOf(new X509Certificate(arrayBuffer(certificate)).notBefore)

export const validUntil = (certificate: Uint8Array): CalendarDate =>
  dayOf(new X509Certificate(arrayBuffer(certificate)).notAfter)

/** By its common name, or by whatever else it goes. */
export function issuerOf(certificate: Uint8Array): string {
  const { issuerName, issuer } = new X509Certificate(arrayBuffer(certificate))
  return issuerName.getField('CN')[0] ?? issuerName.getField('O')[0] ?? issuer
}

const dayOf = (instant: { toISOString(): string }): CalendarDate =>
  calendarDate(instant.toISOString().slice(0, 10))
