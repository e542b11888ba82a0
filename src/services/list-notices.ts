// 函件: the notices that were issued, each with how it was sent, when it counts as delivered and by when to be answered.

import type { CalendarDate } from '../base/calendar-date.ts'
import { noticeId } from '../base/ids.ts'
import type { Delivery } from '../notices/delivery.ts'
import { deliveredFirst, type LetterState, letterState } from '../notices/letter-state.ts'
import type { IncomingPaper } from '../notices/paper.ts'
import { askDelivery } from './ask-delivery.ts'
import { earlierNotice } from './gather-notice.ts'
import type { IssuedDocument, IssuedPapersAsked, ReadLedger, Recorded, Recording, Sending } from './ports.ts'
import { replyDueOn } from './started-periods.ts'

export type ListedSending = Sending & {
  /** Why on that day; null where what is known now would give another, for the recorded day stands. */
  readonly delivery: Delivery | null
}

export type ListedNotice = IssuedDocument &
  Recorded & {
    readonly title: string
    readonly documentNumber: string | null
    readonly sendings: readonly ListedSending[]
    readonly deliveredOn: CalendarDate | null
    readonly replyBy: CalendarDate | null
    /** What came in for it. */
    readonly answers: readonly IncomingPaper[]
    readonly state: LetterState
    readonly withdrawn: Recording['withdrawn']
  }

type Asked = Omit<IssuedPapersAsked, 'kind'> & { readonly asOf: CalendarDate }

/** The newest first. */
export function listNotices(ledger: ReadLedger, { asOf, ...asked }: Asked): readonly ListedNotice[] {
  const papers = ledger.issuedPapers({ kind: 'notice', ...asked })
  const sendings = ledger.sendingsOf(papers.map(({ documentId }) => noticeId(documentId)))
  const byNotice = Map.groupBy(sendings, sending => Number(sending.noticeId))
  return papers.map(paper => {
    const sent = byNotice.get(paper.documentId) ?? []
    const notice = earlierNotice(paper, sent)
    const contract = ledger.contractInForce(paper.contractId)
    const withdrawn = ledger.recording('notice', paper.documentId)?.withdrawn ?? null
    const facts = {
      deliveredOn: deliveredFirst(sent.map(sending => sending.deliveredOn)),
      replyBy:
        contract === null || withdrawn !== null ? null : replyDueOn(contract, notice, ledger.holidays()),
    }
    const answers = ledger.papersOf(paper.contractId).filter(each => each.answers === paper.documentId)
    return {
      ...paper,
      ...facts,
      title: notice.title,
      documentNumber: notice.documentNumber,
      sendings: sent.map(sending => ({ ...sending, delivery: reasonOf(ledger, paper, sending) })),
      answers,
      withdrawn,
      state: letterState({ ...facts, isAnswered: answers.length > 0, isWithdrawn: withdrawn !== null }, asOf),
    }
  })
}

function reasonOf(
  ledger: ReadLedger,
  { contractId }: IssuedDocument,
  { way, destination, sentOn, receivedOn, deliveredOn }: Sending,
): Delivery | null {
  const asked = askDelivery(ledger, { contractId, way, destination, sentOn, receivedOn, sender: 'us' })
  if (!asked.ok || asked.value.delivery.deliveredOn !== deliveredOn) return null
  return asked.value.delivery
}
