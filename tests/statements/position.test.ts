import { describe, expect, it } from 'vitest'
import { parseYuan } from '../../src/base/amount-text.ts'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { parseRate } from '../../src/base/rates.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import type { DatedCharge } from '../../src/statements/debts.ts'
import vectors from '../fixtures/vectors/late-fee.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'
import { allocation, payment } from '../payments/examples.ts'
import { contractOf, dated, facts, instalment } from './examples.ts'
import { type PositionFacts, positionAt } from './position-at.ts'

const A = contractOf('A')
const B = contractOf('B')

const positionOf = (contract: Contract, asOf: string, given: Partial<PositionFacts>) =>
  positionAt({ ...facts({ contract }), asOf: calendarDate(asOf), ...given })

const figures = (...parameters: Parameters<typeof positionOf>) => {
  const { lateFee: _, ...amounts } = positionOf(...parameters)
  return amounts
}

const yuan = (text: string) => {
  const parsed = parseYuan(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const nothing = {
  chargedFen: 0,
  paidFen: 0,
  owedFen: 0,
  overdueFen: 0,
  lateFeeEstimateFen: 0,
  contractTotalFen: 48_219_000,
  remainingFen: 48_219_000,
  onAccountFen: 0,
}

describe('an instalment', () => {
  const first = instalment(1, { effectiveOn: '2025-03-11', triggeredOn: '2024-06-20', dueOn: '2024-07-22' })
  const charges = [first]

  it('counts from the day on which everything for it was there, before the day forecast', () => {
    expect(figures(A, '2024-06-19', { charges })).toEqual(nothing)
    expect(figures(A, '2024-06-20', { charges })).toEqual({
      ...nothing,
      chargedFen: 16_073_000,
      owedFen: 16_073_000,
    })
  })

  it('is not overdue on its due day, and is with one day of late fee the day after', () => {
    expect(figures(A, '2024-07-22', { charges })).toMatchObject({ overdueFen: 0, lateFeeEstimateFen: 0 })
    expect(figures(A, '2024-07-23', { charges })).toMatchObject({
      overdueFen: 16_073_000,
      lateFeeEstimateFen: 48_219,
    })
  })

  it('paid in part and then in full leaves what accrued on the principal since paid', () => {
    const facts = {
      charges,
      payments: [payment(1, '2024-08-01', 10_000_000, 'A'), payment(2, '2024-08-21', 6_073_000, 'A')],
      allocations: [allocation(1, 1, 10_000_000, '2024-08-01'), allocation(2, 1, 6_073_000, '2024-08-21')],
    }
    expect(figures(A, '2024-12-31', facts)).toEqual({
      ...nothing,
      chargedFen: 16_073_000,
      paidFen: 16_073_000,
      lateFeeEstimateFen: 846_570,
      remainingFen: 32_146_000,
    })
    expect(positionOf(A, '2024-12-31', facts).lateFee).toMatchObject({
      because: {
        clause: '10.3',
        inputs: { ratePerDay: '0.003', asOf: '2024-12-31', overdueFen: 0 },
        formula: 'principalFen × ratePerDay × days',
      },
      segments: [
        { chargeId: 1, from: '2024-07-22', until: '2024-08-01', days: 10, principalFen: 16_073_000 },
        { chargeId: 1, from: '2024-08-01', until: '2024-08-21', days: 20, principalFen: 6_073_000 },
      ],
    })
  })

  it('paid before it has arisen: the money waits on account, yet the total shrinks by it', () => {
    const facts = {
      charges: [instalment(1, { effectiveOn: '2025-03-11' })],
      payments: [payment(1, '2024-12-20', 20_000_000, 'A')],
      allocations: [allocation(1, 1, 16_073_000, '2024-12-20')],
    }
    expect(figures(A, '2024-12-31', facts)).toEqual({
      ...nothing,
      paidFen: 20_000_000,
      owedFen: -20_000_000,
      remainingFen: 32_146_000,
      onAccountFen: 20_000_000,
    })
    expect(figures(A, '2025-03-11', facts)).toMatchObject({ owedFen: -3_927_000, onAccountFen: 3_927_000 })
  })

  it('moved to a later day by a corrected milestone: money paid before that day waits on account', () => {
    const on = (day: string) => ({ effectiveOn: day, triggeredOn: '2026-02-20', dueOn: '2026-03-23' })
    const moved = [
      instalment(1, on('2024-04-13')),
      { ...instalment(1, on('2024-04-13'), -16_073_000), chargeId: chargeId(2), adjusts: chargeId(1) },
      { ...instalment(1, on('2026-02-20')), chargeId: chargeId(3), adjusts: chargeId(1) },
    ]
    const facts = {
      charges: moved,
      payments: [payment(1, '2024-12-08', 5_000, 'A')],
      allocations: [allocation(1, 1, 5_000, '2024-12-08')],
    }
    expect(figures(A, '2025-01-15', facts)).toMatchObject({
      chargedFen: 0,
      owedFen: -5_000,
      onAccountFen: 5_000,
    })
    expect(figures(A, '2026-02-20', facts)).toMatchObject({ owedFen: 16_068_000, onAccountFen: 0 })
  })

  it('whose payment was reversed was never paid', () => {
    const facts = {
      charges,
      payments: [payment(1, '2024-07-01', 16_073_000, 'A')],
      reversals: [{ paymentId: payment(1, '2024-07-01', 1).paymentId }],
      allocations: [allocation(1, 1, 16_073_000, '2024-07-01'), allocation(1, 1, -16_073_000, '2024-07-01')],
    }
    expect(figures(A, '2024-07-24', facts)).toEqual({
      ...nothing,
      chargedFen: 16_073_000,
      owedFen: 16_073_000,
      overdueFen: 16_073_000,
      lateFeeEstimateFen: 96_438,
    })
  })
})

describe('every worked example of a late fee', () => {
  const contractWithRate = (ratePerDay: string): Contract => {
    const rate = parseRate(ratePerDay)
    if (!rate.ok) throw new Error(ratePerDay)
    const terms = A.terms.map(term => (term.kind === 'late-fee' ? { ...term, ratePerDay: rate.value } : term))
    return { ...A, terms }
  }

  it.each(vectors.vectors.map(each => [each.label, each] as const))('comes out: %s', (_, each) => {
    const charges = [instalment(1, { effectiveOn: each.due, dueOn: each.due }, yuan(each.principal))]
    const facts = {
      charges,
      payments: [payment(1, each.paid, yuan(each.principal), 'A')],
      allocations: [allocation(1, 1, yuan(each.principal), each.paid)],
    }
    const fee = figures(contractWithRate(each.rate_per_day), '2027-01-01', facts).lateFeeEstimateFen
    expect(fee).toBe(yuan(each.fee))
  })

  it('comes out in parts', () => {
    const { principal, due, rate, payments, fee } = vectors.partial
    const facts = {
      charges: [instalment(1, { effectiveOn: due, dueOn: due }, yuan(principal))],
      payments: payments.map((each, place) => payment(place + 1, each.date, yuan(each.to_principal), 'A')),
      allocations: payments.map((each, place) =>
        allocation(place + 1, 1, yuan(each.to_principal), each.date),
      ),
    }
    expect(figures(contractWithRate(rate), '2025-06-30', facts).lateFeeEstimateFen).toBe(yuan(fee))
  })
})

/** So many cards, one charge each, for a month that was billed. */
const monthOfCards = (firstId: number, count: number, of: string, dueOn?: string): DatedCharge[] =>
  Array.from({ length: count }, (_, place) =>
    dated(firstId + place, 3_000, {
      month: of,
      card: place + 1,
      effectiveOn: `${of}-01`,
      ...(dueOn === undefined ? {} : { dueOn }),
    }),
  )

describe('84 cards', () => {
  it('owe 2,520.00 a month; one month late 30 days costs 7.56, rounded once over all of them', () => {
    const charges = monthOfCards(100, 84, '2024-04', '2024-05-10')
    expect(figures(B, '2024-06-09', { charges })).toMatchObject({
      chargedFen: 252_000,
      overdueFen: 252_000,
      lateFeeEstimateFen: 756,
      contractTotalFen: 9_072_000,
      remainingFen: 9_072_000,
    })
  })

  it('fall due together on one line of working', () => {
    const charges = monthOfCards(100, 84, '2024-04', '2024-05-10')
    expect(positionOf(B, '2024-06-09', { charges }).lateFee?.segments).toEqual([
      {
        chargeId: 100,
        chargeCount: 84,
        dueOn: '2024-05-10',
        from: '2024-05-10',
        until: '2024-06-09',
        days: 30,
        principalFen: 252_000,
      },
    ])
  })

  it('billed for a day before the bill came are charged from that day, so that no more is overdue than owed', () => {
    const due = { effectiveOn: '2024-08-01', triggeredOn: '2024-06-20', dueOn: '2024-05-10' }
    const charges = [dated(100, 3_000, { month: '2024-08', card: 1, ...due })]
    expect(figures(B, '2024-05-09', { charges })).toMatchObject({ owedFen: 0, overdueFen: 0 })
    expect(figures(B, '2024-05-10', { charges })).toMatchObject({ owedFen: 3_000, overdueFen: 0 })
    expect(figures(B, '2024-05-11', { charges })).toMatchObject({ owedFen: 3_000, overdueFen: 3_000 })
  })

  it('are never overdue while the contract states no day and no bill brings one', () => {
    const charges = monthOfCards(100, 84, '2024-04')
    expect(figures(B, '2030-01-01', { charges })).toMatchObject({ overdueFen: 0, lateFeeEstimateFen: 0 })
  })
})

describe('of the stated total', () => {
  it('remains what was not paid on the kinds of charge that it covers', () => {
    const charges = [
      ...monthOfCards(100, 1, '2024-04'),
      dated(200, 100, {
        kind: 'replacement-fee',
        term: 'B-REPLACE',
        month: '2024-04',
        effectiveOn: '2024-04-09',
      }),
    ]
    const payments = [payment(1, '2024-05-10', 3_100)]
    const allocations = [allocation(1, 100, 3_000, '2024-05-10'), allocation(1, 200, 100, '2024-05-10')]
    expect(figures(B, '2024-05-10', { charges, payments, allocations })).toMatchObject({
      owedFen: 0,
      remainingFen: 9_069_000,
    })
  })

  it('the total moves with a confirmed price', () => {
    const rate = parseRate('0.09')
    if (!rate.ok) throw new Error('rate')
    const priceVersions = [
      {
        termId: 'B-MONTH',
        fromMonth: month('2026-01'),
        unitPriceFen: fen(3_085),
        vatRate: rate.value,
        evidence: null,
      },
    ]
    expect(figures(B, '2026-02-01', { priceVersions })).toMatchObject({
      contractTotalFen: 9_171_960,
      remainingFen: 9_171_960,
    })
  })

  it('nothing is said where the contract states none', () => {
    const without = { ...B, terms: B.terms.filter(term => term.kind !== 'stated-total') }
    expect(figures(without, '2026-02-01', {})).toMatchObject({ contractTotalFen: null, remainingFen: null })
  })
})

describe('a charge that was credited later', () => {
  const charges = [
    dated(1, 3_000, { month: '2024-04', effectiveOn: '2024-04-01', dueOn: '2024-05-10' }),
    dated(2, 3_000, { month: '2024-04', card: 2, effectiveOn: '2024-04-01', dueOn: '2024-05-10' }),
    dated(3, -3_000, { adjusts: 1, month: '2024-04', effectiveOn: '2024-04-01', dueOn: '2024-05-10' }),
  ]

  it('was never owed, overdue or late', () => {
    const [, other] = charges
    const expected = figures(B, '2025-05-10', { charges: other === undefined ? [] : [other] })
    expect(figures(B, '2025-05-10', { charges })).toEqual(expected)
  })

  it('leaves its money on account', () => {
    const facts = {
      charges,
      payments: [payment(1, '2024-05-10', 6_000)],
      allocations: [
        allocation(1, 1, 3_000, '2024-05-10'),
        allocation(1, 2, 3_000, '2024-05-10'),
        allocation(1, 1, -3_000, '2024-05-10'),
      ],
    }
    expect(figures(B, '2025-05-10', facts)).toMatchObject({
      owedFen: -3_000,
      onAccountFen: 3_000,
      overdueFen: 0,
    })
  })
})

it('a contract without a late fee has no estimate and says so', () => {
  const without = { ...A, terms: A.terms.filter(term => term.kind !== 'late-fee') }
  const charges = [instalment(1, { effectiveOn: '2024-07-22', dueOn: '2024-07-22' })]
  const position = positionOf(without, '2025-01-01', { charges })
  expect([position.overdueFen, position.lateFeeEstimateFen, position.lateFee]).toEqual([16_073_000, 0, null])
})

it('on any day, charged less paid is owed, and owed is what is open less what is on account', () => {
  const day = fc.nat({ max: 200 }).map(days => addDays(calendarDate('2024-03-11'), days))
  const shares = fc.array(fc.record({ paidOn: day, share: fc.nat({ max: 100 }) }), { maxLength: 4 })
  const debts = fc.array(fc.record({ effectiveOn: day, dueAfter: fc.nat({ max: 60 }), shares }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(debts, day, (history, asOf) => {
      const charges = history.map(({ effectiveOn, dueAfter }, place) =>
        dated(place + 1, 400, { effectiveOn, dueOn: addDays(effectiveOn, dueAfter) }),
      )
      const paid = history.flatMap((debt, place) =>
        debt.shares.map(share => ({ ...share, charge: place + 1 })),
      )
      const payments = paid.map(({ paidOn }, place) => payment(place + 1, paidOn, 150))
      const allocations = paid.flatMap(({ paidOn, share, charge }, place) =>
        share === 0 ? [] : [allocation(place + 1, charge, share, paidOn)],
      )
      const position = positionOf(B, asOf, { charges, payments, allocations })
      const openFen = charges
        .filter(charge => charge.effectiveOn <= asOf)
        .map(charge => {
          const settled = allocations.filter(each => each.chargeId === charge.chargeId && each.on <= asOf)
          return 400 - settled.reduce((sum, each) => sum + each.amountFen, 0)
        })
        .reduce((sum, open) => sum + open, 0)
      expect(position.owedFen).toBe(position.chargedFen - position.paidFen)
      expect(position.owedFen).toBe(openFen - position.onAccountFen)
    }),
  )
})
