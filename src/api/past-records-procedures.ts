// 补录: what lies behind when a ledger is begun, entered in bulk; tried first, then recorded as a whole.

import { z } from 'zod'
import { replacementCauseSchema } from '../contracts/terms.ts'
import { printedInvoice } from './invoices-procedures.ts'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  contractIdSchema,
  monthSchema,
  positiveFenSchema,
  shortTextSchema,
  signedFenSchema,
  statedFenSchema,
} from './shared-schemas.ts'

const MOST_ROWS = 20_000
const iccidSchema = z.string().min(1).max(40)

const pastRecordsSchema = z.strictObject({
  cards: z
    .array(
      z.strictObject({
        contractId: contractIdSchema,
        iccid: iccidSchema,
        msisdn: z.string().min(1).max(40).nullable(),
        suppliedOn: calendarDateSchema,
        activatedOn: calendarDateSchema.nullable(),
      }),
    )
    .max(MOST_ROWS),
  events: z
    .array(
      z.strictObject({
        iccid: iccidSchema,
        kind: z.enum(['activated', 'suspended', 'resumed', 'cancelled', 'replaced']),
        on: calendarDateSchema,
        cause: replacementCauseSchema.nullable(),
        newIccid: iccidSchema.nullable(),
      }),
    )
    .max(MOST_ROWS),
  milestones: z
    .array(
      z.strictObject({
        contractId: contractIdSchema,
        instalment: z.int().min(1),
        kind: z.enum(['accepted', 'notice-received', 'documents-received']),
        on: calendarDateSchema,
      }),
    )
    .max(MOST_ROWS),
  bills: z
    .array(
      z.strictObject({
        contractId: contractIdSchema,
        fromMonth: monthSchema,
        toMonth: monthSchema,
        receivedOn: calendarDateSchema,
        dueOn: calendarDateSchema.nullable(),
        amountFen: statedFenSchema,
      }),
    )
    .max(MOST_ROWS),
  invoices: z
    .array(
      z.strictObject({
        ...printedInvoice,
        instalment: z.int().min(1).nullable(),
        from: monthSchema.nullable(),
        to: monthSchema.nullable(),
      }),
    )
    .max(MOST_ROWS),
  payments: z
    .array(
      z.strictObject({
        contractId: contractIdSchema,
        paidOn: calendarDateSchema,
        amountFen: positiveFenSchema,
        voucher: shortTextSchema,
      }),
    )
    .max(MOST_ROWS),
  /** Billed up to and including this month, under every contract. */
  through: monthSchema,
  /** The day of the accounts that are answered. */
  asOf: calendarDateSchema,
})

const countSchema = z.int()

const enteredSchema = z.object({
  entered: z.object({
    cards: countSchema,
    events: countSchema,
    milestones: countSchema,
    bills: countSchema,
    invoices: countSchema,
    payments: countSchema,
  }),
  accounts: z.array(
    z.object({
      contractId: z.string(),
      cards: countSchema,
      chargedFen: signedFenSchema,
      paidFen: signedFenSchema,
      owedFen: signedFenSchema,
      overdueFen: signedFenSchema,
      onAccountFen: signedFenSchema,
      years: z.array(
        z.object({
          year: z.int(),
          dueFen: signedFenSchema,
          undatedFen: signedFenSchema,
          paidFen: signedFenSchema,
        }),
      ),
    }),
  ),
})

export const pastRecordsProcedures = {
  /** The same answer or refusal as recording them, and nothing is written. */
  'pastRecords.try': procedure('rehearsal', 'record', pastRecordsSchema, enteredSchema),
  'pastRecords.record': procedure('command', 'record', pastRecordsSchema, enteredSchema),
} as const
