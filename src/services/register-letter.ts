// 发文登记与用印: the office's number of a signed letter and its copies, and the seal that was set on them.

import type { LetterStepRefusal, NoticeRefusal, RecordRefusal } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Registration, Sealing } from '../notices/letter-steps.ts'
import { earlierNotice } from './gather-notice.ts'
import type { IssuedDocument, ReadLedger, WriteLedger } from './ports.ts'

type StepRefused = NoticeRefusal | RecordRefusal | LetterStepRefusal

export function registerLetter(
  ledger: WriteLedger,
  { noticeId, ...registration }: Registration & { readonly noticeId: number },
): Result<{ readonly registrationId: number }, StepRefused> {
  const found = letterInForce(ledger, noticeId)
  if (!found.ok) return found
  const refused = numberRefused(ledger, found.value, registration.documentNumber)
  return refused === null
    ? ok({ registrationId: ledger.addRegistration({ noticeId, ...registration }) })
    : err(refused)
}

export function sealLetter(
  ledger: WriteLedger,
  sealing: Sealing & { readonly noticeId: number },
): Result<{ readonly sealingId: number }, StepRefused> {
  const found = letterInForce(ledger, sealing.noticeId)
  return found.ok ? ok({ sealingId: ledger.addSealing(sealing) }) : found
}

/** A letter that was neither withdrawn nor is something else. */
export function letterInForce(
  ledger: WriteLedger,
  noticeId: number,
): Result<IssuedDocument, NoticeRefusal | RecordRefusal> {
  const document = ledger.document(noticeId)
  if (document?.kind !== 'notice') return err({ kind: 'unknown-notice', noticeId })
  const withdrawn = ledger.recording('notice', noticeId)?.withdrawn ?? null
  if (withdrawn === null) return ok(document)
  return err({ kind: 'already-withdrawn', record: 'notice', recordId: noticeId, reason: withdrawn.reason })
}

/** A letter has one number, that of its paper where that bears one, and a number has one letter. */
function numberRefused(
  ledger: WriteLedger,
  document: IssuedDocument,
  documentNumber: string,
): LetterStepRefusal | null {
  const { documentId: noticeId } = document
  const registered = ledger.registrationsOf([noticeId]).find(({ withdrawn }) => withdrawn === null)
  if (registered !== undefined) {
    return { kind: 'already-registered', noticeId, documentNumber: registered.documentNumber }
  }
  const printed = earlierNotice(document, [], null).documentNumber
  if (printed !== null && printed !== documentNumber) {
    return { kind: 'number-differs', noticeId, documentNumber: printed }
  }
  return numberTaken(ledger, documentNumber, noticeId)
}

/** By a letter in force other than this one: asked before a letter is signed with a number, and again when it is registered. */
export function numberTaken(
  ledger: ReadLedger,
  documentNumber: string,
  noticeId: number | null,
): LetterStepRefusal | null {
  const bearer = ledger.noticesNumbered(documentNumber).find(id => id !== noticeId)
  return bearer === undefined ? null : { kind: 'number-taken', documentNumber, noticeId: bearer }
}
