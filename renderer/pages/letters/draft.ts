// A draft as the list gives it, and its facts as they are typed into the form again.

import type { CallOutput } from '../../client/procedures.ts'
import { yuanText } from '../../components/amount.tsx'
import type { FactField, TypedFacts } from './facts.ts'

export type Draft = CallOutput<'letterDrafts.list'>['drafts'][number]

export const typedFacts = (fields: readonly FactField[], { facts }: Draft): TypedFacts =>
  Object.fromEntries(
    fields.flatMap(({ name, input }) => {
      const value = facts[name]
      if (value === undefined) return []
      return [[name, input === 'amount' ? yuanText(Number(value)) : value]]
    }),
  )
