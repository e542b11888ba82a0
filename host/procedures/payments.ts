// Payments: from the schema's shape to the services' and back.

import type { InputOf } from '../../src/api/procedures.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { ok } from '../../src/base/result.ts'
import { contractInForce } from '../../src/services/contract-in-force.ts'
import { openGroups } from '../../src/services/group-amounts.ts'
import { listPayments } from '../../src/services/list-payments.ts'
import { explainPayment, overviewPayments } from '../../src/services/overview-payments.ts'
import { recordPayment } from '../../src/services/record-payment.ts'
import { reversePayment } from '../../src/services/reverse-payment.ts'
import { tryPayment } from '../../src/services/try-payment.ts'
import { entryToApi } from './entry-to-api.ts'
import { countedGroupsToApi, groupsToApi } from './groups-to-api.ts'
import type { Handlers } from './handler.ts'
import { resting } from './resting.ts'

export const paymentsHandlers: Handlers<
  | 'payments.record'
  | 'payments.try'
  | 'payments.open'
  | 'payments.reverse'
  | 'payments.list'
  | 'payments.overview'
  | 'payments.explain'
> = {
  'payments.record': (session, input) => {
    const recorded = session.transact('payments.record', ledger =>
      recordPayment(ledger, { ...paymentOf(input), voucher: input.voucher }),
    )
    if (!recorded.ok) return recorded
    const { paymentId, allocations, onAccountFen } = recorded.value
    return ok({ paymentId, allocations: [...allocations], onAccountFen, ...resting(recorded.value) })
  },
  'payments.try': (session, input) => {
    const tried = session.rehearse('payments.try', ledger =>
      tryPayment(ledger, { ...paymentOf(input), voucher: input.voucher ?? '' }),
    )
    if (!tried.ok) return tried
    const { settled, onAccountFen, remaining, owedAfterFen } = tried.value
    return ok({
      settled: groupsToApi(settled, 'single-charges'),
      onAccountFen,
      remaining: groupsToApi(remaining, 'months'),
      owedAfterFen,
      ...resting(tried.value),
    })
  },
  'payments.open': ({ ledger }, { contractId }) => {
    const found = contractInForce(ledger, contractId)
    return found.ok ? ok({ groups: groupsToApi(openGroups(ledger, found.value), 'single-charges') }) : found
  },
  'payments.reverse': (session, input) =>
    session.transact('payments.reverse', ledger => reversePayment(ledger, input)),
  'payments.list': ({ ledger }, { contractId }) => {
    const listed = listPayments(ledger, contractId)
    if (!listed.ok) return listed
    return ok({
      payments: listed.value.map(({ allocations, ...payment }) => ({
        ...payment,
        allocations: [...allocations],
      })),
    })
  },
  'payments.overview': ({ ledger }, { contractId }) => {
    const overview = overviewPayments(ledger, contractId)
    if (!overview.ok) return overview
    return ok({
      payments: overview.value.map(({ settled, ...payment }) => ({
        ...payment,
        settled: countedGroupsToApi(settled),
      })),
    })
  },
  'payments.explain': ({ ledger }, { paymentId }) => {
    const explained = explainPayment(ledger, paymentId)
    if (!explained.ok) return explained
    const { entries, settled, ...payment } = explained.value
    return ok({
      payment: { ...payment, settled: groupsToApi(settled, 'single-charges') },
      entries: entries.map(entryToApi),
    })
  },
}

function paymentOf({ contractId, paidOn, amountFen, allocations, designations }: InputOf<'payments.try'>) {
  return {
    contractId,
    paidOn,
    amountFen: fen(amountFen),
    allocations: allocations?.map(share => ({
      chargeId: chargeId(share.chargeId),
      amountFen: fen(share.amountFen),
    })),
    designations: designations?.map(designation => ({
      chargeIds: designation.chargeIds.map(chargeId),
      amountFen: fen(designation.amountFen),
    })),
  }
}
