// 函件: the notices that were issued, each with its steps, when it counts as delivered and by when to be answered.

import type { CalendarDate } from '../base/calendar-date.ts'
import { deliveredFirst, type LetterState, letterState } from '../notices/letter-state.ts'
import { earlierNotice } from './gather-notice.ts'
import { inForce, type LetterSteps, stepsOfLetters } from './letter-steps.ts'
import type { IssuedDocument, IssuedPapersAsked, ReadLedger, Recorded, Recording } from './ports.ts'
import { replyDueOn } from './started-periods.ts'

export type ListedNotice = IssuedDocument &
  Recorded &
  LetterSteps & {
    readonly title: string
    readonly documentNumber: string | null
    readonly deliveredOn: CalendarDate | null
    readonly replyBy: CalendarDate | null
    readonly state: LetterState
    readonly withdrawn: Recording['withdrawn']
  }

type Asked = Omit<IssuedPapersAsked, 'kind'> & { readonly asOf: CalendarDate }

/** The newest first. */
export function listNotices(ledger: ReadLedger, { asOf, ...asked }: Asked): readonly ListedNotice[] {
  const papers = ledger.issuedPapers({ kind: 'notice', ...asked })
  const ids = papers.map(({ documentId }) => documentId)
  const stepsOf = stepsOfLetters(ledger, ids)
  const recordings = ledger.recordings('notice', ids)
  const contractIds = [...new Set(papers.map(({ contractId }) => contractId))]
  const contracts = new Map(contractIds.map(id => [id, ledger.contractInForce(id)]))
  const holidays = ledger.holidays()
  return papers.map(paper => {
    const steps = stepsOf(paper)
    const withdrawn = recordings.get(paper.documentId)?.withdrawn ?? null
    const sent = steps.sendings.filter(inForce)
    const registered = steps.registrations.find(inForce)
    const notice = earlierNotice(paper, sent, registered?.documentNumber ?? null)
    const contract = contracts.get(paper.contractId) ?? null
    const facts = {
      deliveredOn: deliveredFirst(sent.map(({ deliveredOn }) => deliveredOn)),
      replyBy: contract === null || withdrawn !== null ? null : replyDueOn(contract, notice, holidays),
    }
    const isAnswered = steps.answers.length > 0
    return {
      ...paper,
      ...facts,
      ...steps,
      title: notice.title,
      documentNumber: notice.documentNumber,
      withdrawn,
      state: letterState({ ...facts, isAnswered, isWithdrawn: withdrawn !== null }, asOf),
    }
  })
}
