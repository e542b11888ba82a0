// 登记收文: a paper of the other party or of an authority, and the period that it starts. What was registered wrongly
// is taken back and registered again; nothing is edited.

import type { NoticeRefusal, UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { HolidayTable } from '../base/working-days.ts'
import type { Contract } from '../contracts/contract.ts'
import { endsOf } from '../contracts/started-period.ts'
import { eventOfPaper, type IncomingPaper } from '../notices/paper.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger, Recording, WriteLedger } from './ports.ts'

export type PaperRequest = Omit<IncomingPaper, 'paperId' | 'contractId'> & { readonly contractId: string }

/** `replyBy`: by when we have to answer; null where the paper starts no period. */
type Answerable = { readonly replyBy: CalendarDate | null }

export function registerPaper(
  ledger: WriteLedger,
  { contractId, ...paper }: PaperRequest,
): Result<Answerable & { readonly paperId: number }, UnknownContract | NoticeRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const answered = paper.answers === null ? null : ledger.document(paper.answers)
  if (paper.answers !== null && (answered?.kind !== 'notice' || answered.contractId !== id)) {
    return err({ kind: 'unknown-notice', noticeId: paper.answers })
  }
  const paperId = ledger.addPaper({ ...paper, contractId: id })
  return ok({ paperId, replyBy: replyByOf(contract, paper, ledger.holidays()) })
}

export function listPapers(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly (IncomingPaper & Recording & Answerable)[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const holidays = ledger.holidays()
  return ok(
    ledger.everyPaperOf(id).map(paper => ({
      ...paper,
      replyBy: paper.withdrawn === null ? replyByOf(contract, paper, holidays) : null,
    })),
  )
}

function replyByOf(
  contract: Contract,
  { kind, receivedOn }: Pick<IncomingPaper, 'kind' | 'receivedOn'>,
  holidays: HolidayTable,
): CalendarDate | null {
  const event = eventOfPaper(kind)
  if (event === null) return null
  const [first] = endsOf(contract, { event, on: receivedOn, paper: '' }, holidays)
  return first?.period.endsOn ?? null
}
