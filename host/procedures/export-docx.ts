// A letter for an office that edits it in Word: the draft, which says 送审稿, or the text of one that was issued, as it
// was frozen. It records nothing: the paper is the signed one.

import { z } from 'zod'
import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { LetterContent } from '../../src/notices/letter.ts'
import { writeExport } from '../files.ts'
import type { Session } from '../session.ts'
import { composeNotice } from './compose-notice.ts'

type Asked = InputOf<'notices.exportDocx'>

export async function exportDocx(
  session: Session,
  asked: Asked,
): Promise<Result<OutputOf<'notices.exportDocx'>, Refusal>> {
  const letter = 'noticeId' in asked ? issuedLetter(session, asked.noticeId) : draftedLetter(session, asked)
  if (!letter.ok) return letter
  const { letterDocx } = await import('../word/letter-docx.ts')
  const written = writeExport(session, asked.file, await letterDocx(letter.value))
  if (!written.ok) return written
  const { title, stage } = letter.value
  return ok({ ...written.value, title: title.join(''), stage })
}

type Drafted = Exclude<Asked, { readonly noticeId: number }>

function draftedLetter(session: Session, asked: Drafted): Result<LetterContent, Refusal> {
  const composed = composeNotice(session, asked, 'for-review')
  return composed.ok ? ok(composed.value.content) : composed
}

function issuedLetter({ ledger }: Session, noticeId: number): Result<LetterContent, Refusal> {
  const document = ledger.document(noticeId)
  if (document?.kind !== 'notice') return err({ kind: 'unknown-notice', noticeId })
  return ok(factsSchema.parse(document.facts).letter as LetterContent)
}

/** As issuing froze it beside the paper. */
const factsSchema = z.object({
  letter: z.object({
    stage: z.literal('issued'),
    number: z.union([
      z.object({ kind: z.literal('blank'), year: z.int(), code: z.string().nullable() }),
      z.object({ kind: z.literal('registered'), text: z.string() }),
    ]),
    signedOn: z.string().nullable(),
    trace: z.unknown(),
    issuer: z.string(),
    title: z.array(z.string()),
    addressee: z.string(),
    paragraphs: z.array(
      z.union([
        z.object({
          kind: z.literal('heading'),
          level: z.union([z.literal(1), z.literal(2)]),
          text: z.string(),
        }),
        z.object({ kind: z.literal('text'), text: z.string() }),
      ]),
    ),
    attachments: z.array(z.object({ name: z.string(), page: z.array(z.unknown()).nullable() })),
    annotation: z.string().nullable(),
  }),
})
