// The recovery code as it is printed: 8 groups of 4 from Crockford's alphabet (no I, L, O, U), 155 random bits
// and one check character. It opens the ledger when every password is forgotten, so it must survive being read
// aloud, copied by hand and typed on a Chinese keyboard.

import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '../src/base/result.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA_LENGTH = 31

export function newRecoveryCode(): string {
  const values = [...randomBytes(DATA_LENGTH)].map(byte => byte % 32)
  const characters = [...values, checkValue(values)].map(value => ALPHABET.charAt(value)).join('')
  return (characters.match(/.{4}/g) ?? []).join('-')
}

/** The 32 characters without their dashes, as the key is derived from them. */
export function parseRecoveryCode(text: string): Result<string, { readonly kind: 'recovery-code-mistyped' }> {
  const characters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–‐]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const values = [...characters].map(character => ALPHABET.indexOf(character))
  const isWhole = values.length === DATA_LENGTH + 1 && values.every(value => value >= 0)
  const isRight = isWhole && values.at(-1) === checkValue(values.slice(0, DATA_LENGTH))
  return isRight ? ok(characters) : err({ kind: 'recovery-code-mistyped' })
}

// Horner's rule over the field of 32 elements: every single slip and every exchange of two neighbours shows.
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => timesRoot(sum ^ value), 0)
}

/** Times a root of x⁵ + x² + 1, which generates all 31 non-zero elements. */
const timesRoot = (value: number): number => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
