// What the process that reads files may answer of an invoice, passed like anything else from outside.

import { z } from 'zod'
import type { BorderRefusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import type { InvoiceFileRefusal } from '../../../src/invoices/invoice-file-refusal.ts'
import type { InvoiceFile } from '../../../src/invoices/printed-invoice.ts'
import { ofInvoice } from './invoice/read-invoice.ts'
import { INVOICE_LIMITS } from './limits.ts'
import { answerSchema } from './reading-answer.ts'
import type { ReadingRefusal } from './refuse.ts'

export type InvoiceNotRead = InvoiceFileRefusal | Extract<BorderRefusal, { readonly kind: 'file-not-read' }>
export type InvoiceAnswer = Result<InvoiceFile, InvoiceNotRead>

const textSchema = z.string().max(INVOICE_LIMITS.characters).nullable()
const partySchema = z.strictObject({ name: textSchema, code: textSchema })

const fileSchema = z.strictObject({
  name: z.string().max(1_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(['xml', 'ofd', 'pdf']),
  invoice: z
    .strictObject({
      code: textSchema,
      number: textSchema,
      headNumber: textSchema,
      kind: textSchema,
      issuedOn: textSchema,
      seller: partySchema,
      buyer: partySchema,
      net: textSchema,
      tax: textSchema,
      gross: textSchema,
      uppercase: textSchema,
      items: z
        .array(z.strictObject({ name: textSchema, net: textSchema, rate: textSchema, tax: textSchema }))
        .max(INVOICE_LIMITS.items),
      isRed: z.boolean().nullable(),
      reverses: textSchema,
      remark: textSchema,
    })
    .nullable(),
})

/** Null for what is no answer at all. */
export function invoiceAnswer(message: unknown): InvoiceAnswer | null {
  const parsed = answerSchema(fileSchema).safeParse(message)
  if (!parsed.success) return null
  const { data } = parsed
  if (data.ok || data.error.kind === 'file-not-read') return data as InvoiceAnswer
  return { ok: false, error: ofInvoice(data.error as ReadingRefusal) }
}
