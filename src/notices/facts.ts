// What a kind of notice asks of the clerk, declared as data: a form is built from the declaration, a schema is derived
// from it, and the letter is written from the values that passed. Labels and hints are in src/wording.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { QueriedDifference } from '../bills/queried-difference.ts'
import type { PaperKind } from '../contracts/terms.ts'

/** Of the kinds of value that only need a field to be typed into. */
export type PlainInput =
  | 'text'
  | 'long-text'
  | 'date'
  | 'month'
  | 'amount'
  | 'cards'
  | 'payment'
  | 'instalment'

export type FactDeclaration = { readonly name: string; readonly required: boolean } & (
  | { readonly input: PlainInput }
  | { readonly input: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly input: 'choice'; readonly choices: readonly [string, ...string[]] }
  /** What an audit found; taken over from it, and typed by nobody. */
  | { readonly input: 'differences' }
  /** The id of an earlier notice of these kinds; null: of any. */
  | { readonly input: 'notice'; readonly ofKinds: readonly string[] | null }
  /** The id of a registered incoming paper of these kinds. */
  | { readonly input: 'paper'; readonly ofKinds: readonly PaperKind[] }
)

type ValueOf<D> = D extends { readonly input: 'choice'; readonly choices: readonly (infer C)[] }
  ? C
  : D extends { readonly input: 'date' }
    ? CalendarDate
    : D extends { readonly input: 'month' }
      ? Month
      : D extends { readonly input: 'amount' }
        ? Fen
        : D extends { readonly input: 'cards' }
          ? readonly string[]
          : D extends { readonly input: 'differences' }
            ? readonly QueriedDifference[]
            : D extends { readonly input: 'text' | 'long-text' }
              ? string
              : number

/** The facts as they are given once the derived schema has passed them. */
export type FactsOf<F extends readonly FactDeclaration[]> = {
  readonly [D in Extract<F[number], { readonly required: true }> as D['name']]: ValueOf<D>
} & {
  readonly [D in Extract<F[number], { readonly required: false }> as D['name']]?: ValueOf<D> | undefined
}

/**
 * What every letter may be given: the office's number, the day on which the responsible person signed, what the
 * clerk encloses besides what the kind itself has behind it, a line each, and the letter whose place it takes.
 */
export const FRAME_FACTS = [
  { name: 'documentNumber', required: false, input: 'text' },
  { name: 'signedOn', required: false, input: 'date' },
  { name: 'enclosures', required: false, input: 'long-text' },
  { name: 'replaces', required: false, input: 'notice', ofKinds: null },
] as const satisfies readonly FactDeclaration[]

export type FrameFacts = FactsOf<typeof FRAME_FACTS>

/** By when the letter asks for an answer, counted from its receipt; the contract states no such period. */
export const REPLY_DAYS = {
  name: 'replyDays',
  required: false,
  input: 'integer',
  minimum: 1,
  maximum: 90,
} as const satisfies FactDeclaration
