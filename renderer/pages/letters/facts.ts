// What was typed into the fields of a letter, as the kind's own check wants it.

import type { CallOutput } from '../../client/procedures.ts'
import { amountFenOf } from '../../components/amount-field.tsx'

export type NoticeKind = CallOutput<'notices.kinds'>['kinds'][number]
export type FactField = NoticeKind['facts'][number]

export type TypedFacts = Readonly<Record<string, unknown>>

/** What is empty is left out; an amount is held as it was typed. */
export function factsOf(fields: readonly FactField[], typed: TypedFacts): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, input }) => {
      const value = typed[name]
      if (isEmpty(value)) return []
      return [[name, input === 'amount' ? amountFenOf(String(value)) : value]]
    }),
  )
}

export const isComplete = (fields: readonly FactField[], typed: TypedFacts): boolean =>
  fields.every(({ name, required }) => !required || !isEmpty(typed[name]))

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'string' && value.trim() === ''
}
