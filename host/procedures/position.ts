// The position of a contract and its 解释: from the services' shape to the schema's.

import { exactYuanText } from '../../src/base/exact.ts'
import { ok } from '../../src/base/result.ts'
import { explainPosition } from '../../src/services/explain-position.ts'
import { getPosition } from '../../src/services/get-position.ts'
import { lateFeeInWords } from '../../src/wording/reasons.ts'
import type { Handlers } from './handler.ts'

export const positionHandlers: Handlers<'position.get' | 'position.explain'> = {
  'position.get': ({ ledger }, input) => {
    const got = getPosition(ledger, input)
    if (!got.ok) return got
    const { position, openQuestions } = got.value
    const { lateFee, ...amounts } = position
    return ok({
      ...amounts,
      lateFee:
        lateFee === null
          ? null
          : {
              reason: lateFee.because,
              because: lateFeeInWords(lateFee.because, position.lateFeeEstimateFen),
              segments: [...lateFee.segments],
            },
      openQuestions: [...openQuestions],
      warnings: [],
    })
  },
  'position.explain': ({ ledger }, input) => {
    const explained = explainPosition(ledger, input)
    if (!explained.ok) return explained
    const { position, charged, payments, refunds, overdue, upcoming, lateFee, covered } = explained.value
    const { lateFee: estimate, ...figures } = position
    return ok({
      ...figures,
      charged: [...charged],
      payments: payments.map(({ paymentId, paidOn, amountFen, voucher }) => ({
        paymentId,
        paidOn,
        amountFen,
        voucher,
      })),
      refunds: refunds.map(({ refundId, receivedOn, amountFen, voucher }) => ({
        refundId,
        receivedOn,
        amountFen,
        voucher,
      })),
      overdue: [...overdue],
      upcoming: [...upcoming],
      lateFee:
        lateFee === null || estimate === null
          ? null
          : {
              reason: estimate.because,
              because: lateFeeInWords(estimate.because, position.lateFeeEstimateFen),
              ratePerDay: lateFee.ratePerDay,
              exactYuan: exactYuanText(lateFee.exactFee),
              segments: lateFee.segments.map(({ exactFee, ...segment }) => ({
                ...segment,
                exactYuan: exactYuanText(exactFee),
              })),
            },
      covered:
        covered === null
          ? null
          : { reason: covered.because, statedFen: covered.statedFen, paid: [...covered.paid] },
    })
  },
}
