// 解释 of a contract's position as the procedure answers it.

import { exactYuanText } from '../../src/base/exact.ts'
import { ok } from '../../src/base/result.ts'
import { explainPosition } from '../../src/services/explain-position.ts'
import { lateFeeInWords } from '../../src/wording/reasons.ts'
import type { Handlers } from './handler.ts'

export const positionHandlers: Handlers<'position.explain'> = {
  'position.explain': ({ ledger }, input) => {
    const explained = explainPosition(ledger, input)
    if (!explained.ok) return explained
    const { position, charged, payments, overdue, lateFee, covered } = explained.value
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
      overdue: [...overdue],
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
