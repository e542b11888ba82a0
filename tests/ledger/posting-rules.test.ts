import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId } from '../../src/base/ids.ts'
import type { ChargeKind } from '../../src/contracts/terms.ts'
import type { EntryDraft } from '../../src/ledger/entry.ts'
import {
  type ChargeToPost,
  postAllocations,
  postCharges,
  postPayment,
  postRefund,
} from '../../src/ledger/posting-rules.ts'
import { allocation, payment } from '../payments/examples.ts'

const B = contractId('B')

const charge = (
  kind: ChargeKind,
  amountFen: number,
  effectiveOn: string,
  adjusts: number | null = null,
): ChargeToPost => ({
  key: { termId: 'B-X', kind, month: null, instalment: null, cardId: null },
  amountFen: fen(amountFen),
  effectiveOn: calendarDate(effectiveOn),
  adjusts,
})

const lines = (entry: EntryDraft | undefined) => entry?.lines.map(line => [line.account, line.amountFen])

describe('a billing run', () => {
  const postedRun = () =>
    postCharges(B, [
      charge('monthly-fee', 3_000, '2024-04-01'),
      charge('suspension-fee', 100, '2024-04-01'),
      charge('monthly-fee', 3_000, '2024-05-01'),
      charge('monthly-fee', 3_000, '2024-04-01'),
      charge('monthly-fee', -3_000, '2024-04-01', 77),
    ])

  it('is one entry for the charges of a day and one for its corrections, a line for each kind of charge', () => {
    expect(postedRun().map(({ entry }) => [entry.kind, entry.effectiveOn, lines(entry)])).toEqual([
      [
        'charge',
        '2024-04-01',
        [
          ['expense:B:monthly-fee', 6_000],
          ['expense:B:suspension-fee', 100],
          ['payable:B', -6_100],
        ],
      ],
      [
        'charge',
        '2024-05-01',
        [
          ['expense:B:monthly-fee', 3_000],
          ['payable:B', -3_000],
        ],
      ],
      [
        'adjustment',
        '2024-04-01',
        [
          ['expense:B:monthly-fee', -3_000],
          ['payable:B', 3_000],
        ],
      ],
    ])
  })

  it('hands every charge back under the entry that it belongs to', () => {
    expect(postedRun().map(({ charges }) => charges.map(each => each.amountFen))).toEqual([
      [3_000, 100, 3_000],
      [3_000],
      [-3_000],
    ])
  })

  it('shows a credit and a new charge of the same amount as two lines, not as nothing', () => {
    const [posting] = postCharges(B, [
      charge('monthly-fee', -3_000, '2024-04-01', 7),
      charge('monthly-fee', 3_000, '2024-04-01', 8),
    ])
    expect(lines(posting?.entry)).toEqual([
      ['expense:B:monthly-fee', -3_000],
      ['expense:B:monthly-fee', 3_000],
    ])
  })

  it('without charges is no entry', () => {
    expect(postCharges(B, [])).toEqual([])
  })
})

describe('a payment', () => {
  const paid = payment(1, '2024-09-10', 1_512_100)

  it.each([
    [
      'settles charges and leaves the rest paid ahead',
      1_512_000,
      [
        ['payable:B', 1_512_000],
        ['prepayment:B', 100],
        ['treasury', -1_512_100],
      ],
    ],
    [
      'settles charges to the fen',
      1_512_100,
      [
        ['payable:B', 1_512_100],
        ['treasury', -1_512_100],
      ],
    ],
  ])('%s', (_, allocatedFen, expected) => {
    const entry = postPayment(paid, [allocation(1, 3, allocatedFen, '2024-09-10')])
    expect([entry.kind, entry.effectiveOn, lines(entry)]).toEqual(['payment', '2024-09-10', expected])
  })

  it('before any charge is all paid ahead', () => {
    expect(lines(postPayment(paid, []))).toEqual([
      ['prepayment:B', 1_512_100],
      ['treasury', -1_512_100],
    ])
  })
})

describe('a refund', () => {
  const received = { contractId: B, receivedOn: calendarDate('2024-10-08'), amountFen: fen(300) }

  it('brings money that was paid ahead back to the treasury', () => {
    const entry = postRefund(received)
    expect([entry.kind, entry.effectiveOn, lines(entry)]).toEqual([
      'refund',
      '2024-10-08',
      [
        ['treasury', 300],
        ['prepayment:B', -300],
      ],
    ])
  })

  it('that is taken back is mirrored on its own day', () => {
    const entry = postRefund({ ...received, amountFen: fen(-300) })
    expect([entry.effectiveOn, lines(entry)]).toEqual([
      '2024-10-08',
      [
        ['treasury', -300],
        ['prepayment:B', 300],
      ],
    ])
  })
})

describe('money moving between account and charges', () => {
  it('is one entry for a payment, a day and a direction', () => {
    const posted = postAllocations(B, [
      allocation(1, 3, 500, '2024-10-01'),
      allocation(1, 4, 250, '2024-10-01'),
      allocation(2, 4, 250, '2024-10-01'),
      allocation(1, 5, 100, '2024-11-01'),
      allocation(1, 3, -50, '2024-10-01'),
    ])
    expect(posted.map(({ entry, allocations }) => [entry.kind, lines(entry), allocations.length])).toEqual([
      [
        'allocation',
        [
          ['payable:B', 750],
          ['prepayment:B', -750],
        ],
        2,
      ],
      [
        'allocation',
        [
          ['payable:B', 250],
          ['prepayment:B', -250],
        ],
        1,
      ],
      [
        'allocation',
        [
          ['payable:B', 100],
          ['prepayment:B', -100],
        ],
        1,
      ],
      [
        'release',
        [
          ['payable:B', -50],
          ['prepayment:B', 50],
        ],
        1,
      ],
    ])
  })
})
