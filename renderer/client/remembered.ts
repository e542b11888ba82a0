// What the host answered lately, for as long as it is true: the ledger changes only through this page, so a page that is
// turned to again shows at once what it showed. Nothing of it outlives the sign-in.

import { ledgerChanges } from './ledger-changes.ts'

type Kept = { readonly value: unknown; readonly changes: number }

/** Some pages' worth; a few of them may be papers. */
const MOST = 40
const kept = new Map<string, Kept>()

/** Undefined where nothing is remembered, or where the ledger has changed since. */
export function remembered<T>(question: string): T | undefined {
  const found = kept.get(question)
  return found?.changes === ledgerChanges() ? (found.value as T) : undefined
}

/** `changes` as they stood when it was asked. */
export function remember(question: string, value: unknown, changes: number): void {
  kept.delete(question)
  kept.set(question, { value, changes })
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

export const forgetAll = (): void => kept.clear()
