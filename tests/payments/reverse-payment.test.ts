import { describe, expect, it } from 'vitest'
import { fen } from '../../src/base/fen.ts'
import { paymentId } from '../../src/base/ids.ts'
import { type PaymentToReverse, reversePayment } from '../../src/payments/reverse-payment.ts'
import { allocation, payment } from './examples.ts'

/** Payment 7 of 2,000, by which charge 1 was paid and partly released again, unless the test says otherwise. */
const request = (facts: Partial<PaymentToReverse>): PaymentToReverse => ({
  paymentId: paymentId(7),
  reason: 'returned by the bank',
  payment: payment(7, '2024-05-02', 2_000),
  earlierReversal: null,
  refundedFen: fen(0),
  allocations: [allocation(7, 1, 1_500, '2024-05-02'), allocation(7, 1, -400, '2024-06-01')],
  ...facts,
})

describe('reversing a payment', () => {
  it('mirrors every allocation and release on its own day and tells what is open again', () => {
    expect(reversePayment(request({ reason: '  returned by the bank ' }))).toEqual({
      ok: true,
      value: {
        reversal: { paymentId: 7, reason: 'returned by the bank' },
        mirrored: [allocation(7, 1, -1_500, '2024-05-02'), allocation(7, 1, 400, '2024-06-01')],
        releasedFen: 1_100,
      },
    })
  })

  it.each<[string, Partial<PaymentToReverse>, object]>([
    ['a payment that is not there', { payment: null }, { kind: 'unknown-payment', paymentId: 7 }],
    [
      'a payment reversed before',
      { earlierReversal: { paymentId: paymentId(7), reason: 'typed twice' } },
      { kind: 'already-reversed', paymentId: 7, reason: 'typed twice' },
    ],
    [
      'a payment of which something came back',
      { refundedFen: fen(5) },
      { kind: 'payment-refunded', paymentId: 7, refundedFen: 5 },
    ],
    ['a blank reason', { reason: ' \u3000' }, { kind: 'reason-missing', paymentId: 7 }],
  ])('is refused for %s', (_, facts, error) => {
    expect(reversePayment(request(facts))).toEqual({ ok: false, error })
  })
})
