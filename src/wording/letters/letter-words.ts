// The shape of a kind's words: its name in the list, what its facts are called on the form, and its letter. A fact or
// a choice without a word does not compile.

import type { FactsOf } from '../../notices/facts.ts'
import type { Checked } from '../../notices/kind.ts'
import type { KindNamed, NoticeKindName } from '../../notices/kinds.ts'
import type { NoticeCase } from '../../notices/notice-case.ts'
import type { LetterBody } from './parts.ts'

export type FactWords = string | { readonly label: string; readonly hint: string }

type Facts<N extends NoticeKindName> = KindNamed<N>['facts']
type Fact<N extends NoticeKindName> = Facts<N>[number]
type ChoiceFact<N extends NoticeKindName> = Extract<Fact<N>, { readonly input: 'choice' }>

type DerivedOf<N extends NoticeKindName> =
  ReturnType<KindNamed<N>['check']> extends infer R
    ? R extends { readonly ok: true; readonly value: Checked<infer D> }
      ? D
      : never
    : never

export type LetterWords<N extends NoticeKindName> = {
  /** As the list of kinds shows it. */
  readonly title: string
  readonly facts: { readonly [Name in Fact<N>['name']]: FactWords }
  readonly choices: {
    readonly [F in ChoiceFact<N> as F['name']]: { readonly [C in F['choices'][number]]: string }
  }
  body(facts: FactsOf<Facts<N>>, derived: DerivedOf<N>, of: NoticeCase): LetterBody
}

export const letterWords = <N extends NoticeKindName>(words: LetterWords<N>): LetterWords<N> => words

/** For code that goes through all kinds: which facts belong to which letter was settled by the kind's own schema. */
export type AnyLetterWords = {
  readonly title: string
  readonly facts: Readonly<Record<string, FactWords>>
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>
  body(facts: never, derived: never, of: NoticeCase): LetterBody
}

export const replyDaysWords = {
  label: '答复期限（日）',
  hint: '自对方收到之日起算；合同未约定，不填则不限期',
} as const
