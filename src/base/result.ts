// A refusal that the caller must expect is a value, not an exception. `E` is a union of plain members
// `{ kind: 'kebab-case', …facts }`; the sentence for each kind lives in src/wording alone.

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error }
}
