// Keys from the password of a .p12, in the two ways that such files use: PKCS #12's own (RFC 7292 appendix B) and PBKDF2.

import { createHash, pbkdf2Sync } from 'node:crypto'

/** What a derived key is for: its number goes into the hash. */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const

export type Derivation = {
  readonly hash: HashName
  readonly password: string
  readonly salt: Uint8Array
  readonly iterations: number
}

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512'

const BLOCK_BYTES: Readonly<Record<HashName, number>> = { sha1: 64, sha256: 64, sha384: 128, sha512: 128 }

export function pkcs12Key(
  { hash, password, salt, iterations }: Derivation,
  purpose: (typeof PURPOSE)[keyof typeof PURPOSE],
  length: number,
): Uint8Array {
  const block = BLOCK_BYTES[hash]
  const diversifier = Buffer.alloc(block, purpose)
  const input = Buffer.concat([filled(salt, block), filled(bmpText(password), block)])
  const parts: Buffer[] = []
  for (let made = 0; made < length; ) {
    let digest = createHash(hash).update(diversifier).update(input).digest()
    for (let turn = 1; turn < iterations; turn += 1) digest = createHash(hash).update(digest).digest()
    parts.push(digest)
    made += digest.length
    const addend = filled(digest, block)
    for (let at = 0; at < input.length; at += block) addInto(input.subarray(at, at + block), addend)
  }
  return Buffer.concat(parts).subarray(0, length)
}

export function pbkdf2Key({ hash, password, salt, iterations }: Derivation, length: number): Uint8Array {
  return pbkdf2Sync(Buffer.from(password, 'utf8'), salt, iterations, length, hash)
}

/** UTF-16, the high byte first, with the zero that ends it. */
function bmpText(password: string): Uint8Array {
  return Buffer.from(`${password}\0`, 'utf16le').swap16()
}

/** Repeated up to a multiple of the block. */
function filled(bytes: Uint8Array, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, Buffer.from(bytes))
}

/** target = target + addend + 1, as one large number. */
function addInto(target: Buffer, addend: Buffer): void {
  let carry = 1
  for (let at = target.length - 1; at >= 0; at -= 1) {
    const sum = (target[at] ?? 0) + (addend[at] ?? 0) + carry
    target[at] = sum & 0xff
    carry = sum >>> 8
  }
}
