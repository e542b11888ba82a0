// Which refusals of opening are told at the field, and which have a screen of their own.

import type { Refusal } from '../../src/api/refusals.ts'

/** What the user mistyped is told at the field; the rest concerns the file. */
export function isSecretRefusal({ kind }: Refusal): boolean {
  return (
    kind === 'wrong-password' ||
    kind === 'too-many-tries' ||
    kind === 'wrong-recovery-code' ||
    kind === 'recovery-code-mistyped' ||
    kind === 'password-missing' ||
    isUserRefusal({ kind }) ||
    kind === 'invalid-input'
  )
}

export const isUserRefusal = ({ kind }: Pick<Refusal, 'kind'>): boolean =>
  kind === 'unknown-user' || kind === 'user-disabled'
