// 撤销: how a letter was sent, registered or sealed, and what came in, where it was recorded wrongly. A reply period closes
// or opens again at once, because delivery and answers follow from what remains.

import type { RecordRefusal } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { ok, type Result } from '../base/result.ts'
import { deliveredFirst } from '../notices/letter-state.ts'
import { noticesOf } from './gather-notice.ts'
import type { WriteLedger } from './ports.ts'
import { replyDueOn } from './started-periods.ts'
import { recordInForce, type Withdrawn } from './withdraw-record.ts'

export type TakenStep = 'sending' | 'registration' | 'sealing'

/** Where the letter stands after it. */
type LetterAfter = {
  readonly noticeId: number
  readonly deliveredOn: CalendarDate | null
  readonly replyBy: CalendarDate | null
}

type StepRequest = { readonly step: TakenStep; readonly recordId: number; readonly reason: string }

export function takeBackStep(
  ledger: WriteLedger,
  { step, recordId, reason }: StepRequest,
): Result<Withdrawn & LetterAfter, RecordRefusal> {
  const found = recordInForce(ledger, step, recordId)
  if (!found.ok) return found
  const noticeId = ledger.noticeOfStep(step, recordId)
  assert(noticeId !== null, `${step} ${recordId} of no letter`)
  const withdrawalId = ledger.addWithdrawal({ kind: step, record: recordId, reason })
  return ok({ withdrawalId, ...letterAfter(ledger, noticeId) })
}

export function withdrawPaper(
  ledger: WriteLedger,
  { paperId, reason }: { readonly paperId: number; readonly reason: string },
): Result<Withdrawn & { readonly reopened: LetterAfter | null }, RecordRefusal> {
  const found = recordInForce(ledger, 'incoming-paper', paperId)
  if (!found.ok) return found
  const paper = ledger.papersOf(found.value.contractId).find(each => each.paperId === paperId)
  assert(paper !== undefined, `paper ${paperId} lost its contract`)
  const withdrawalId = ledger.addWithdrawal({ kind: 'incoming-paper', record: paperId, reason })
  const isAnswered = paper.answers === null || ledger.answersTo([paper.answers]).length > 0
  return ok({
    withdrawalId,
    reopened: paper.answers === null || isAnswered ? null : letterAfter(ledger, paper.answers),
  })
}

/** Nothing is waited for from a letter that was itself withdrawn. */
function letterAfter(ledger: WriteLedger, noticeId: number): LetterAfter {
  const document = ledger.document(noticeId)
  assert(document !== null, `letter ${noticeId} is gone`)
  const contract = ledger.contractInForce(document.contractId)
  const notice = noticesOf(ledger, document.contractId).find(each => each.noticeId === noticeId)
  if (contract === null || notice === undefined) return { noticeId, deliveredOn: null, replyBy: null }
  return {
    noticeId,
    deliveredOn: deliveredFirst(notice.sendings.map(({ deliveredOn }) => deliveredOn)),
    replyBy: replyDueOn(contract, notice, ledger.holidays()),
  }
}
