// What happened to letters besides their signing, asked for all letters of a page at once: registered, sealed, sent,
// answered, drafted before and replaced after.

import type { Delivery } from '../notices/delivery.ts'
import type { IncomingPaper } from '../notices/paper.ts'
import { askDelivery } from './ask-delivery.ts'
import { earlierNotice, registeredNumbers } from './gather-notice.ts'
import type {
  IssuedDocument,
  ReadLedger,
  RecordedRegistration,
  RecordedSealing,
  Recording,
  Replacement,
  Sending,
} from './ports.ts'

export type ListedSending = Sending &
  Recording & {
    /** Why on that day; null where what is known now would give another, for the recorded day stands. */
    readonly delivery: Delivery | null
  }

/** Where a page has what a letter's steps were; a step that was taken back is still listed. */
export type LetterSteps = {
  readonly sendings: readonly ListedSending[]
  readonly registrations: readonly (RecordedRegistration & Recording)[]
  readonly sealings: readonly (RecordedSealing & Recording)[]
  readonly answers: readonly IncomingPaper[]
  readonly draftId: number | null
  readonly replacedBy: OtherLetter | null
  readonly replaces: readonly OtherLetter[]
}

export type OtherLetter = {
  readonly noticeId: number
  readonly title: string
  readonly number: string | null
  readonly documentNumber: string | null
}

export const inForce = ({ withdrawn }: Pick<Recording, 'withdrawn'>): boolean => withdrawn === null

export function stepsOfLetters(
  ledger: ReadLedger,
  ids: readonly number[],
): (paper: IssuedDocument) => LetterSteps {
  const sendings = groupedBy(ledger.everySendingOf(ids), each => Number(each.noticeId))
  const registrations = groupedBy(ledger.registrationsOf(ids), each => each.noticeId)
  const sealings = groupedBy(ledger.sealingsOf(ids), each => each.noticeId)
  const answers = groupedBy(ledger.answersTo(ids), each => each.answers ?? 0)
  const origins = ledger.originsOf(ids)
  const replacements = ledger.replacementsOf(ids)
  const others = otherLetters(ledger, replacements)
  const reasonOf = reasonsOf(ledger)
  return paper => {
    const id = paper.documentId
    return {
      sendings: sendings(id).map(sending => ({ ...sending, delivery: reasonOf(paper, sending) })),
      registrations: registrations(id),
      sealings: sealings(id),
      answers: answers(id),
      draftId: origins.get(id) ?? null,
      replacedBy:
        replacements
          .filter(({ replaced }) => replaced === id)
          .flatMap(({ replacement }) => others.get(replacement) ?? [])[0] ?? null,
      replaces: replacements
        .filter(({ replacement }) => replacement === id)
        .flatMap(({ replaced }) => others.get(replaced) ?? []),
    }
  }
}

function groupedBy<T>(records: readonly T[], keyOf: (record: T) => number): (key: number) => readonly T[] {
  const groups = Map.groupBy(records, keyOf)
  return key => groups.get(key) ?? []
}

/** By their number: the letters on the other side of a replacement. */
function otherLetters(
  ledger: ReadLedger,
  replacements: readonly Replacement[],
): ReadonlyMap<number, OtherLetter> {
  const ids = [...new Set(replacements.flatMap(({ replaced, replacement }) => [replaced, replacement]))]
  const numberOf = registeredNumbers(ledger, ids)
  return new Map(
    ledger.documentsAmong(ids).map(document => {
      const { documentId: noticeId } = document
      const { title, number, documentNumber } = earlierNotice(document, [], numberOf(noticeId))
      return [noticeId, { noticeId, title, number, documentNumber }]
    }),
  )
}

function reasonsOf(ledger: ReadLedger) {
  return ({ contractId }: IssuedDocument, sending: Sending): Delivery | null => {
    const { way, destination, sentOn, receivedOn, deliveredOn } = sending
    const asked = askDelivery(ledger, { contractId, way, destination, sentOn, receivedOn, sender: 'us' })
    if (!asked.ok || asked.value.delivery.deliveredOn !== deliveredOn) return null
    return asked.value.delivery
  }
}
