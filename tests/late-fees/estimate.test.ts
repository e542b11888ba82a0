import { describe, expect, it } from 'vitest'
import { parseYuan } from '../../src/base/amount-text.ts'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { type DecimalText, parseRate } from '../../src/base/decimal-text.ts'
import { type Fen, fen } from '../../src/base/fen.ts'
import {
  estimateLateFee,
  lateFeeExact,
  type OverduePrincipal,
  type PrincipalPayment,
  roundLateFee,
} from '../../src/late-fees/estimate.ts'
import vectors from '../fixtures/vectors/late-fee.json' with { type: 'json' }
import { fc } from '../fuzz/cases.ts'

const rate = (text: string): DecimalText => {
  const parsed = parseRate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const yuan = (text: string): Fen => {
  const parsed = parseYuan(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const paid = (on: string, amount: string): PrincipalPayment => ({
  on: calendarDate(on),
  amountFen: yuan(amount),
})

/** The second instalment of A, due 2025-04-21, unless the test says otherwise. */
const instalment = (facts: Partial<OverduePrincipal>): OverduePrincipal => ({
  principalFen: yuan('160730.00'),
  ratePerDay: rate('0.003'),
  dueOn: calendarDate('2025-04-21'),
  asOf: calendarDate('2025-05-21'),
  payments: [],
  ...facts,
})

const feeOf = (overdue: OverduePrincipal): Fen => {
  const estimate = estimateLateFee(overdue)
  if (!estimate.ok) throw new Error(estimate.error.kind)
  return roundLateFee([estimate.value.exact])
}

const segmentsOf = (overdue: OverduePrincipal) => {
  const estimate = estimateLateFee(overdue)
  if (!estimate.ok) throw new Error(estimate.error.kind)
  return estimate.value.segments.map(({ from, until, days, principalFen }) => [
    from,
    until,
    days,
    principalFen,
  ])
}

describe('the late fee of a principal paid at once', () => {
  it.each(vectors.vectors)('$label: $fee', vector => {
    const principalFen = yuan(vector.principal)
    const overdue = instalment({
      principalFen,
      ratePerDay: rate(vector.rate_per_day),
      dueOn: calendarDate(vector.due),
      asOf: calendarDate('2029-01-01'),
      payments: [{ on: calendarDate(vector.paid), amountFen: principalFen }],
    })
    expect(feeOf(overdue)).toBe(yuan(vector.fee))
    expect(segmentsOf(overdue).map(([, , days]) => days)).toEqual(vector.days === 0 ? [] : [vector.days])
  })

  it.each([
    ['160730.00', '0.003', 1, '482.19'],
    ['160730.00', '0.003', 30, '14465.70'],
    ['2520.00', '0.0001', 30, '7.56'],
    ['0.01', '0.003', 166, '0.00'],
    ['0.01', '0.003', 167, '0.01'],
  ])('%s at %s a day, %d days late, is %s', (principal, ratePerDay, days, fee) => {
    const dueOn = calendarDate('2025-04-21')
    const asOf = addDays(dueOn, days)
    expect(
      feeOf(instalment({ principalFen: yuan(principal), ratePerDay: rate(ratePerDay), dueOn, asOf })),
    ).toBe(yuan(fee))
  })
})

describe('part payments', () => {
  it('cut the days into segments, the first from the due day', () => {
    const payments = vectors.partial.payments.map(({ date, to_principal }) => paid(date, to_principal))
    const overdue = instalment({ payments: payments.toReversed(), asOf: calendarDate('2025-12-31') })
    expect(segmentsOf(overdue)).toEqual([
      ['2025-04-21', '2025-05-01', 10, 16_073_000],
      ['2025-05-01', '2025-05-21', 20, 6_073_000],
    ])
    expect(feeOf(overdue)).toBe(yuan(vectors.partial.fee))
  })

  it('on or before the due day lower the principal from the start', () => {
    const payments = [paid('2025-04-21', '730.00'), paid('2025-03-01', '60000.00')]
    expect(segmentsOf(instalment({ payments }))).toEqual([['2025-04-21', '2025-05-21', 30, 10_000_000]])
  })

  it('on one day count together', () => {
    const payments = [paid('2025-05-01', '100000.00'), paid('2025-05-01', '730.00')]
    expect(segmentsOf(instalment({ payments }))).toEqual([
      ['2025-04-21', '2025-05-01', 10, 16_073_000],
      ['2025-05-01', '2025-05-21', 20, 6_000_000],
    ])
  })

  it('after the day asked about are not known yet', () => {
    const payments = [paid('2025-05-22', '999999.00')]
    expect(segmentsOf(instalment({ payments }))).toEqual([['2025-04-21', '2025-05-21', 30, 16_073_000]])
  })

  it('of nothing cut no segment', () => {
    expect(segmentsOf(instalment({ payments: [paid('2025-05-01', '0.00')] }))).toHaveLength(1)
  })

  it('on the day asked about leave no empty segment behind', () => {
    expect(segmentsOf(instalment({ payments: [paid('2025-05-21', '730.00')] }))).toEqual([
      ['2025-04-21', '2025-05-21', 30, 16_073_000],
    ])
  })

  it('on the day asked about are known: more than is open is refused on that very day', () => {
    expect(estimateLateFee(instalment({ payments: [paid('2025-05-21', '160730.01')] }))).toEqual({
      ok: false,
      error: {
        kind: 'payment-exceeds-principal',
        on: '2025-05-21',
        amountFen: 16_073_001,
        openFen: 16_073_000,
      },
    })
  })

  it('above the open principal are refused with the facts', () => {
    const payments = [paid('2025-05-02', '0.01'), paid('2025-05-01', '160730.00')]
    expect(estimateLateFee(instalment({ payments }))).toEqual({
      ok: false,
      error: { kind: 'payment-exceeds-principal', on: '2025-05-02', amountFen: 1, openFen: 0 },
    })
  })
})

describe('before anything is late', () => {
  it.each(['2025-01-01', '2025-04-20', '2025-04-21'])('on %s there is no segment and no fee', asOf => {
    const overdue = instalment({ asOf: calendarDate(asOf) })
    expect([segmentsOf(overdue), feeOf(overdue)]).toEqual([[], 0])
  })

  it('a principal of nothing is never late', () => {
    expect(segmentsOf(instalment({ principalFen: fen(0) }))).toEqual([])
  })
})

describe('the other reading of Q-LATEDAYS, the day of payment is no day late', () => {
  const dayCount = 'after-due-before-payment'

  it('a payment one day after the due day costs nothing', () => {
    expect(feeOf(instalment({ dayCount, payments: [paid('2025-04-22', '160730.00')] }))).toBe(0)
  })

  it('the part paid owes one day less, the rest owes the day', () => {
    const payments = [paid('2025-05-01', '100000.00')]
    const overdue = instalment({ dayCount, payments })
    expect(segmentsOf(overdue)).toEqual([
      ['2025-04-21', '2025-04-30', 9, 16_073_000],
      ['2025-04-30', '2025-05-21', 21, 6_073_000],
    ])
    const byDefault = instalment({ payments })
    expect(feeOf(byDefault) - feeOf(overdue)).toBe(yuan('300.00'))
  })

  it('a day on which nothing was paid is late in both readings', () => {
    expect(feeOf(instalment({ dayCount }))).toBe(feeOf(instalment({})))
  })
})

describe('rounding', () => {
  it('happens once over all that an answer covers', () => {
    const segment = {
      from: calendarDate('2024-04-01'),
      until: calendarDate('2024-04-02'),
      days: 1,
      principalFen: yuan('25.20'),
    }
    const exact = lateFeeExact([segment], rate('0.0001'))
    expect(exact).toBe('0.252')
    expect([roundLateFee([exact]), roundLateFee([exact, exact])]).toEqual([0, 1])
  })

  it('a fee beyond whole fen is refused and not rounded', () => {
    const principalFen = fen(Number.MAX_SAFE_INTEGER)
    expect(estimateLateFee(instalment({ principalFen, ratePerDay: rate('1') }))).toEqual({
      ok: false,
      error: { kind: 'late-fee-too-large', principalFen, ratePerDay: '1' },
    })
  })

  it('an amount below zero is a bug of the caller', () => {
    const payments = [{ on: calendarDate('2025-05-01'), amountFen: fen(-1) }]
    expect(() => estimateLateFee(instalment({ payments }))).toThrow('a payment below 0')
    expect(() => estimateLateFee(instalment({ principalFen: fen(-1) }))).toThrow('a principal below 0')
  })
})

describe('any history of payments', () => {
  const dueOn = calendarDate('2025-04-21')
  const history = fc.record({
    principal: fc.integer({ min: 0, max: 20_000_000 }),
    perTenThousand: fc.integer({ min: 0, max: 40 }),
    daysLate: fc.integer({ min: -10, max: 120 }),
    payments: fc.array(
      fc.record({ day: fc.integer({ min: -20, max: 130 }), amount: fc.nat({ max: 4_000_000 }) }),
      { maxLength: 5 },
    ),
    dayCount: fc.constantFrom('after-due-through-payment' as const, 'after-due-before-payment' as const),
  })
  type History = typeof history extends fc.Arbitrary<infer T> ? T : never

  const overdueOf = (facts: History): OverduePrincipal => ({
    principalFen: fen(facts.principal),
    ratePerDay: rate((facts.perTenThousand / 10_000).toFixed(4)),
    dueOn,
    asOf: addDays(dueOn, facts.daysLate),
    payments: facts.payments.map(({ day, amount }) => ({ on: addDays(dueOn, day), amountFen: fen(amount) })),
    dayCount: facts.dayCount,
  })

  // Ten-thousandths of a fen, one day after the other: on a day late, what was still open counts.
  const naiveFee = (facts: History): number => {
    const known = facts.payments.filter(({ day }) => day <= facts.daysLate)
    let fee = 0
    for (let day = 1; day <= facts.daysLate; day += 1) {
      const gone = known.filter(payment =>
        facts.dayCount === 'after-due-through-payment' ? payment.day < day : payment.day <= day,
      )
      fee += (facts.principal - gone.reduce((sum, { amount }) => sum + amount, 0)) * facts.perTenThousand
    }
    return fee
  }

  const isPayable = (facts: History) =>
    facts.payments.filter(({ day }) => day <= facts.daysLate).reduce((sum, { amount }) => sum + amount, 0) <=
    facts.principal

  it('costs what a count day by day gives, to the last decimal', () => {
    fc.assert(
      fc.property(history.filter(isPayable), facts => {
        const estimate = estimateLateFee(overdueOf(facts))
        expect(estimate.ok && Math.round(Number(estimate.value.exact) * 10_000)).toBe(naiveFee(facts))
      }),
      { numRuns: 300 },
    )
  })

  it('gives segments that follow each other without a gap, with a falling principal', () => {
    fc.assert(
      fc.property(history.filter(isPayable), facts => {
        const segments = segmentsOf(overdueOf(facts))
        for (const [index, [from, until, days, principal]] of segments.entries()) {
          expect(days).toBeGreaterThan(0)
          expect(addDays(calendarDate(String(from)), Number(days))).toBe(until)
          expect(from).toBe(segments[index - 1]?.[1] ?? dueOn)
          expect(principal).toBeLessThan(Number(segments[index - 1]?.[3] ?? Infinity))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is refused exactly when more was paid than owed', () => {
    fc.assert(
      fc.property(history, facts => {
        const estimate = estimateLateFee(overdueOf(facts))
        expect(estimate.ok).toBe(isPayable(facts))
      }),
      { numRuns: 300 },
    )
  })
})
