// The encryptions that a .p12 may use: PBES2 (AES or triple DES under PBKDF2), which today's programs write, and the older
// ones by PKCS #12's own derivation (triple DES, RC2), which Windows still offers.

import { createDecipheriv } from 'node:crypto'
import { Integer, OctetString, Sequence } from 'asn1js'
import { AlgorithmIdentifier, PBES2Params, PBKDF2Params } from 'pkijs'
import type { P12Refusal } from '../../../src/api/signer-refusals.ts'
import { err, ok, type Result } from '../../../src/base/result.ts'
import { type Derivation, type HashName, PURPOSE, pbkdf2Key, pkcs12Key } from './key-derivation.ts'
import { decryptRc2Cbc } from './rc2.ts'

/** Programs write 1 to 600,000; a made-up file must not keep the program busy for hours. */
export const MOST_ITERATIONS = 2_000_000

const HASH_BY_OID: Readonly<Record<string, HashName>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

/** Of a hash or of the HMAC over it. */
export const hashCalled = (oid: string): HashName | null => HASH_BY_OID[oid] ?? null

type Cipher = { readonly name: 'des-ede3-cbc' | 'rc2-cbc' | `aes-${number}-cbc`; readonly keyBytes: number }

const LEGACY: Readonly<Record<string, Cipher>> = {
  '1.2.840.113549.1.12.1.3': { name: 'des-ede3-cbc', keyBytes: 24 },
  '1.2.840.113549.1.12.1.5': { name: 'rc2-cbc', keyBytes: 16 },
  '1.2.840.113549.1.12.1.6': { name: 'rc2-cbc', keyBytes: 5 },
}

const PBES2 = '1.2.840.113549.1.5.13'
const PBKDF2 = '1.2.840.113549.1.5.12'
const PBES2_CIPHERS: Readonly<Record<string, Cipher>> = {
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
}

export function decrypt(
  ciphertext: Uint8Array,
  algorithm: AlgorithmIdentifier,
  password: string,
): Result<Uint8Array, P12Refusal> {
  const found = algorithm.algorithmId === PBES2 ? modern(algorithm, password) : legacy(algorithm, password)
  if (!found.ok) return found
  const { cipher, key, iv } = found.value
  const plain = cipher.name === 'rc2-cbc' ? decryptRc2Cbc(ciphertext, key, iv) : byPlatform(found.value)
  return plain === null ? err({ kind: 'p12-wrong-password' }) : ok(plain)

  function byPlatform(opened: Opened): Uint8Array | null {
    const decipher = createDecipheriv(opened.cipher.name, opened.key, opened.iv)
    try {
      return Buffer.concat([decipher.update(ciphertext), decipher.final()])
    } catch {
      return null
    }
  }
}

type Opened = { readonly cipher: Cipher; readonly key: Uint8Array; readonly iv: Uint8Array }

function legacy({ algorithmId, algorithmParams }: AlgorithmIdentifier, password: string) {
  const cipher = LEGACY[algorithmId]
  if (cipher === undefined || !(algorithmParams instanceof Sequence)) return unsupported(algorithmId)
  const [salt, count] = algorithmParams.valueBlock.value
  if (!(salt instanceof OctetString) || !(count instanceof Integer)) return unsupported(algorithmId)
  const iterations = count.valueBlock.valueDec
  if (!isBearable(iterations)) return unsupported(algorithmId)
  const derivation: Derivation = { hash: 'sha1', password, salt: octets(salt), iterations }
  const key = pkcs12Key(derivation, PURPOSE.key, cipher.keyBytes)
  return ok<Opened>({ cipher, key, iv: pkcs12Key(derivation, PURPOSE.iv, 8) })
}

function modern({ algorithmParams }: AlgorithmIdentifier, password: string) {
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams })
  const cipher = PBES2_CIPHERS[encryptionScheme.algorithmId]
  const iv = encryptionScheme.algorithmParams
  if (cipher === undefined || !(iv instanceof OctetString)) return unsupported(encryptionScheme.algorithmId)
  if (keyDerivationFunc.algorithmId !== PBKDF2) return unsupported(keyDerivationFunc.algorithmId)
  const { salt, iterationCount, prf } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams })
  const prfId = prf instanceof AlgorithmIdentifier ? prf.algorithmId : '1.2.840.113549.2.7'
  const hash = hashCalled(prfId)
  if (hash === null || !(salt instanceof OctetString)) return unsupported(prfId)
  if (!isBearable(iterationCount)) return unsupported(PBKDF2)
  const derivation: Derivation = { hash, password, salt: octets(salt), iterations: iterationCount }
  return ok<Opened>({ cipher, key: pbkdf2Key(derivation, cipher.keyBytes), iv: octets(iv) })
}

export const isBearable = (iterations: number): boolean => iterations >= 1 && iterations <= MOST_ITERATIONS

const unsupported = (algorithm: string) => err<P12Refusal>({ kind: 'p12-unsupported', algorithm })

/** Also of a string that is written in pieces. */
export const octets = (string: OctetString): Uint8Array => new Uint8Array(string.getValue())
