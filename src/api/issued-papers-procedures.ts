// Papers before and after they are issued: previews that record nothing, and what was issued, byte for byte as it was
// frozen in the ledger.

import { z } from 'zod'
import { contractNoticeInput, statementSpan } from './papers-inputs.ts'
import { procedure } from './procedure.ts'
import { computedDateSchema, contractIdSchema, idSchema, restingOnQuestions } from './shared-schemas.ts'

/** A PDF, as base64. */
const drawnPaper = { content: z.string(), pages: z.int() }

const paperKindSchema = z.enum(['statement', 'notice'])

const issuedPaperSchema = z.object({
  documentId: z.int(),
  kind: paperKindSchema,
  noticeKind: z.string().nullable(),
  number: z.string().nullable(),
  contractId: z.string(),
  /** Of the exact bytes: the signed ones, where the paper was signed. */
  sha256: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Of a statement. */
  period: z.object({ from: computedDateSchema, to: computedDateSchema, closingFen: z.int() }).nullable(),
})

export const issuedPapersProcedures = {
  'statements.preview': procedure(
    'query',
    'read',
    z.strictObject(statementSpan),
    z.object({
      ...drawnPaper,
      openingFen: z.int(),
      chargedFen: z.int(),
      paidFen: z.int(),
      closingFen: z.int(),
      invoicedFen: z.int(),
      lines: z.int(),
      ...restingOnQuestions,
    }),
  ),
  'notices.preview': procedure(
    'query',
    'read',
    z.strictObject(contractNoticeInput),
    z.object({ ...drawnPaper, title: z.string(), ...restingOnQuestions }),
  ),
  'documents.list': procedure(
    'query',
    'read',
    z.strictObject({
      kind: paperKindSchema,
      contractId: contractIdSchema.optional(),
      /** The newest before this one; left out, the newest of all. */
      before: idSchema.optional(),
      limit: z.int().min(1).max(1000).default(200),
    }),
    z.object({ documents: z.array(issuedPaperSchema), hasMore: z.boolean() }),
  ),
  'documents.content': procedure(
    'query',
    'read',
    z.strictObject({ documentId: idSchema }),
    z.object({ content: z.string(), sha256: z.string(), number: z.string().nullable() }),
  ),
  'documents.export': procedure(
    'query',
    'read',
    z.strictObject({ documentId: idSchema, file: z.string().min(1) }),
    z.object({ file: z.string(), sha256: z.string() }),
  ),
} as const
