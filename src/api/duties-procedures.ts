// 双人复核 and 结账: which duties take two people, what waits for the second person, which months are closed.

import { z } from 'zod'
import type { Duty, Outcome, ProposedDuty } from '../access/duties.ts'
import type { RoleCollision } from '../access/roles.ts'
import { procedure } from './procedure.ts'
import { recordedSchema } from './recorded.ts'
import {
  computedMonthSchema,
  contractIdSchema,
  idSchema,
  monthSchema,
  nothingSchema,
  shortTextSchema,
} from './shared-schemas.ts'

const dutySchema = z.enum([
  'payment',
  'reversal',
  'answer',
  'notice',
  'reopening',
  'closing',
]) satisfies z.ZodType<Duty>
const proposedDutySchema = z.enum([...dutySchema.options, 'rule']) satisfies z.ZodType<ProposedDuty>
const collisionSchema = z.enum(['records-and-reviews', 'administers-too']) satisfies z.ZodType<RoleCollision>
const outcomeSchema = z.enum(['approved', 'refused', 'withdrawn']) satisfies z.ZodType<Outcome>

const proposalSchema = z.object({
  proposalId: idSchema,
  duty: proposedDutySchema,
  procedure: z.string(),
  /** What it is about, in one line. */
  summary: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  isOwn: z.boolean(),
  decision: recordedSchema.extend({ outcome: outcomeSchema, reason: z.string().nullable() }).nullable(),
})

const proposalIdInput = z.strictObject({ proposalId: idSchema })
const flag = z.boolean().optional()

export const dutiesProcedures = {
  'duties.get': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      rules: z.array(
        z.object({ duty: dutySchema, needsTwo: z.boolean(), recorded: recordedSchema.nullable() }),
      ),
      /** Users whose roles should not be one person's, while any rule is on. */
      collisions: z.array(
        z.object({ userId: idSchema, name: z.string(), kinds: z.array(collisionSchema).min(1) }),
      ),
    }),
  ),
  /** Turning on holds at once; turning off what is on is proposed, and another person decides. */
  'duties.set': procedure(
    'command',
    'administer',
    z.strictObject({
      payment: flag,
      reversal: flag,
      answer: flag,
      notice: flag,
      reopening: flag,
      closing: flag,
    }),
    z.object({ changed: z.array(dutySchema), proposalId: idSchema.nullable() }),
  ),
  /** What a rule holds back is kept with its input until another person decides; the books do not change. */
  'proposals.make': procedure(
    'command',
    'record',
    z.strictObject({ procedure: z.string().min(1).max(60), input: z.unknown() }),
    z.object({ proposalId: idSchema }),
  ),
  'proposals.list': procedure(
    'query',
    'read',
    z.strictObject({
      isOpen: z.boolean().default(true),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({ proposals: z.array(proposalSchema), total: z.int() }),
  ),
  /** What was entered, and what carrying it out would bring about now. */
  'proposals.get': procedure(
    'rehearsal',
    'read',
    proposalIdInput,
    z.object({
      proposal: proposalSchema,
      input: z.unknown(),
      lines: z.array(z.object({ label: z.string(), value: z.string() })),
      /** Why it could not be approved as things stand; null where it could. */
      problem: z.string().nullable(),
    }),
  ),
  'proposals.approve': procedure(
    'document',
    'review',
    proposalIdInput,
    z.object({ proposalId: idSchema, answer: z.unknown() }),
  ),
  'proposals.refuse': procedure(
    'command',
    'review',
    z.strictObject({ proposalId: idSchema, reason: shortTextSchema }),
    z.object({ proposalId: idSchema }),
  ),
  'proposals.withdraw': procedure('command', 'read', proposalIdInput, z.object({ proposalId: idSchema })),
  'periods.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      /** Newest first. */
      marks: z.array(
        recordedSchema.extend({
          contractId: z.string().nullable(),
          month: computedMonthSchema,
          state: z.enum(['closed', 'reopened']),
          reason: z.string().nullable(),
        }),
      ),
      /** As each contract stands: its closed months. */
      contracts: z.array(z.object({ contractId: z.string(), closed: z.array(computedMonthSchema) })),
    }),
  ),
  /** Of all contracts where none is named. */
  'periods.close': procedure(
    'command',
    'record',
    z.strictObject({ contractId: contractIdSchema.optional(), month: monthSchema }),
    z.object({ markId: idSchema }),
  ),
  'periods.reopen': procedure(
    'command',
    'record',
    z.strictObject({
      contractId: contractIdSchema.optional(),
      month: monthSchema,
      reason: shortTextSchema,
    }),
    z.object({ markId: idSchema }),
  ),
} as const
