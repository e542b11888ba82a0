// 发文登记簿: the letters registered in a year, in the order of registration, each with its seal, sending and end. A
// registration that was taken back keeps its line.

import { assert } from '../base/assert.ts'
import type { BookLine } from '../notices/letter-book.ts'
import { deliveredFirst } from '../notices/letter-state.ts'
import { earlierNotice, recordOf } from './gather-notice.ts'
import { inForce, stepsOfLetters } from './letter-steps.ts'
import type { BookAsked, ReadLedger } from './ports.ts'

export function letterBook(
  ledger: ReadLedger,
  asked: BookAsked,
): { readonly total: number; readonly lines: readonly BookLine[] } {
  const { total, registrations } = ledger.registrationsIn(asked)
  const ids = [...new Set(registrations.map(({ noticeId }) => noticeId))]
  const letters = new Map(ledger.documentsAmong(ids).map(letter => [letter.documentId, letter]))
  const recordings = ledger.recordings('notice', ids)
  const stepsOf = stepsOfLetters(ledger, ids)
  const lines = registrations.map((registration, at) => {
    const letter = letters.get(registration.noticeId)
    assert(letter !== undefined, `registration ${registration.registrationId} of no letter`)
    const { kind, title, signedOn, facts } = earlierNotice(letter, [], null)
    const { sendings, sealings, replacedBy } = stepsOf(letter)
    const sent = sendings.filter(inForce)
    return {
      place: asked.offset + at + 1,
      noticeId: letter.documentId,
      documentNumber: registration.documentNumber,
      registeredOn: registration.registeredOn,
      copies: registration.copies,
      noticeKind: kind,
      title,
      addressee: String(recordOf(facts['letter'])['addressee'] ?? ''),
      contractId: letter.contractId,
      signedOn,
      seals: sealings.filter(inForce),
      sendings: sent,
      deliveredOn: deliveredFirst(sent.map(({ deliveredOn }) => deliveredOn)),
      takenBackBecause: registration.withdrawn?.reason ?? null,
      withdrawnBecause: recordings.get(letter.documentId)?.withdrawn?.reason ?? null,
      replacedBy: replacedBy === null ? null : (replacedBy.documentNumber ?? replacedBy.number),
    }
  })
  return { total, lines }
}
