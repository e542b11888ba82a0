// 登记发出: how an issued notice was sent, when it counts as delivered by its contract, and by when a reply is due.

import type { NoticeRefusal, RecordRefusal } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { type ContractId, noticeId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DeliveryWay, Destination } from '../contracts/terms.ts'
import type { Delivery, DeliveryRefusal } from '../notices/delivery.ts'
import { earliestDelivery } from '../notices/earliest-delivery.ts'
import { askDelivery, type DeliveryAnswer } from './ask-delivery.ts'
import { noticesOf, recordOf } from './gather-notice.ts'
import type { IssuedDocument, WriteLedger } from './ports.ts'
import { replyDueOn } from './started-periods.ts'

export type SendingRequest = {
  readonly noticeId: number
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
}

export type RecordedSending = DeliveryAnswer & {
  readonly sendingId: number
  readonly replyBy: CalendarDate | null
}

export function recordSending(
  ledger: WriteLedger,
  request: SendingRequest,
): Result<RecordedSending, NoticeRefusal | DeliveryRefusal | RecordRefusal> {
  const document = ledger.document(request.noticeId)
  if (document === null || document.kind !== 'notice') {
    return err({ kind: 'unknown-notice', noticeId: request.noticeId })
  }
  const withdrawn = ledger.recording('notice', document.documentId)?.withdrawn ?? null
  if (withdrawn !== null) {
    const { reason } = withdrawn
    return err({ kind: 'already-withdrawn', record: 'notice', recordId: document.documentId, reason })
  }
  const moved = addressChangedSince(ledger, document, request)
  if (moved !== null) return err(moved)
  const asked = askDelivery(ledger, { ...request, contractId: document.contractId, sender: 'us' })
  if (!asked.ok) {
    assert(asked.error.kind !== 'unknown-contract', 'a notice of no contract')
    return err(asked.error)
  }
  const together = sentTogether(ledger, document.contractId, request)
  const { deliveredOn } = asked.value.delivery
  const sendingId = ledger.addSending({ ...request, noticeId: noticeId(request.noticeId), deliveredOn })
  const delivery = together ?? asked.value.delivery
  return ok({ ...asked.value, sendingId, delivery, replyBy: replyBy(ledger, document) })
}

/** The first day by which an answer to the notice is due, by the contract or as the letter asks. */
function replyBy(ledger: WriteLedger, { contractId, documentId }: IssuedDocument): CalendarDate | null {
  const contract = ledger.contractInForce(contractId)
  const notice = noticesOf(ledger, contractId).find(each => each.noticeId === documentId)
  return contract === null || notice === undefined ? null : replyDueOn(contract, notice, ledger.holidays())
}

/** A letter that names the address which the supplier has replaced since must be written anew. */
function addressChangedSince(
  ledger: WriteLedger,
  document: IssuedDocument,
  { noticeId: id, sentOn }: SendingRequest,
): NoticeRefusal | null {
  const papers = ledger.papersOf(document.contractId)
  const paper = papers.findLast(
    ({ kind, address, effectiveOn, receivedOn }) =>
      kind === 'address-notice' && address !== null && (effectiveOn ?? receivedOn) <= sentOn,
  )
  if (paper === undefined || paper.address === null) return null
  const since = paper.effectiveOn ?? paper.receivedOn
  return recordOf(document.facts)['supplierAddress'] === paper.address
    ? null
    : { kind: 'address-changed-since', noticeId: id, address: paper.address, since }
}

/**
 * Sent in several ways on one day a paper counts from the earliest delivery, where the contract says so (B 9.3(6));
 * null where this is the only way or the contract has no such rule (A), and each way stands by itself.
 */
function sentTogether(ledger: WriteLedger, contractId: ContractId, request: SendingRequest): Delivery | null {
  const contract = ledger.contractInForce(contractId)
  const others = ledger.sendingsOf([request.noticeId]).filter(({ sentOn }) => sentOn === request.sentOn)
  if (contract === null || others.length === 0) return null
  const holidays = ledger.holidays()
  const facts = (sending: Omit<SendingRequest, 'noticeId'>) =>
    ({ ...sending, sender: 'us', circumstance: 'none', holidays }) as const
  const earliest = earliestDelivery(contract, [facts(request), ...others.map(facts)])
  return earliest.ok ? earliest.value : null
}
