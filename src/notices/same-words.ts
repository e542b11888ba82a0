// Whether two letters say the same: what was approved against what would be signed. The number, the day and the trace
// come with the signing and are no words of the draft.

import type { LetterContent } from './letter.ts'

export type LetterWords = Pick<
  LetterContent,
  'issuer' | 'title' | 'addressee' | 'paragraphs' | 'attachments' | 'annotation'
>

export const wordsOf = ({
  issuer,
  title,
  addressee,
  paragraphs,
  attachments,
  annotation,
}: LetterContent): LetterWords => ({ issuer, title, addressee, paragraphs, attachments, annotation })

/** `recorded` came back from the ledger, where it lies as JSON. */
export const saysTheSame = (recorded: unknown, letter: LetterContent): boolean =>
  JSON.stringify(recorded) === JSON.stringify(wordsOf(letter))
