// A contract as it is typed into a form, for the common case: instalments, a fee by the period or by the card with what is
// charged beside it, how they fall due, late fees, the term, delivery, and what is only reminded of or cited. Whatever is
// wrong is told by the field at which it was typed. form-to-pack.ts makes the pack.

import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'
import type { SettledField } from './settled-fields.ts'
import type {
  DeliveryWay,
  Destination,
  DueRule,
  ReplacementCause,
  Source,
  TermKind,
  TermOf,
} from './terms.ts'

export type PartyForm = {
  /** Where the paper states all this. */
  readonly clause: string
  readonly name: string
  readonly creditCode: string
  readonly representative: string
  readonly address: string
  readonly noticeAddress: string
  readonly postalCode: string | null
  readonly bankName: string
  readonly bankAccount: string
  readonly contactName: string
  readonly contactPhone: string | null
  readonly contactEmail: string | null
}

export type DeliveryForm = {
  readonly source: Source
  readonly ways: Readonly<Record<DeliveryWay, DeliveryWayForm>>
  readonly countsSendingDay: boolean
  readonly earlierReceiptPrevails: boolean
  readonly refusalCountsAsDelivered: boolean
  readonly toUs: Destination
  readonly toSupplier: Destination
}

export type DeliveryWayForm =
  | { readonly kind: 'on-receipt' | 'when-sent' | 'open' }
  | { readonly kind: 'days-after-sending'; readonly days: Readonly<Record<Destination, number>> }

/** What the form asks of a term just as the pack has it. */
type Typed<K extends TermKind> = Omit<TermOf<K>, 'id' | 'kind' | 'sources' | 'effective'> & {
  readonly source: Source
}

/** Each step may stand in a clause of its own. */
export type ArrearsStepForm = Omit<TermOf<'arrears-steps'>['steps'][number], 'clause'> & {
  readonly source: Source
}

/** Null: it is only cited. */
export type ProvisionForm = Omit<Typed<'provision'>, 'remindsAt'> & {
  readonly remindsAt: NonNullable<TermOf<'provision'>['remindsAt']> | null
}

/** Each kind of set may stand in a clause of its own. */
export type SuppliedSetForm = Omit<TermOf<'supplied-sets'>['sets'][number], 'clause'> & {
  readonly source: Source
}

/** What the paper leaves open. */
export type OpenQuestionForm = {
  readonly question: string
  readonly consequence: string
  /** Null: answers are only noted. */
  readonly settles: SettledField | null
  /** The answer that holds until one is given: what is typed in the settled field. */
  readonly meanwhile: string
  /** `value`: what the settled field becomes by this answer. */
  readonly others: readonly { readonly label: string; readonly value: string | null }[]
  readonly source: Source
}

/** What is null, the contract does not have. */
export type ContractForm = {
  readonly contractId: string
  readonly title: string
  readonly shortTitle: string
  readonly clauseStyle: 'decimal' | 'article'
  readonly signedOn: CalendarDate
  readonly signedClause: string
  /** The whole paper, as pasted. */
  readonly text: string
  readonly buyer: PartyForm
  readonly supplier: PartyForm
  readonly term: {
    readonly startsOn: CalendarDate
    readonly years: number
    readonly endReading: TermOf<'contract-term'>['endReading']
    readonly renewal: TermOf<'contract-term'>['renewal']
    readonly source: Source
  }
  readonly total: { readonly amountFen: Fen; readonly source: Source } | null
  readonly instalments: {
    readonly rows: readonly { readonly amountFen: Fen; readonly forecastOn: CalendarDate }[]
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly recurringFee: {
    readonly amountFen: Fen
    readonly everyMonths: number
    readonly firstMonth: Month
    readonly periods: number
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly cardFee: {
    readonly unitPriceFen: Fen
    readonly vatRate: DecimalText
    readonly everyMonths: number
    readonly cardLimit: number | null
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly suspensionFee: {
    readonly unitPriceFen: Fen
    readonly maximumMonths: number
    readonly mode: TermOf<'suspension-fee'>['mode']
    readonly source: Source
  } | null
  readonly replacementFee: {
    readonly unitPriceFen: Fen
    readonly freeCauses: readonly ReplacementCause[]
    readonly due: DueRule
    readonly source: Source
  } | null
  /** For the card itself, once. */
  readonly cardPrice: {
    readonly unitPriceFen: Fen
    readonly cardType: string
    readonly raised: TermOf<'card-fee'>['raised']
    readonly due: DueRule
    readonly source: Source
  } | null
  readonly overage: {
    readonly includedGigabytes: number
    readonly megabytesPerGigabyte: 1000 | 1024
    readonly yuanPerMegabyte: DecimalText
    readonly raised: TermOf<'usage-overage'>['raised']
    readonly due: DueRule
    readonly source: Source
  } | null
  /** Of cards that lie unused. */
  readonly autoActivation: Typed<'auto-activation'> | null
  readonly lateFee: {
    readonly ratePerDay: DecimalText
    readonly dayCount: TermOf<'late-fee'>['dayCount']
    readonly source: Source
  } | null
  readonly delivery: DeliveryForm | null
  readonly paymentTerms: Typed<'payment-terms'> | null
  /** Of the fee by the card. */
  readonly taxChange: Omit<Typed<'tax-change'>, 'appliesTo'> | null
  readonly arrears: { readonly steps: readonly ArrearsStepForm[] } | null
  readonly suppliedSets:
    | (Pick<TermOf<'supplied-sets'>, 'equalsCardsOf'> & { readonly sets: readonly SuppliedSetForm[] })
    | null
  /** One of each event. */
  readonly periods: { readonly rows: readonly Typed<'period'>[] } | null
  readonly provisions: { readonly rows: readonly ProvisionForm[] } | null
  readonly questions: { readonly rows: readonly OpenQuestionForm[] } | null
}

/** `field` leads to where it was typed, as in `lateFee.source.quotation`; `charges` is all that makes money due. */
export type ContractFormProblem = {
  readonly field: string
  readonly kind:
    | 'contract-id-malformed'
    | 'contract-id-taken'
    | 'nothing-to-charge'
    | 'no-card-fee'
    | 'event-twice'
    | 'month-twice'
    | 'rate-unchanged'
    | 'no-card-count'
    | 'part-not-there'
    | 'settled-twice'
    | 'reminder-twice'
    | 'answer-twice'
    | 'answer-unchanged'
    | 'quotation-not-in-text'
    | 'not-accepted'
}

export type ContractFormRefused = {
  readonly kind: 'contract-form-refused'
  readonly problems: readonly ContractFormProblem[]
}
