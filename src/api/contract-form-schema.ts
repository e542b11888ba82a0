// The form of a new contract at the border: days, amounts and rates are passed one by one here, so that what is wrong
// with one of them is told by its own field.

import { z } from 'zod'
import type { ContractForm, DeliveryForm, PartyForm } from '../contracts/contract-form.ts'
import { decimalTextSchema, fenSchema, rateSchema } from '../contracts/scalars.ts'
import {
  dueRuleSchema as anyDueRuleSchema,
  destinationSchema,
  invoiceKindSchema,
  periodEventSchema,
  provisionCategorySchema,
  replacementCauseSchema,
  sourceSchema,
} from '../contracts/terms.ts'
import { calendarDateSchema, contractIdSchema, monthSchema, shortTextSchema } from './shared-schemas.ts'

/** Ten years: more is a slip, and would lead out of the calendar. */
const MOST_DAYS = 3650

const dueRuleSchema = anyDueRuleSchema.superRefine((due, context) => {
  if (due.kind === 'by-bill' || due.days <= MOST_DAYS) return
  context.addIssue({ code: 'too_big', origin: 'int', maximum: MOST_DAYS, path: ['days'], input: due.days })
})

const everyMonthsSchema = z.int().min(1).max(12)
const clauseSchema = z.string().trim().min(1).max(40)

const partySchema = z.strictObject({
  clause: clauseSchema,
  name: shortTextSchema,
  creditCode: shortTextSchema,
  representative: shortTextSchema,
  address: shortTextSchema,
  noticeAddress: shortTextSchema,
  postalCode: shortTextSchema.nullable(),
  bankName: shortTextSchema,
  bankAccount: shortTextSchema,
  contactName: shortTextSchema,
  contactPhone: shortTextSchema.nullable(),
  contactEmail: shortTextSchema.nullable(),
}) satisfies z.ZodType<PartyForm>

const daysSchema = z.int().min(0).max(365)

const wayRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['on-receipt', 'when-sent', 'open']) }),
  z.strictObject({
    kind: z.literal('days-after-sending'),
    days: z.strictObject({
      'same-city': daysSchema,
      domestic: daysSchema,
      'hk-mo-tw': daysSchema,
      abroad: daysSchema,
    }),
  }),
])

const deliverySchema = z.strictObject({
  source: sourceSchema,
  ways: z.strictObject({
    hand: wayRuleSchema,
    express: wayRuleSchema,
    registered: wayRuleSchema,
    fax: wayRuleSchema,
    email: wayRuleSchema,
  }),
  countsSendingDay: z.boolean(),
  earlierReceiptPrevails: z.boolean(),
  refusalCountsAsDelivered: z.boolean(),
  toUs: destinationSchema,
  toSupplier: destinationSchema,
}) satisfies z.ZodType<DeliveryForm>

const paymentTermsSchema = z.strictObject({
  mode: z.enum(['prepaid', 'postpaid', 'unstated']),
  cycleMonths: z.int().min(1).max(120),
  way: z.enum(['transfer', 'collection', 'unstated']),
  invoiceKind: z.enum([...invoiceKindSchema.options, 'unstated']),
  source: sourceSchema,
})

const taxChangeSchema = z.strictObject({
  proposals: z
    .array(z.strictObject({ fromMonth: monthSchema, rate: rateSchema, basis: shortTextSchema }))
    .max(20),
  source: sourceSchema,
})

const arrearsSchema = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        after: z.strictObject({ unit: z.enum(['days', 'months']), count: z.int().min(0).max(MOST_DAYS) }),
        effect: shortTextSchema,
        source: sourceSchema,
      }),
    )
    .min(1)
    .max(20),
})

const suppliedSetsSchema = z.strictObject({
  sets: z
    .array(
      z.strictObject({ name: shortTextSchema, count: z.int().min(1).max(1_000_000), source: sourceSchema }),
    )
    .min(1)
    .max(100),
  equalsCardsOf: z
    .strictObject({ contractId: contractIdSchema, termId: shortTextSchema })
    .nullable()
    .default(null),
})

const periodSchema = z.strictObject({
  event: periodEventSchema,
  direction: z.enum(['within', 'ahead']),
  days: z.int().min(0).max(MOST_DAYS),
  obliged: z.enum(['us', 'supplier', 'either']),
  rolls: z.boolean(),
  source: sourceSchema,
})

const provisionSchema = z.strictObject({
  category: provisionCategorySchema,
  summary: shortTextSchema,
  remindsAt: z.enum(['before-cancelling', 'after-cancelling']).nullable().default(null),
  source: sourceSchema,
})

const settledFieldSchema = z.enum([
  'instalments.due.rolls',
  'recurringFee.due.rolls',
  'cardFee.due.rolls',
  'suspensionFee.mode',
  'cardPrice.raised',
  'overage.megabytesPerGigabyte',
  'overage.raised',
  'lateFee.dayCount',
  'term.endReading',
  'delivery.countsSendingDay',
  'delivery.toUs',
  'delivery.toSupplier',
])

/** As long as what `questions.answer` takes. What cannot be seen would make two answers of one. */
const answerSchema = shortTextSchema.max(200).refine(text => !/\p{Cf}/u.test(text))

/** A pack's own sign for the answer itself is no value of a field. */
const settledValueSchema = shortTextSchema.refine(text => !text.startsWith('$'))

const openQuestionSchema = z.strictObject({
  question: shortTextSchema,
  consequence: shortTextSchema,
  settles: settledFieldSchema.nullable().default(null),
  meanwhile: answerSchema,
  others: z
    .array(z.strictObject({ label: answerSchema, value: settledValueSchema.nullable().default(null) }))
    .min(1)
    .max(20),
  source: sourceSchema,
})

const rowsOf = <S extends z.ZodType>(row: S) => z.strictObject({ rows: z.array(row).min(1).max(100) })

export const contractFormSchema = z.strictObject({
  contractId: contractIdSchema,
  title: shortTextSchema,
  shortTitle: shortTextSchema,
  clauseStyle: z.enum(['decimal', 'article']),
  signedOn: calendarDateSchema,
  signedClause: clauseSchema,
  text: z.string().min(1).max(500_000),
  buyer: partySchema,
  supplier: partySchema,
  term: z.strictObject({
    startsOn: calendarDateSchema,
    years: z.int().min(1).max(50),
    endReading: z.enum(['corresponding-day', 'day-before']),
    renewal: z
      .strictObject({ years: z.int().min(1).max(50), objectionWindowMonths: z.int().min(1).max(24) })
      .nullable(),
    source: sourceSchema,
  }),
  total: z.strictObject({ amountFen: fenSchema, source: sourceSchema }).nullable(),
  instalments: z
    .strictObject({
      rows: z
        .array(z.strictObject({ amountFen: fenSchema, forecastOn: calendarDateSchema }))
        .min(1)
        .max(100),
      due: dueRuleSchema,
      source: sourceSchema,
    })
    .nullable(),
  recurringFee: z
    .strictObject({
      amountFen: fenSchema,
      everyMonths: everyMonthsSchema,
      firstMonth: monthSchema,
      periods: z.int().min(1).max(600),
      due: dueRuleSchema,
      source: sourceSchema,
    })
    .nullable(),
  cardFee: z
    .strictObject({
      unitPriceFen: fenSchema,
      vatRate: rateSchema,
      everyMonths: everyMonthsSchema,
      cardLimit: z.int().min(1).max(1_000_000).nullable(),
      due: dueRuleSchema,
      source: sourceSchema,
    })
    .nullable(),
  suspensionFee: z
    .strictObject({
      unitPriceFen: fenSchema,
      maximumMonths: z.int().min(1).max(120),
      mode: z.enum(['replaces-whole-periods', 'replaces-touched-periods', 'on-top']),
      source: sourceSchema,
    })
    .nullable()
    .default(null),
  replacementFee: z
    .strictObject({
      unitPriceFen: fenSchema,
      freeCauses: z.array(replacementCauseSchema).max(replacementCauseSchema.options.length),
      due: dueRuleSchema,
      source: sourceSchema,
    })
    .nullable()
    .default(null),
  cardPrice: z
    .strictObject({
      unitPriceFen: fenSchema,
      cardType: shortTextSchema,
      raised: z.enum(['when-billed', 'on-supply']),
      due: dueRuleSchema,
      source: sourceSchema,
    })
    .nullable()
    .default(null),
  overage: z
    .strictObject({
      includedGigabytes: z.int().min(0).max(1_000_000),
      megabytesPerGigabyte: z.union([z.literal(1000), z.literal(1024)]),
      yuanPerMegabyte: decimalTextSchema,
      raised: z.enum(['advisory', 'charged']),
      due: dueRuleSchema,
      source: sourceSchema,
    })
    .nullable()
    .default(null),
  autoActivation: z
    .strictObject({ afterMonths: z.int().min(0).max(120), source: sourceSchema })
    .nullable()
    .default(null),
  lateFee: z
    .strictObject({
      ratePerDay: rateSchema,
      dayCount: z.enum(['after-due-through-payment', 'after-due-before-payment']),
      source: sourceSchema,
    })
    .nullable(),
  delivery: deliverySchema.nullable(),
  paymentTerms: paymentTermsSchema.nullable().default(null),
  taxChange: taxChangeSchema.nullable().default(null),
  arrears: arrearsSchema.nullable().default(null),
  suppliedSets: suppliedSetsSchema.nullable().default(null),
  periods: rowsOf(periodSchema).nullable().default(null),
  provisions: rowsOf(provisionSchema).nullable().default(null),
  questions: rowsOf(openQuestionSchema).nullable().default(null),
}) satisfies z.ZodType<ContractForm>
