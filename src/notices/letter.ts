// What a finished letter (函) says, before it has a shape: the parts of GB/T 9704-2012 in the order in which they
// are read. Wording writes one of these from the facts of a notice; src/documents lays it out in letter format.

import type { CalendarDate } from '../base/calendar-date.ts'

/** What comes from the court's procedure and not from the kind of notice. */
export type LetterFrame = {
  /** `for-review` is what the clerk prints for the court to approve (送审稿); it says so in its margin. */
  readonly stage: 'for-review' | 'issued'
  readonly number: LetterNumber
  /** The day on which the responsible person signed (成文日期); null leaves it to the pen. */
  readonly signedOn: CalendarDate | null
  readonly trace: LetterTrace | null
}

export type LetterContent = LetterFrame & {
  /** The full name of the court, as mark on top (发文机关标志) and under the text (署名). */
  readonly issuer: string
  /** The title as whole words: a line may end after any of them and nowhere else (标题 词意完整). */
  readonly title: readonly string[]
  readonly addressee: string
  readonly paragraphs: readonly LetterParagraph[]
  readonly attachments: readonly LetterAttachment[]
  /** The note in brackets under the date (附注), without the brackets. */
  readonly annotation: string | null
}

/** The office gives the number when it registers the letter; the program never invents one. */
export type LetterNumber =
  /** `code`: 发文机关代字, where the court has entered it; the number itself is the office's. */
  | { readonly kind: 'blank'; readonly year: number; readonly code: string | null }
  | { readonly kind: 'registered'; readonly text: string }

export type LetterParagraph =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }

/** Ties the paper to the ledger: the notice's own number there and the chain's last record when it was made. */
export type LetterTrace = {
  readonly noticeNumber: string
  readonly chainHead: { readonly seq: number; readonly hash: string }
}

/** `page` null: the clerk puts the paper itself behind the letter. */
export type LetterAttachment = { readonly name: string; readonly page: AnnexPage | null }

/** What a page behind the letter holds, from top to bottom. */
export type AnnexPage = readonly AnnexBlock[]

export type AnnexBlock =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly columns: readonly AnnexColumn[]
      readonly rows: readonly (readonly string[])[]
      /** The row of sums; null where nothing is summed. */
      readonly foot: readonly string[] | null
      /** Set small, because the rows are long. */
      readonly isDense?: true
    }
  /** Room for each party's seal, signature and day, side by side. */
  | { readonly kind: 'signatures'; readonly parties: readonly string[] }

export type AnnexColumn = {
  readonly head: string
  /** Of the width, beside the other columns' shares. */
  readonly share: number
  readonly alignment: 'left' | 'center' | 'right'
}
