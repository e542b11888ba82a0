// A signing key at rest: encrypted under the signer's own password, so that neither a copied ledger nor another user of
// the program can sign in the signer's name.

import { createCipheriv, createDecipheriv, randomBytes, type ScryptOptions, scrypt } from 'node:crypto'
import { err, ok, type Result } from '../../src/base/result.ts'

/** A wrong password and a damaged key look alike on purpose: the cipher cannot tell them apart. */
export type UnwrapError = { readonly kind: 'wrong-password-or-damaged-key' }

// Layout: version (1 byte), salt (16), nonce (12), tag (16), ciphertext. The version stands for all parameters.
const VERSION = 1
const [SALT, NONCE, TAG] = [16, 12, 16]
const HEADER = 1 + SALT + NONCE + TAG
// 128 MB and some 0.4 s a guess; Node allows 32 MB unless told.
const SCRYPT: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 }

export async function wrapPrivateKey(pkcs8: Uint8Array, password: string): Promise<Uint8Array> {
  const salt = randomBytes(SALT)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', await keyFrom(password, salt), nonce)
  cipher.setAAD(Uint8Array.of(VERSION))
  const ciphertext = Buffer.concat([cipher.update(pkcs8), cipher.final()])
  return new Uint8Array(Buffer.concat([Uint8Array.of(VERSION), salt, nonce, cipher.getAuthTag(), ciphertext]))
}

export async function unwrapPrivateKey(
  wrapped: Uint8Array,
  password: string,
): Promise<Result<Uint8Array, UnwrapError>> {
  if (wrapped.length <= HEADER || wrapped[0] !== VERSION)
    return err({ kind: 'wrong-password-or-damaged-key' })
  const salt = wrapped.subarray(1, 1 + SALT)
  const nonce = wrapped.subarray(1 + SALT, 1 + SALT + NONCE)
  const decipher = createDecipheriv('aes-256-gcm', await keyFrom(password, salt), nonce)
  decipher.setAAD(Uint8Array.of(VERSION))
  decipher.setAuthTag(wrapped.subarray(HEADER - TAG, HEADER))
  try {
    return ok(new Uint8Array(Buffer.concat([decipher.update(wrapped.subarray(HEADER)), decipher.final()])))
  } catch {
    return err({ kind: 'wrong-password-or-damaged-key' })
  }
}

// NFKC: the same password typed through another input method must open the key.
function keyFrom(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, SCRYPT, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
