// From a notice's kind and the few facts that the clerk gives to the finished letter: everything else is in the
// ledger.

import type { Refusal } from '../../src/api/refusals.ts'
import { assert } from '../../src/base/assert.ts'
import { yearOf } from '../../src/base/calendar-date.ts'
import { ok, type Result } from '../../src/base/result.ts'
import type { LetterContent, LetterNumber, LetterTrace } from '../../src/notices/letter.ts'
import { nextDocumentNumber } from '../../src/services/document-number.ts'
import { gatherPaymentMade } from '../../src/services/gather-payment-made.ts'
import { settledItemInWords } from '../../src/wording/payment-items.ts'
import { paymentMadeLetter } from '../../src/wording/payment-made-letter.ts'
import type { Session } from '../session.ts'
import { type NoticeFacts, parseNotice } from './notice-kinds.ts'

export type NoticeInput = {
  readonly kind: string | number
  readonly contractId: string
  readonly facts: Record<string, unknown>
}

export type ComposedNotice = {
  readonly content: LetterContent
  readonly facts: NoticeFacts
  readonly openQuestions: readonly string[]
}

export function composeNotice(
  session: Session,
  { kind, contractId, facts }: NoticeInput,
  stage: LetterContent['stage'],
): Result<ComposedNotice, Refusal> {
  const parsed = parseNotice(kind, facts)
  if (!parsed.ok) return parsed
  const { paymentId, documentNumber, signedOn } = parsed.value
  const made = gatherPaymentMade(session.ledger, { contractId, payment: paymentId ?? null })
  if (!made.ok) return made

  const items = made.value.parts.map(part => ({ label: settledItemInWords(part), amountFen: part.amountFen }))
  const number: LetterNumber =
    documentNumber === undefined
      ? { kind: 'blank', year: yearOf(session.clock.today()) }
      : { kind: 'registered', text: documentNumber }
  const content = paymentMadeLetter(
    { ...made.value.facts, items },
    {
      stage,
      number,
      signedOn: signedOn ?? null,
      trace: stage === 'issued' ? traceOf(session) : null,
    },
  )
  return ok({ content, facts: parsed.value, openQuestions: made.value.openQuestions })
}

function traceOf(session: Session): LetterTrace {
  const noticeNumber = nextDocumentNumber(session.ledger, 'notice', session.clock.today())
  return { noticeNumber, chainHead: chainHeadOf(session) }
}

export function chainHeadOf({ file }: Session): { readonly seq: number; readonly hash: string } {
  assert('head' in file, 'a document is issued only by the one writer')
  const { seq, h } = file.head()
  return { seq, hash: h }
}
