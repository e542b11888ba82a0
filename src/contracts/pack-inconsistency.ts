// What makes the program refuse a pack that passes its schema, as facts with the path to the value at fault.

import type { OverrideError } from './overrides.ts'

export type PackInconsistency =
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'two-terms-of-one-kind'; readonly termKind: string; readonly termIds: readonly string[] }
  | { readonly kind: 'instalments-not-numbered'; readonly termId: string }
  | { readonly kind: 'unknown-term'; readonly termId: string }
  | { readonly kind: 'unknown-question'; readonly questionId: string }
  /** The pack brings its paper along, and these words are not in it. */
  | { readonly kind: 'quotation-not-in-text'; readonly quotation: string }
  | { readonly kind: 'unknown-default'; readonly choice: string }
  | { readonly kind: 'default-changes-terms'; readonly choice: string }
  | { readonly kind: 'choice-refused'; readonly choice: string; readonly because: OverrideError }
  | { readonly kind: 'question-differs'; readonly questionId: string; readonly contractId: string }

export type LocatedInconsistency = PackInconsistency & { readonly path: string }

export function* duplicateIds(
  path: string,
  items: readonly { readonly id: string }[],
): Generator<LocatedInconsistency, void, undefined> {
  const seen = new Set<string>()
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) yield { kind: 'duplicate-id', path: `${path}.${index}.id`, id }
    seen.add(id)
  }
}
