// Papers before and after they are issued: previews that record nothing, and what was issued, byte for byte as it was
// frozen in the ledger.

import { z } from 'zod'
import { otherLetterSchema } from './letter-steps-procedures.ts'
import { contractNoticeInput, outgoingPaper, statementSpan } from './papers-inputs.ts'
import { procedure } from './procedure.ts'
import { recordedFields, takenBackSchema } from './recorded.ts'
import { computedDateSchema, contractIdSchema, idSchema, restingOnQuestions } from './shared-schemas.ts'

/** A PDF, as base64. */
const drawnPaper = { content: z.string(), pages: z.int() }

export const issuedKindSchema = z.enum([
  'statement',
  'notice',
  'payment-application',
  'card-list',
  'late-fee-note',
  'settlement',
])

const issuedPaperSchema = z.object({
  documentId: z.int(),
  kind: issuedKindSchema,
  noticeKind: z.string().nullable(),
  number: z.string().nullable(),
  contractId: z.string(),
  /** Of the exact bytes: the signed ones, where the paper was signed. */
  sha256: z.string(),
  signatures: z.int(),
  ...recordedFields,
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
  /** What is handed out besides statements and letters: looked at, or issued with a number. */
  'documents.preview': procedure(
    'query',
    'read',
    outgoingPaper({}),
    z.object({ ...drawnPaper, title: z.string(), ...restingOnQuestions }),
  ),
  'documents.issue': procedure(
    'document',
    'record',
    outgoingPaper({ file: z.string().min(1) }),
    z.object({
      documentId: z.int(),
      number: z.string(),
      title: z.string(),
      file: z.string(),
      sha256: z.string(),
      pages: z.int(),
      ...restingOnQuestions,
    }),
  ),
  'documents.list': procedure(
    'query',
    'read',
    z.strictObject({
      kind: issuedKindSchema,
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
  /** Of any file: which paper it is, who signed it, and whether it is the one that the ledger has. */
  'documents.check': procedure(
    'query',
    'read',
    z.strictObject({
      file: z.string().min(1),
      /** The paper that it should be. */
      documentId: idSchema.optional(),
    }),
    z.object({
      verdict: z.enum([
        'as-issued',
        'another-document',
        'changed',
        'bytes-added',
        'cut-off',
        'signature-removed',
        'not-in-ledger',
        'unknown-paper',
        'not-a-pdf',
      ]),
      message: z.string(),
      isAsInLedger: z.boolean(),
      /** That it was withdrawn or replaced since, in words; null while it holds. */
      standing: z.string().nullable(),
      withdrawn: takenBackSchema.nullable(),
      replacedBy: otherLetterSchema.nullable(),
      documentId: z.int().nullable(),
      /** A 移交清册 belongs to no contract, and its number is that of the handover. */
      kind: z.enum([...issuedKindSchema.options, 'handover']).nullable(),
      number: z.string().nullable(),
      contractId: z.string().nullable(),
      sha256: z.string(),
      /** The first byte that differs, counted from 0. */
      firstChange: z.int().nullable(),
      signatures: z.array(
        z.object({
          signer: z.string(),
          serial: z.string(),
          valid: z.boolean(),
          trusted: z.boolean(),
          coversWholeFile: z.boolean(),
          problem: z.string().nullable(),
          message: z.string(),
        }),
      ),
    }),
  ),
  /** The second signature, by whoever reviewed the paper (会计法 25); the first stays valid. */
  'documents.countersign': procedure(
    'document',
    'review',
    z.strictObject({ documentId: idSchema, file: z.string().min(1).optional() }),
    z.object({
      documentId: z.int(),
      file: z.string().nullable(),
      sha256: z.string(),
      certificateSerial: z.string(),
    }),
  ),
} as const
