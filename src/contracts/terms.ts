// The union of term kinds that a contract can be made of. A contract is data: a pack lists its terms, each with
// the clause and the verbatim words it rests on; the rooms after this one compute from terms and never from a
// contract's name. Everything here is a zod schema, because packs cross into the program as `unknown`.

import { z } from 'zod'
import { calendarDateSchema, decimalTextSchema, fenSchema, monthSchema, rateSchema } from './scalars.ts'

export const milestoneKindSchema = z.enum(['accepted', 'notice-received', 'documents-received'])
export const replacementCauseSchema = z.enum(['lost', 'damaged', 'burnt-out'])
export const chargeKindSchema = z.enum([
  'instalment',
  'recurring-fee',
  'monthly-fee',
  'suspension-fee',
  'replacement-fee',
  'card-fee',
  'usage-overage',
])
export const deliveryWaySchema = z.enum(['hand', 'express', 'registered', 'fax', 'email'])
/** The words that stand on the paper itself. */
export const invoiceKindSchema = z.enum(['普通发票', '专用发票'])
export const destinationSchema = z.enum(['same-city', 'domestic', 'hk-mo-tw', 'abroad'])

/** What starts a period, or what a period must be kept before. */
export const periodEventSchema = z.enum([
  'signing',
  'force-majeure',
  'negotiation-request-sent',
  'consultation-requested',
  'force-majeure-lasts',
  'breach-notice-received',
  'account-change',
  'address-change',
  'amendment',
  'tariff-change',
])
export const provisionCategorySchema = z.enum([
  'right',
  'duty',
  'limit',
  'liability-cap',
  'jurisdiction',
  'confidentiality',
  'conflict',
  'price',
])

/** What comes in and starts a period, or is answered by a notice of ours. */
export const paperKindSchema = z.enum([
  'payment-notice',
  'tariff-notice',
  'breach-notice',
  'negotiation-request',
  'address-notice',
  'account-notice',
  'upgrade-notice',
  'delay-notice',
  'security-notice',
  'authority-demand',
  'reply',
])

/** Where a term stands in the contract and the words it rests on, white space aside. */
export const sourceSchema = z.strictObject({ clause: z.string().min(1), quotation: z.string().min(2) })

const common = {
  id: z.string().min(1),
  /** The first source is the one that a figure cites; the others stand beside it on the screen. */
  sources: z.array(sourceSchema).min(1),
  /** Half-open; absent means for the contract's whole life. */
  effective: z.strictObject({ from: calendarDateSchema, until: calendarDateSchema.nullable() }).optional(),
}

/** When a charge falls due. `by-bill`: the contract states no day; the bill that asks for the money brings one. */
export const dueRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('after-milestones'),
    /** All of these must have happened before anything is due. */
    milestones: z.array(milestoneKindSchema).min(1),
    /** The period is counted from the last of these (Q-GATE). */
    clock: z.array(milestoneKindSchema).min(1),
    days: z.int().min(0),
    /** Does a due day on a rest day move to the next working day (Q-HOLIDAY)? */
    rolls: z.boolean(),
    /** Milestones that only the first instalment needs; absent: each needs its own of every kind (Q-ACCEPT). */
    firstInstalmentOnly: z.array(milestoneKindSchema).optional(),
  }),
  z.strictObject({ kind: z.literal('by-bill') }),
  z.strictObject({ kind: z.literal('days-after-period-end'), days: z.int().min(0), rolls: z.boolean() }),
])

const statedTotal = z.strictObject({
  ...common,
  kind: z.literal('stated-total'),
  amountFen: fenSchema,
  uppercase: z.string().optional(),
  covers: z.array(chargeKindSchema).min(1),
  /** How the contract says the total comes about, when it says so (the price is for one month); checked. */
  product: z.strictObject({ cards: z.int(), months: z.int(), unitPriceFen: fenSchema }).optional(),
})

/**
 * How many sets of a service are supplied. `equalsCardsOf` names the stated total, here or in another contract,
 * whose product counts the same things as cards; checked when both contracts are there.
 */
const suppliedSets = z.strictObject({
  ...common,
  kind: z.literal('supplied-sets'),
  sets: z.array(z.strictObject({ clause: z.string(), name: z.string(), count: z.int().min(1) })).min(1),
  equalsCardsOf: z.strictObject({ contractId: z.string(), termId: z.string() }).nullable(),
})

const instalments = z.strictObject({
  ...common,
  kind: z.literal('instalments'),
  instalments: z
    .array(z.strictObject({ number: z.int().min(1), amountFen: fenSchema, forecastOn: calendarDateSchema }))
    .min(1),
  due: dueRuleSchema,
})

const recurringFee = z.strictObject({
  ...common,
  kind: z.literal('recurring-fee'),
  amountFen: fenSchema,
  everyMonths: z.int().min(1).max(12),
  firstMonth: monthSchema,
  periods: z.int().min(1),
  due: dueRuleSchema,
})

/** A fee for each card and period in which the card was in use for at least a day; never prorated. */
const cardPeriodFee = z.strictObject({
  ...common,
  kind: z.literal('card-period-fee'),
  unitPriceFen: fenSchema,
  listPriceFen: fenSchema.optional(),
  discount: rateSchema.optional(),
  vatRate: rateSchema,
  everyMonths: z.int().min(1).max(12),
  /** A card is charged for at most so many periods (Q-START read as a cap); null: for as long as it lives. */
  maximumPeriods: z.int().min(1).nullable(),
  due: dueRuleSchema,
})

const suspensionFee = z.strictObject({
  ...common,
  kind: z.literal('suspension-fee'),
  unitPriceFen: fenSchema,
  maximumMonths: z.int().min(1),
  /** The clause that states the limit; absent where it is that of the fee. */
  limitClause: z.string().optional(),
  /** Q-HOLD: instead of the period fee in wholly suspended periods, in any touched by a suspension, or on top of it. */
  mode: z.enum(['replaces-whole-periods', 'replaces-touched-periods', 'on-top']),
})

const replacementFee = z.strictObject({
  ...common,
  kind: z.literal('replacement-fee'),
  unitPriceFen: fenSchema,
  freeCauses: z.array(replacementCauseSchema),
  due: dueRuleSchema,
})

const cardFee = z.strictObject({
  ...common,
  kind: z.literal('card-fee'),
  unitPriceFen: fenSchema,
  cardType: z.string(),
  raised: z.enum(['when-billed', 'on-supply']),
  due: dueRuleSchema,
})

const usageOverage = z.strictObject({
  ...common,
  kind: z.literal('usage-overage'),
  includedGigabytes: z.int().min(0),
  megabytesPerGigabyte: z.union([z.literal(1000), z.literal(1024)]),
  yuanPerMegabyte: decimalTextSchema,
  /** Advisory: computed and shown beside the billed amount, never charged by itself (Q-FUNCTIONS). */
  raised: z.enum(['advisory', 'charged']),
  due: dueRuleSchema,
})

const cardLimit = z.strictObject({ ...common, kind: z.literal('card-limit'), maximum: z.int().min(1) })

const lateFee = z.strictObject({
  ...common,
  kind: z.literal('late-fee'),
  ratePerDay: rateSchema,
  dayCount: z.enum(['after-due-through-payment', 'after-due-before-payment']),
})

/** Cards still unused so many months after their supply may be activated, and then billed, by the supplier. */
const autoActivation = z.strictObject({
  ...common,
  kind: z.literal('auto-activation'),
  afterMonths: z.int().min(0),
})

/** The net unit price stays when the VAT rate changes; each known change is proposed, applied only when confirmed. */
const taxChange = z.strictObject({
  ...common,
  kind: z.literal('tax-change'),
  appliesTo: z.string(),
  proposals: z.array(z.strictObject({ fromMonth: monthSchema, rate: rateSchema, basis: z.string() })),
})

/** How a way of sending is deemed delivered; `open` names the question that the contract leaves unanswered. */
const deliveryRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-receipt'), clause: z.string() }),
  z.strictObject({
    kind: z.literal('days-after-sending'),
    clause: z.string(),
    days: z.strictObject({
      'same-city': z.int(),
      domestic: z.int(),
      'hk-mo-tw': z.int(),
      abroad: z.int(),
    }),
  }),
  z.strictObject({
    kind: z.literal('when-sent'),
    clause: z.string(),
    senders: z.enum(['either', 'supplier']),
  }),
  z.strictObject({
    kind: z.literal('open'),
    clause: z.string(),
    questionId: z.string().nullable(),
    /** Whether a proven day of receipt settles it. */
    receiptSettles: z.boolean(),
  }),
])

const delivery = z.strictObject({
  ...common,
  kind: z.literal('delivery'),
  ways: z.strictObject({
    hand: deliveryRuleSchema,
    express: deliveryRuleSchema,
    registered: deliveryRuleSchema,
    fax: deliveryRuleSchema,
    email: deliveryRuleSchema,
  }),
  /** Q-NTHDAY: is the day of sending the first of the days, and does the last roll past rest days? */
  countsSendingDay: z.boolean(),
  rolls: z.boolean(),
  earlierReceiptPrevails: z.boolean(),
  earliestWayPrevails: z.boolean(),
  refusalCountsAsDelivered: z.boolean(),
  unnotifiedAddressCountsWhenSent: z.boolean(),
  /** Where the contract says so, for a date that rests on one of these rules; absent where it has none of them. */
  exceptionClauses: z
    .strictObject({
      earlierReceipt: z.string(),
      earliestWay: z.string(),
      refusal: z.string(),
      unnotifiedAddress: z.string(),
    })
    .optional(),
  /** Q-CITY: which row holds between the two parties. */
  toUs: destinationSchema,
  toSupplier: destinationSchema,
})

const contractTerm = z.strictObject({
  ...common,
  kind: z.literal('contract-term'),
  startsOn: calendarDateSchema,
  years: z.int().min(1),
  /** Q-END: the corresponding day (Civil Code 201, 202) or the day before it (trade habit). */
  endReading: z.enum(['corresponding-day', 'day-before']),
  renewal: z.strictObject({ years: z.int().min(1), objectionWindowMonths: z.int().min(1) }).nullable(),
})

/** A period that an event starts (`within`) or that must be kept before one (`ahead`). */
const period = z.strictObject({
  ...common,
  kind: z.literal('period'),
  event: periodEventSchema,
  direction: z.enum(['within', 'ahead']),
  days: z.int().min(0),
  obliged: z.enum(['us', 'supplier', 'either']),
  rolls: z.boolean(),
})

/**
 * What the supplier may do as arrears grow older; the program warns before each step. Counted from the due day:
 * one day after it is the first day of arrears.
 */
const arrearsSteps = z.strictObject({
  ...common,
  kind: z.literal('arrears-steps'),
  steps: z
    .array(
      z.strictObject({
        after: z.strictObject({ unit: z.enum(['days', 'months']), count: z.int().min(0) }),
        clause: z.string(),
        effect: z.string(),
      }),
    )
    .min(1),
})

const paymentTerms = z.strictObject({
  ...common,
  kind: z.literal('payment-terms'),
  mode: z.enum(['prepaid', 'postpaid', 'unstated']),
  cycleMonths: z.int().min(1),
  way: z.enum(['transfer', 'collection', 'unstated']),
  invoiceKind: z.enum([...invoiceKindSchema.options, 'unstated']),
})

/** A clause that nothing is computed from, but that a screen, a warning or a letter cites. */
const provision = z.strictObject({
  ...common,
  kind: z.literal('provision'),
  category: provisionCategorySchema,
  summary: z.string(),
  /** The moment of a card's life at which the clerk should be told of it. */
  remindsAt: z.enum(['before-cancelling', 'after-cancelling']).optional(),
})

export const termSchema = z.discriminatedUnion('kind', [
  statedTotal,
  suppliedSets,
  instalments,
  recurringFee,
  cardPeriodFee,
  suspensionFee,
  replacementFee,
  cardFee,
  usageOverage,
  cardLimit,
  autoActivation,
  lateFee,
  taxChange,
  delivery,
  contractTerm,
  period,
  arrearsSteps,
  paymentTerms,
  provision,
])

export type Term = z.infer<typeof termSchema>
export type TermKind = Term['kind']
export type TermOf<K extends TermKind> = Extract<Term, { kind: K }>
export type DueRule = z.infer<typeof dueRuleSchema>
export type DeliveryRule = z.infer<typeof deliveryRuleSchema>
export type Source = z.infer<typeof sourceSchema>
export type MilestoneKind = z.infer<typeof milestoneKindSchema>
export type ReplacementCause = z.infer<typeof replacementCauseSchema>
export type ChargeKind = z.infer<typeof chargeKindSchema>
export type DeliveryWay = z.infer<typeof deliveryWaySchema>
export type Destination = z.infer<typeof destinationSchema>
export type PaperKind = z.infer<typeof paperKindSchema>
export type InvoiceKind = z.infer<typeof invoiceKindSchema>
