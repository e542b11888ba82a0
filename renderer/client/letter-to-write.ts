// A letter that one page leads to and another writes: its kind, with what is known of it already put into its draft.

import { keepDraft } from './drafts.ts'

export type LetterToWrite = { readonly contractId: string; readonly kind: string }

let waiting: LetterToWrite | null = null

/** The draft of a kind of letter under a contract, as its form keeps it. */
export const letterDraft = ({ contractId, kind }: LetterToWrite): string => `notice ${contractId} ${kind}`

export function prepareLetter(letter: LetterToWrite, facts: Readonly<Record<string, unknown>>): void {
  waiting = letter
  keepDraft(letterDraft(letter), facts)
}

/** Its kind, once: whoever turns to the letters again finds their list. Null where another contract's waits, or none. */
export function takeLetterToWrite(contractId: string): string | null {
  if (waiting?.contractId !== contractId) return null
  const { kind } = waiting
  waiting = null
  return kind
}
