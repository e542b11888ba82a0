// 登记发出: how an issued notice was sent, when it counts as delivered by its contract, and by when a reply is due.

import type { NoticeRefusal } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { noticeId } from '../base/ids.ts'
import { err, type Result } from '../base/result.ts'
import type { DeliveryWay, Destination } from '../contracts/terms.ts'
import type { DeliveryRefusal } from '../notices/delivery.ts'
import { askDelivery, type DeliveryAnswer } from './ask-delivery.ts'
import type { WriteLedger } from './ports.ts'

export type SendingRequest = {
  readonly noticeId: number
  readonly way: DeliveryWay
  readonly destination: Destination
  readonly sentOn: CalendarDate
  readonly receivedOn: CalendarDate | null
}

export function recordSending(
  ledger: WriteLedger,
  request: SendingRequest,
): Result<DeliveryAnswer, NoticeRefusal | DeliveryRefusal> {
  const document = ledger.document(request.noticeId)
  if (document === null || document.kind !== 'notice') {
    return err({ kind: 'unknown-notice', noticeId: request.noticeId })
  }
  const asked = askDelivery(ledger, { ...request, contractId: document.contractId, sender: 'us' })
  if (!asked.ok) {
    assert(asked.error.kind !== 'unknown-contract', 'a notice of no contract')
    return err(asked.error)
  }
  const { deliveredOn } = asked.value.delivery
  ledger.addSending({ ...request, noticeId: noticeId(request.noticeId), deliveredOn })
  return asked
}
