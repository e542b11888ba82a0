// What the process that reads files may answer. It has taken in whatever somebody sent, so what it says is passed by
// this schema like anything else from outside.

import { z } from 'zod'
import type { BorderRefusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import type { ImportFileRefusal } from '../../../src/imports/file-refusal.ts'
import type { SpreadsheetFile } from '../../../src/imports/sheet.ts'
import { LIMITS } from './limits.ts'

export type FileNotRead = ImportFileRefusal | Extract<BorderRefusal, { readonly kind: 'file-not-read' }>
export type ReadingAnswer = Result<SpreadsheetFile, FileNotRead>

const textSchema = z.string().max(LIMITS.cellCharacters)
const cellSchema = z.union([
  z.null(),
  textSchema,
  z.strictObject({ number: textSchema, isDay: z.boolean() }),
  z.strictObject({ truth: z.boolean() }),
  z.strictObject({ error: textSchema }),
])
const placeSchema = z.int().min(0)

const fileSchema = z.strictObject({
  name: textSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(['xlsx', 'csv']),
  sheets: z
    .array(
      z.strictObject({
        name: textSchema,
        dateSystem: z.union([z.literal(1900), z.literal(1904)]),
        rows: z
          .array(z.strictObject({ number: placeSchema, cells: z.array(cellSchema).max(LIMITS.columns) }))
          .max(LIMITS.rows),
        merged: z.array(
          z.strictObject({
            firstRow: placeSchema,
            lastRow: placeSchema,
            firstColumn: placeSchema,
            lastColumn: placeSchema,
          }),
        ),
      }),
    )
    .max(LIMITS.sheets),
})

/** Of a refusal only its kind is tried: its facts are figures and texts that end in a sentence. */
const refusalSchema = z.looseObject({ kind: z.string() })

export const answerSchema = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: refusalSchema }),
  ])

/** Null for what is no answer at all. */
export function readingAnswer(message: unknown): ReadingAnswer | null {
  const parsed = answerSchema(fileSchema).safeParse(message)
  return parsed.success ? (parsed.data as ReadingAnswer) : null
}
