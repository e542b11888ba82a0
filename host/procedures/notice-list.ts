// The list of issued notices, its reasons worded, and the withdrawal of one.

import type { OutputOf } from '../../src/api/procedures.ts'
import { ok } from '../../src/base/result.ts'
import { chosenContract } from '../../src/services/contract-in-force.ts'
import type { ListedSending } from '../../src/services/letter-steps.ts'
import { type ListedNotice, listNotices } from '../../src/services/list-notices.ts'
import { withdrawNotice } from '../../src/services/replace-notice.ts'
import { deliveryInWords } from '../../src/wording/reasons.ts'
import type { Handlers } from './handler.ts'

export const noticeListHandlers: Handlers<'notices.list' | 'notices.withdraw'> = {
  'notices.withdraw': (session, input) =>
    session.transact('notices.withdraw', ledger => withdrawNotice(ledger, input)),
  'notices.list': ({ ledger }, { asOf, contractId, before, limit }) => {
    const chosen = chosenContract(ledger, contractId)
    if (!chosen.ok) return chosen
    const found = listNotices(ledger, {
      asOf,
      contractId: chosen.value,
      before: before ?? null,
      // One more than is shown tells whether there are more.
      limit: limit + 1,
    })
    return ok({ notices: found.slice(0, limit).map(toApi), hasMore: found.length > limit })
  },
}

type ApiNotice = OutputOf<'notices.list'>['notices'][number]

const toApi = (notice: ListedNotice): ApiNotice => ({
  noticeId: notice.documentId,
  kind: notice.noticeKind ?? '',
  title: notice.title,
  number: notice.number,
  documentNumber: notice.documentNumber,
  contractId: notice.contractId,
  sha256: notice.signedSha256 ?? notice.unsignedSha256,
  recordedAt: notice.recordedAt,
  recordedBy: notice.recordedBy,
  state: notice.state,
  withdrawn: notice.withdrawn,
  draftId: notice.draftId,
  registrations: [...notice.registrations],
  sealings: [...notice.sealings],
  replacedBy: notice.replacedBy,
  replaces: [...notice.replaces],
  sendings: notice.sendings.map(sendingToApi),
  deliveredOn: notice.deliveredOn,
  replyBy: notice.replyBy,
  answers: notice.answers.map(({ paperId, receivedOn, subject }) => ({ paperId, receivedOn, subject })),
})

const sendingToApi = (sending: ListedSending): ApiNotice['sendings'][number] => ({
  sendingId: sending.sendingId,
  way: sending.way,
  destination: sending.destination,
  sentOn: sending.sentOn,
  receivedOn: sending.receivedOn,
  deliveredOn: sending.deliveredOn,
  clause: sending.delivery?.clause ?? null,
  because: sending.delivery === null ? null : deliveryInWords(sending.delivery),
  recordedAt: sending.recordedAt,
  recordedBy: sending.recordedBy,
  withdrawn: sending.withdrawn,
})
