// 结清: from the services' settlement to the procedures' answers.

import { fen } from '../../src/base/fen.ts'
import { ok } from '../../src/base/result.ts'
import type { Because } from '../../src/contracts/because.ts'
import type { Refund } from '../../src/payments/refund.ts'
import { closeContract, reopenContract } from '../../src/services/close-contract.ts'
import { closingInForce, stillOpen } from '../../src/services/closed-contracts.ts'
import { contractInForce } from '../../src/services/contract-in-force.ts'
import { settle } from '../../src/services/get-settlement.ts'
import type { ReadLedger, Recorded, RecordedClosing } from '../../src/services/ports.ts'
import { recordRefund, takeBackRefund } from '../../src/services/record-refund.ts'
import { weightOf } from '../../src/statements/settlement.ts'
import { chargeKindInWords } from '../../src/wording/accounts.ts'
import {
  settlementItemInWords,
  settlementMatterWords,
  settlementRowInWords,
  settlementSumReasons,
} from '../../src/wording/closing.ts'
import type { Handlers } from './handler.ts'

export const closingHandlers: Handlers<
  'contracts.settlement' | 'contracts.close' | 'contracts.reopen' | 'refunds.record' | 'refunds.takeBack'
> = {
  'contracts.settlement': ({ ledger, clock }, { contractId, closedOn }) => {
    const found = contractInForce(ledger, contractId)
    if (!found.ok) return found
    const { id } = found.value
    const { rows, items, ...sums } = settle(ledger, found.value, { closedOn, today: clock.today() })
    return ok({
      ...sums,
      rows: rows.map(row => ({
        ...{ kind: row.kind, name: chargeKindInWords(row.kind), count: row.count },
        ...{ chargedFen: row.chargedFen, paidFen: row.paidFen, unpaidFen: row.unpaidFen },
        ...groundToApi(row.because, settlementRowInWords(row)),
      })),
      items: items.map(({ because, ...item }) => ({
        ...item,
        names: [...item.names],
        weight: weightOf(item.matter),
        title: settlementMatterWords[item.matter],
        ...groundToApi(because, settlementItemInWords({ because, ...item })),
      })),
      reasons: { ...settlementSumReasons(sums) },
      closing: closingToApi(ledger, id),
      history: ledger
        .closings()
        .filter(closing => closing.contractId === id)
        .map(eventToApi)
        .toReversed(),
      refunds: refundsToApi(ledger.refundsOf(id)),
    })
  },
  'contracts.close': (session, request) => {
    const closed = session.transact('contracts.close', ledger =>
      closeContract(ledger, request, session.clock.today()),
    )
    if (!closed.ok) return closed
    const { carried: _named, ...facts } = closed.value
    return ok(facts)
  },
  'contracts.reopen': (session, request) =>
    session.transact('contracts.reopen', ledger => reopenContract(ledger, request)),
  'refunds.record': (session, { amountFen, ...request }) =>
    session.transact('refunds.record', ledger =>
      recordRefund(ledger, { ...request, amountFen: fen(amountFen) }),
    ),
  'refunds.takeBack': (session, request) =>
    session.transact('refunds.takeBack', ledger => takeBackRefund(ledger, request)),
}

const groundToApi = (because: Because | null, inWords: string) => ({
  clause: because?.clause ?? null,
  quotation: because?.quotation ?? null,
  because: inWords,
})

function closingToApi(ledger: ReadLedger, contractId: string) {
  const closing = closingInForce(ledger, contractId)
  if (closing === null) return null
  const { closingId, closedOn, recordedAt, recordedBy, facts } = closing
  return {
    ...{ closingId, closedOn, recordedAt, recordedBy },
    carried: facts.carried.map(carried => ({ ...carried, title: settlementMatterWords[carried.matter] })),
    left: stillOpen(ledger, closing),
  }
}

const eventToApi = (closing: RecordedClosing) => ({
  closingId: closing.closingId,
  state: closing.state,
  closedOn: closing.state === 'closed' ? closing.closedOn : null,
  reason: closing.state === 'reopened' ? closing.reason : null,
  recordedAt: closing.recordedAt,
  recordedBy: closing.recordedBy,
})

function refundsToApi(refunds: readonly (Refund & Recorded)[]) {
  return refunds
    .filter(({ takesBack }) => takesBack === null)
    .map(({ refundId, receivedOn, amountFen, voucher, recordedAt, recordedBy }) => {
      const taker = refunds.find(({ takesBack }) => takesBack?.refundId === refundId)
      return {
        ...{ refundId, receivedOn, amountFen, voucher, recordedAt, recordedBy },
        takenBack:
          taker === undefined
            ? null
            : {
                refundId: taker.refundId,
                reason: taker.takesBack?.reason ?? '',
                recordedAt: taker.recordedAt,
                recordedBy: taker.recordedBy,
              },
      }
    })
    .toReversed()
}
