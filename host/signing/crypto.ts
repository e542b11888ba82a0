// The one kind of key and hash that this room uses: ECDSA on P-256 with SHA-256, by the platform's own WebCrypto.

import { createHash, webcrypto } from 'node:crypto'

export const subtle = webcrypto.subtle

export const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}

/** A copy of its own memory: the libraries read a whole ArrayBuffer, and a view may lie in a larger one. */
export const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b)
