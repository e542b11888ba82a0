// A contract as the program holds it: who the parties are (with every variant that the papers give), the terms,
// the questions that the papers leave open, and the findings of reading them. A pack is this, as JSON.

import { z } from 'zod'
import { calendarDateSchema } from './scalars.ts'
import { sourceSchema, type Term, type TermKind, type TermOf, termSchema } from './terms.ts'

/** One value as one clause writes it; a party has several where the papers disagree. */
const variantSchema = z.strictObject({ clause: z.string(), value: z.string() })
const variantsSchema = z.array(variantSchema).min(1)

export const partyRoleSchema = z.enum(['buyer', 'supplier'])

/** What every paper should say alike about a party. */
export const partyDetailSchema = z.enum([
  'name',
  'credit-code',
  'representative',
  'address',
  'bank',
  'account',
  'contact',
  'phone',
])

/** The first variant is the one in use; the others are what else the papers say. */
export const partySchema = z.strictObject({
  role: partyRoleSchema,
  names: variantsSchema,
  creditCode: variantSchema,
  representative: variantSchema,
  addresses: variantsSchema,
  /** Where notices go under this contract (A 12.4; B head), as written. */
  noticeAddress: variantSchema,
  fullAddress: z.string(),
  postalCode: variantSchema.nullable(),
  bank: z.strictObject({ name: variantSchema, account: variantSchema }),
  contacts: z.array(
    z.strictObject({
      clause: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      fax: z.string().nullable(),
    }),
  ),
})

/**
 * What answering so changes: a field of a term (dotted for a field inside it: `due.clock`, `instalments.0.amountFen`)
 * or something in the contract's head. The value `$choice` stands for the answer itself.
 */
const overrideSchema = z.union([
  z.strictObject({ term: z.string(), field: z.string(), value: z.unknown() }),
  z.strictObject({
    header: z.enum(['signedOn', 'supplierName', 'bankName', 'noticeAddress', 'supplierContact']),
    value: z.unknown(),
  }),
])

export const questionSchema = z.strictObject({
  id: z.string(),
  sources: z.array(sourceSchema).min(1),
  question: z.string(),
  /** What changes with the answer, in the clerk's words. */
  consequence: z.string(),
  choices: z
    .array(z.strictObject({ id: z.string(), label: z.string(), sets: z.array(overrideSchema) }))
    .min(1),
  /** Besides the listed choices, an answer of this form is taken. */
  freeChoice: z.strictObject({ form: z.enum(['date', 'text']), sets: z.array(overrideSchema) }).nullable(),
  defaultChoice: z.string(),
  /**
   * The terms whose figures rest on the answer, or dotted parts of terms (`A-DELIVERY.ways.email`): a command that
   * uses one lists the question while it is open.
   */
  concerns: z.array(z.string()),
})

export const findingSchema = z.strictObject({
  id: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  sources: z.array(z.strictObject({ clause: z.string(), quotation: z.string().nullable() })).min(1),
  message: z.string(),
  handling: z.string(),
  questionId: z.string().nullable(),
  /**
   * The disagreement of a party's details that this finding is about, with every value that it tells of, so that a
   * check need not tell it twice and still tells a value that comes later.
   */
  explains: z
    .array(
      z.strictObject({
        role: partyRoleSchema,
        detail: partyDetailSchema,
        values: z.array(z.string()).min(1),
      }),
    )
    .optional(),
})

/** `presumed`: the papers bear no day of signing, this one is read from somewhere else until it is confirmed. */
export const signedOnSchema = z.strictObject({
  on: calendarDateSchema,
  presumed: z.boolean(),
  clause: z.string(),
})

export const contractSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]{0,11}$/),
  title: z.string().min(1),
  shortTitle: z.string().min(1),
  /** `decimal` prints 第7.2条; `article` prints 第五条第4款第（1）项 for 5.4(1). */
  clauseStyle: z.enum(['decimal', 'article']),
  signedOn: signedOnSchema,
  buyer: partySchema,
  supplier: partySchema,
  terms: z.array(termSchema).min(1),
  questions: z.array(questionSchema),
  findings: z.array(findingSchema),
  /**
   * The notices that its clauses allow or demand, by kind, each with the words that do. A pack that has the list has
   * all of them in it; one without it gives what its terms give.
   */
  notices: z
    .array(
      z.strictObject({
        kind: z.string().min(1),
        sources: z.array(sourceSchema).min(1),
        /** Of a choice among the notice's facts those that the clauses give; absent: all. */
        choices: z.record(z.string(), z.array(z.string()).min(1)).optional(),
      }),
    )
    .optional(),
  /** The paper line by line, where it does not come with the program (see source-text.ts). */
  text: z.array(z.string()).min(1).optional(),
})

export type PartyRole = z.infer<typeof partyRoleSchema>
export type PartyDetail = z.infer<typeof partyDetailSchema>
export type Override = z.infer<typeof overrideSchema>
/** What of a contract's head an answer may change. */
export type HeadField = Extract<Override, { readonly header: unknown }>['header']
export type Party = z.infer<typeof partySchema>
export type Question = z.infer<typeof questionSchema>
export type Finding = z.infer<typeof findingSchema>
export type Contract = z.infer<typeof contractSchema>

export function termsOfKind<K extends TermKind>(contract: Contract, kind: K): TermOf<K>[] {
  return contract.terms.filter((term): term is TermOf<K> => term.kind === kind)
}

/** The one term of a kind, or null when the contract has none. A pack with two is refused at loading. */
export function termOfKind<K extends TermKind>(contract: Contract, kind: K): TermOf<K> | null {
  return termsOfKind(contract, kind)[0] ?? null
}

export function termById(contract: Contract, id: string): Term | null {
  return contract.terms.find(term => term.id === id) ?? null
}

/** Cards may be supplied under it; under any other they would stand there for good and never be charged. */
export const knowsCards = (contract: Contract): boolean =>
  contract.terms.some(({ kind }) => kind === 'card-limit' || kind === 'card-period-fee')

/** The total that a contract states as so many cards, to which the sets of another may be held. */
export function cardTotalOf(contract: Contract): { readonly termId: string; readonly cards: number } | null {
  const total = termOfKind(contract, 'stated-total')
  return total?.product === undefined ? null : { termId: total.id, cards: total.product.cards }
}
