import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId, paymentId } from '../../src/base/ids.ts'
import { mirrorOf, partsOfRefund, type Refund, refundedByPayment } from '../../src/payments/refund.ts'

const onAccount = [
  { paymentId: paymentId(1), paidOn: calendarDate('2024-05-02'), onAccountFen: fen(300) },
  { paymentId: paymentId(2), paidOn: calendarDate('2024-06-02'), onAccountFen: fen(0) },
  { paymentId: paymentId(3), paidOn: calendarDate('2024-07-02'), onAccountFen: fen(500) },
  { paymentId: paymentId(4), paidOn: calendarDate('2024-08-02'), onAccountFen: fen(900) },
]

const takeFrom = (amountFen: number, receivedOn: string) => {
  const parts = partsOfRefund(fen(amountFen), calendarDate(receivedOn), onAccount)
  return parts.ok ? parts.value.map(part => [part.paymentId, part.amountFen]) : parts.error
}

describe('money that the supplier pays back', () => {
  it.each([
    [200, [[1, 200]]],
    [300, [[1, 300]]],
    [
      301,
      [
        [1, 300],
        [3, 1],
      ],
    ],
    [
      800,
      [
        [1, 300],
        [3, 500],
      ],
    ],
  ])('of %d fen comes out of the earliest payments that settle nothing: %j', (amountFen, parts) => {
    expect(takeFrom(amountFen, '2024-08-01')).toEqual(parts)
  })

  it('is no more than lay on account on that day; what is paid on the day itself lies there', () => {
    const tooMuch = { kind: 'refund-above-balance', amountFen: 801, onAccountFen: 800 }
    expect(takeFrom(801, '2024-08-01')).toEqual(tooMuch)
    expect(takeFrom(801, '2024-08-02')).toEqual([
      [1, 300],
      [3, 500],
      [4, 1],
    ])
    expect(takeFrom(1, '2024-05-01')).toEqual({ ...tooMuch, amountFen: 1, onAccountFen: 0 })
  })
})

const refund: Refund = {
  refundId: 70,
  contractId: contractId('B'),
  receivedOn: calendarDate('2024-08-10'),
  amountFen: fen(400),
  voucher: '退-1',
  parts: [
    { paymentId: paymentId(1), amountFen: fen(300) },
    { paymentId: paymentId(3), amountFen: fen(100) },
  ],
  takesBack: null,
}

describe('a refund that was recorded wrongly', () => {
  it('is taken back by its mirror, which names it and the reason', () => {
    expect(mirrorOf(refund, 'typed twice')).toEqual({
      contractId: 'B',
      receivedOn: '2024-08-10',
      amountFen: -400,
      voucher: '退-1',
      parts: [
        { paymentId: 1, amountFen: -300 },
        { paymentId: 3, amountFen: -100 },
      ],
      takesBack: { refundId: 70, reason: 'typed twice' },
    })
  })

  it('leaves nothing of any payment gone back', () => {
    const sums = refundedByPayment([refund, mirrorOf(refund, 'typed twice')])
    expect([...sums]).toEqual([
      [1, 0],
      [3, 0],
    ])
  })
})

describe('what of each payment has gone back', () => {
  const later: Refund = {
    ...refund,
    refundId: 80,
    receivedOn: calendarDate('2024-09-10'),
    amountFen: fen(50),
    parts: [{ paymentId: paymentId(3), amountFen: fen(50) }],
  }

  it('is the sum over all refunds', () => {
    expect([...refundedByPayment([refund, later])]).toEqual([
      [1, 300],
      [3, 150],
    ])
  })

  it('counts only the days that are asked about', () => {
    const sums = refundedByPayment([refund, later], day => day > '2024-08-10')
    expect([...sums]).toEqual([[3, 50]])
  })
})
