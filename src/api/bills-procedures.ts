// What charges take their due days from: the supplier's bills, and the milestones that instalments wait for.

import { z } from 'zod'
import { chargeGroupSchema } from './charge-groups.ts'
import { procedure } from './procedure.ts'
import { recordedSchema, takenBackSchema } from './recorded.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  computedMonthSchema,
  contractIdSchema,
  idSchema,
  monthSchema,
  restingOnQuestions,
  shortTextSchema,
  statedFenSchema,
} from './shared-schemas.ts'

const milestoneKindSchema = z.enum(['accepted', 'notice-received', 'documents-received'])

const milestoneDue = {
  dueOn: computedDateSchema.nullable(),
  missing: z.array(milestoneKindSchema),
  because: z.string(),
}

export const billsProcedures = {
  'bills.record': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      from: monthSchema,
      to: monthSchema,
      receivedOn: calendarDateSchema,
      dueOn: calendarDateSchema.optional(),
      amountFen: statedFenSchema,
    }),
    z.object({
      billId: z.int(),
      expectedFen: z.int(),
      differenceFen: z.int(),
      dueOn: computedDateSchema.nullable(),
      ...restingOnQuestions,
    }),
  ),
  /** Withdrawn ones too. */
  'bills.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      isDueByBill: z.boolean(),
      bills: z.array(
        recordedSchema.extend({
          billId: z.int(),
          fromMonth: computedMonthSchema,
          toMonth: computedMonthSchema,
          receivedOn: computedDateSchema,
          dueOn: computedDateSchema.nullable(),
          amountFen: z.int(),
          expectedFen: z.int(),
          differenceFen: z.int(),
          withdrawn: takenBackSchema.nullable(),
        }),
      ),
    }),
  ),
  /** What a bill for these months should ask for. */
  'bills.expected': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema, from: monthSchema, to: monthSchema }),
    z.object({ expectedFen: z.int(), groups: z.array(chargeGroupSchema) }),
  ),
  'bills.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ billId: idSchema, reason: shortTextSchema }),
    z.object({
      withdrawalId: z.int(),
      /** Charges whose due day is another now. */
      moved: z.array(
        z.object({
          dueOn: computedDateSchema.nullable(),
          movedTo: computedDateSchema.nullable(),
          charges: z.int(),
          amountFen: z.int(),
        }),
      ),
    }),
  ),
  'milestones.record': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema,
      instalment: z.int().min(1),
      kind: milestoneKindSchema,
      on: calendarDateSchema,
    }),
    z.object({ milestoneId: z.int(), ...milestoneDue, ...restingOnQuestions }),
  ),
  'milestones.list': procedure(
    'query',
    'read',
    z.strictObject({ contractId: contractIdSchema }),
    z.object({
      /** None where the contract waits for no milestone. */
      instalments: z.array(
        z.object({
          instalment: z.int(),
          amountFen: z.int(),
          ...milestoneDue,
          provisional: z.boolean(),
          /** `because` without the clause and its words. */
          how: z.string(),
          conditions: z.array(
            z.object({
              kind: milestoneKindSchema,
              on: computedDateSchema.nullable(),
              milestoneId: z.int().nullable(),
              recordedWith: z.int(),
            }),
          ),
        }),
      ),
      /** Every record, withdrawn ones too. */
      records: z.array(
        recordedSchema.extend({
          milestoneId: z.int(),
          instalment: z.int(),
          kind: milestoneKindSchema,
          on: computedDateSchema,
          withdrawn: takenBackSchema.nullable(),
        }),
      ),
      openQuestions: z.array(z.string()),
    }),
  ),
  'milestones.withdraw': procedure(
    'command',
    'record',
    z.strictObject({ milestoneId: idSchema, reason: shortTextSchema }),
    z.object({ withdrawalId: z.int(), ...milestoneDue, ...restingOnQuestions }),
  ),
} as const
