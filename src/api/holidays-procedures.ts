// The holiday table: listed, an announcement tried for what it moves, recorded.

import { z } from 'zod'
import { procedure } from './procedure.ts'
import {
  calendarDateSchema,
  computedDateSchema,
  nothingSchema,
  restingOnQuestions,
} from './shared-schemas.ts'

const namedDaySchema = z.object({ on: computedDateSchema, name: z.string() })

export const holidaysProcedures = {
  'holidays.list': procedure(
    'query',
    'read',
    nothingSchema,
    z.object({
      years: z.array(
        z.object({
          year: z.int(),
          status: z.enum(['official', 'provisional']),
          notice: z.string().nullable(),
          off: z.array(namedDaySchema),
          makeupWorkdays: z.array(namedDaySchema),
        }),
      ),
    }),
  ),
  /** Which due days and deadlines an announcement would move; nothing is recorded. */
  'holidays.rehearse': procedure(
    'rehearsal',
    'administer',
    z.strictObject({ holidays: z.unknown(), asOf: calendarDateSchema }),
    z.object({
      year: z.int(),
      status: z.enum(['official', 'provisional']),
      days: z.object({ off: z.int(), makeupWorkdays: z.int() }),
      /** What is recorded of the year so far; null when nothing is. */
      before: z
        .object({ status: z.enum(['official', 'provisional']), off: z.int(), makeupWorkdays: z.int() })
        .nullable(),
      moved: z.array(
        z.object({
          contractId: z.string(),
          kind: z.string(),
          matter: z.string(),
          from: computedDateSchema.nullable(),
          to: computedDateSchema.nullable(),
        }),
      ),
    }),
  ),
  'holidays.announce': procedure(
    'command',
    'administer',
    z.strictObject({ holidays: z.unknown() }),
    z.object({ year: z.int(), status: z.enum(['official', 'provisional']), ...restingOnQuestions }),
  ),
} as const
