import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { month } from '../../src/base/month.ts'
import { parseRate } from '../../src/base/rates.ts'
import { dueDayOf } from '../../src/bills/due-day.ts'
import type { Deadline, DeadlineKind } from '../../src/deadlines/deadline.ts'
import type { DatedCharge } from '../../src/statements/debts.ts'
import { holidays } from '../base/holiday-fixture.ts'
import { fc } from '../fuzz/cases.ts'
import { allocation } from '../payments/examples.ts'
import { contractOf, dated, instalment } from '../statements/examples.ts'
import { bill, cardLife, deadlinesOf, inShort, manyCards, milestone } from './examples.ts'

const A = contractOf('A')
const B = contractOf('B')

const only = (deadlines: readonly Deadline[], ...kinds: readonly DeadlineKind[]) =>
  deadlines.filter(deadline => kinds.includes(deadline.kind))

const days = (deadlines: readonly Deadline[], ...kinds: readonly DeadlineKind[]) =>
  only(deadlines, ...kinds).map(inShort)

const inputsOf = (deadlines: readonly Deadline[], kind: DeadlineKind) =>
  only(deadlines, kind).map(deadline => deadline.because.inputs)

describe('under A, when the contract begins', () => {
  it('everything with a date is listed in order, each with its clause', () => {
    expect(deadlinesOf(A, '2024-03-11').map(inShort)).toEqual([
      '2024-06-11 period-end 5.8',
      '2025-03-11 instalment-forecast 7.2',
      '2026-03-11 instalment-forecast 7.2',
      '2027-03-10 contract-ends 13.1',
      '2027-03-11 contract-ends 13.1',
      '2027-03-11 instalment-forecast 7.2',
    ])
  })
})

describe('the delivery within 90 days', () => {
  it('is due after the Dragon Boat holiday, because day 90 is a Sunday in it', () => {
    expect(inputsOf(deadlinesOf(A, '2024-03-11'), 'period-end')).toEqual([
      {
        event: 'signing',
        paper: '',
        obliged: 'supplier',
        startOn: '2024-03-11',
        days: 90,
        lastOn: '2024-06-09',
        endsOn: '2024-06-11',
        rolledOverOn: '2024-06-09',
        rolledOverWeekday: 0,
        rolledOverHoliday: null,
        provisional: false,
      },
    ])
  })

  it('stays, overdue, until an acceptance is recorded', () => {
    expect(days(deadlinesOf(A, '2024-08-01'), 'period-end')).toEqual(['2024-06-11 period-end 5.8 !'])
    const accepted = { milestones: [milestone(1, 'accepted', '2024-06-05')] }
    expect(days(deadlinesOf(A, '2024-08-01', accepted), 'period-end')).toEqual([])
  })
})

describe('an instalment', () => {
  const complete = [
    milestone(1, 'accepted', '2024-06-10'),
    milestone(1, 'notice-received', '2024-06-18'),
    milestone(1, 'documents-received', '2024-06-20'),
  ]

  it('is a forecast while something is missing, and says what', () => {
    const missing = deadlinesOf(A, '2024-07-01', { milestones: complete.slice(0, 1) })
    expect(inputsOf(missing, 'instalment-forecast')[0]).toEqual({
      instalment: 1,
      openFen: 16_073_000,
      forecastOn: '2025-03-11',
      dueRule: 'milestones-missing',
      accepted: '2024-06-10',
      missing: 'notice-received documents-received',
      dueOn: null,
    })
  })

  it('stays a forecast after its day, but nothing is overdue before it is due', () => {
    const listed = deadlinesOf(A, '2025-06-01', { milestones: complete.slice(0, 1) })
    expect(days(listed, 'instalment-forecast')[0]).toBe('2025-03-11 instalment-forecast 7.2')
  })

  it('has its due day once everything is there, charged or not', () => {
    const listed = deadlinesOf(A, '2024-07-01', { milestones: complete })
    expect(days(listed, 'payment-due')).toEqual(['2024-07-22 payment-due 7.2'])
    expect(inputsOf(listed, 'payment-due')[0]).toMatchObject({ openFen: 16_073_000, lastOn: '2024-07-20' })
  })

  it('is overdue after that day with what is still open, and gone when it is paid', () => {
    const charges = [instalment(1, { effectiveOn: '2024-06-20', dueOn: '2024-07-22' })]
    const partly = { milestones: complete, charges, allocations: [allocation(1, 1, 73_000, '2024-07-01')] }
    const listed = deadlinesOf(A, '2024-08-01', partly)
    expect(days(listed, 'payment-due')).toEqual(['2024-07-22 payment-due 7.2 !'])
    expect(inputsOf(listed, 'payment-due')[0]).toMatchObject({ openFen: 16_000_000 })

    const paid = { ...partly, allocations: [allocation(1, 1, 16_073_000, '2024-07-01')] }
    expect(days(deadlinesOf(A, '2024-08-01', paid), 'payment-due')).toEqual([])
  })

  it('is provisional when its due day lies in a year without announced holidays', () => {
    const late = complete.map(each => ({ ...each, on: calendarDate('2026-12-20') }))
    expect(days(deadlinesOf(A, '2026-12-21', { milestones: late }), 'payment-due')).toEqual([
      '2027-01-19 payment-due 7.2 ~',
    ])
  })
})

describe('the renewal of B', () => {
  const listed = deadlinesOf(B, '2026-06-01', { lives: manyCards(84) })

  it('has its window, last postings, reminders and both ends of the term', () => {
    const kinds: readonly DeadlineKind[] = [
      'renewal-reminder',
      'renewal-window-opens',
      'renewal-window-closes',
      'renewal-last-posting',
      'contract-ends',
    ]
    expect(days(listed, ...kinds)).toEqual([
      '2026-12-11 renewal-reminder 10.1',
      '2027-01-11 renewal-reminder 10.1',
      '2027-02-11 renewal-reminder 10.1',
      '2027-02-11 renewal-window-opens 10.1',
      '2027-02-24 renewal-last-posting 10.1',
      '2027-03-05 renewal-last-posting 10.1',
      '2027-03-10 contract-ends 10.1',
      '2027-03-10 renewal-window-closes 10.1',
      '2027-03-11 contract-ends 10.1',
    ])
    expect(inputsOf(listed, 'renewal-last-posting').map(inputs => inputs['way'])).toEqual([
      'registered',
      'express',
    ])
  })

  it('costs every card still in use for another year', () => {
    expect(inputsOf(listed, 'renewal-window-closes')).toEqual([
      {
        opensOn: '2027-02-11',
        closesOn: '2027-03-10',
        cards: 84,
        unitPriceFen: 3_000,
        periods: 12,
        costFen: 3_024_000,
      },
    ])
  })

  it('costs less when cards were cancelled, and what 84 cards cost before any is entered', () => {
    const cancelled = cardLife(2, [
      ['activated', '2024-03-15'],
      ['cancelled', '2026-01-31'],
    ])
    const costs = (lives: ReturnType<typeof manyCards>) =>
      inputsOf(deadlinesOf(B, '2026-06-01', { lives }), 'renewal-window-closes').map(each => each['costFen'])
    expect(costs([cardLife(1), cancelled])).toEqual([36_000])
    expect(costs([])).toEqual([3_024_000])
  })

  it('has earlier last postings where the contract’s days move past a rest day at its end', () => {
    const endingOnSunday = B.terms.map(term =>
      term.kind === 'contract-term' ? { ...term, startsOn: calendarDate('2024-03-14') } : term,
    )
    const lastPostings = (rolls: boolean) => {
      const terms = endingOnSunday.map(term => (term.kind === 'delivery' ? { ...term, rolls } : term))
      return days(deadlinesOf({ ...B, terms }, '2027-02-01'), 'renewal-last-posting')
    }
    expect(lastPostings(false)).toEqual([
      '2027-02-27 renewal-last-posting 10.1',
      '2027-03-08 renewal-last-posting 10.1',
    ])
    expect(lastPostings(true)).toEqual([
      '2027-02-26 renewal-last-posting 10.1',
      '2027-03-07 renewal-last-posting 10.1',
    ])
  })

  it('comes again a year later, and reminders of the past are not kept', () => {
    expect(days(deadlinesOf(B, '2027-03-12'), 'renewal-window-opens', 'contract-ends')).toEqual([
      '2028-02-11 renewal-window-opens 10.1',
      '2028-03-10 contract-ends 10.1',
      '2028-03-11 contract-ends 10.1',
    ])
    expect(days(deadlinesOf(B, '2027-03-01'), 'renewal-reminder', 'renewal-window-opens')).toEqual([])
  })
})

describe('the stated total of B', () => {
  it('is kept by cancelling in the last month counted, which saves a month and ends eleven days early', () => {
    const listed = deadlinesOf(B, '2026-06-01', { lives: manyCards(84) })
    expect(days(listed, 'cancel-to-keep-total')).toEqual(['2027-02-28 cancel-to-keep-total 5.4(1)'])
    expect(inputsOf(listed, 'cancel-to-keep-total')).toEqual([
      {
        ceilingFen: 9_072_000,
        projectedFen: 9_324_000,
        savesFen: 252_000,
        lastMonth: '2027-02',
        months: 36,
        cards: 84,
        endsOn: '2027-03-11',
        daysEarly: 11,
      },
    ])
  })

  it('is asked about before any card is entered', () => {
    expect(inputsOf(deadlinesOf(B, '2024-03-11'), 'cancel-to-keep-total')[0]).toMatchObject({
      projectedFen: 9_324_000,
      savesFen: 252_000,
    })
  })

  it('needs nothing when the cards do not reach it, or the total is read as a cap', () => {
    expect(days(deadlinesOf(B, '2026-06-01', { lives: manyCards(50) }), 'cancel-to-keep-total')).toEqual([])
    const terms = B.terms.map(term =>
      term.kind === 'card-period-fee' ? { ...term, maximumPeriods: 36 } : term,
    )
    const capped = { lives: manyCards(84), contract: { ...B, terms } }
    expect(days(deadlinesOf(B, '2026-06-01', capped), 'cancel-to-keep-total')).toEqual([])
    expect(days(deadlinesOf({ ...B, terms }, '2026-06-01'), 'cancel-to-keep-total')).toEqual([])
  })
})

describe('a suspended card', () => {
  const resting = cardLife(7, [
    ['activated', '2024-03-15'],
    ['suspended', '2024-08-31'],
  ])

  it('is warned about a month before six months are over, by the clause that limits them', () => {
    expect(
      days(deadlinesOf(B, '2024-09-01', { lives: [resting] }), 'suspension-warning', 'suspension-ends'),
    ).toEqual(['2025-01-31 suspension-warning 3.23', '2025-02-28 suspension-ends 3.23'])
  })

  it('stays on the list until it is resumed', () => {
    const listed = deadlinesOf(B, '2025-06-01', { lives: [resting] })
    expect(days(listed, 'suspension-warning', 'suspension-ends')).toEqual([
      '2025-01-31 suspension-warning 3.23 !',
      '2025-02-28 suspension-ends 3.23 !',
    ])
    const resumed = cardLife(7, [
      ['activated', '2024-03-15'],
      ['suspended', '2024-08-31'],
      ['resumed', '2024-12-01'],
    ])
    expect(days(deadlinesOf(B, '2025-06-01', { lives: [resumed] }), 'suspension-ends')).toEqual([])
  })

  it('shares its deadline with those suspended on the same day', () => {
    const other = cardLife(8, [
      ['activated', '2024-03-15'],
      ['suspended', '2024-08-31'],
    ])
    const inputs = inputsOf(deadlinesOf(B, '2024-09-01', { lives: [resting, other] }), 'suspension-ends')
    expect(inputs).toMatchObject([{ cards: 2, iccid: null }])
  })
})

describe('what B bills', () => {
  const bills = [bill('2024-03', '2024-08', '2024-09-02', '2024-09-30')]
  const charge = (id: number, of: string): DatedCharge => {
    const draft = dated(id, 3_000, { month: of, card: id, effectiveOn: `${of}-01` })
    return { ...draft, due: dueDayOf(draft, { contract: B, milestones: [], bills, holidays }) }
  }
  const charges = [charge(1, '2024-03'), charge(2, '2024-03'), charge(3, '2024-04'), charge(4, '2024-09')]

  it('is one deadline for a bill with what is open of it; months without a day have none', () => {
    const listed = deadlinesOf(B, '2024-09-10', { bills, charges })
    expect(days(listed, 'payment-due', 'arrears-step')).toEqual(['2024-09-30 payment-due 5.4(1)'])
    expect(inputsOf(listed, 'payment-due')).toEqual([
      {
        openFen: 9_000,
        charges: 3,
        dueRule: 'day-on-bill',
        receivedOn: '2024-09-02',
        fromMonth: '2024-03',
        toMonth: '2024-08',
        dueOn: '2024-09-30',
      },
    ])
  })

  it('has its day also before its months are charged', () => {
    expect(inputsOf(deadlinesOf(B, '2024-09-10', { bills }), 'payment-due')).toMatchObject([
      { openFen: 1_512_000, charges: 0 },
    ])
  })

  it('threatens from the first day of arrears, then after 90 days and three months', () => {
    const unpaid = deadlinesOf(B, '2024-10-15', { bills, charges })
    expect(days(unpaid, 'payment-due', 'arrears-step')).toEqual([
      '2024-09-30 payment-due 5.4(1) !',
      '2024-10-01 arrears-step 3.13 !',
      '2024-12-29 arrears-step 4.10(6)',
      '2024-12-30 arrears-step 3.13',
    ])
    const allocations = [1, 2, 3].map(id => allocation(1, id, 3_000, '2024-10-02'))
    expect(days(deadlinesOf(B, '2024-10-15', { bills, charges, allocations }), 'arrears-step')).toEqual([])
  })
})

describe('a change of tax', () => {
  it('is listed until it is confirmed, with what it does to the price', () => {
    const listed = deadlinesOf(B, '2025-11-01', { lives: manyCards(84) })
    expect(days(listed, 'price-change-proposed')).toEqual(['2026-01-01 price-change-proposed 5.8'])
    expect(inputsOf(listed, 'price-change-proposed')[0]).toMatchObject({
      unitPriceFen: 3_085,
      oldPeriodTotalFen: 252_000,
      periodTotalFen: 259_140,
    })
    expect(days(deadlinesOf(B, '2026-06-01'), 'price-change-proposed')).toEqual([
      '2026-01-01 price-change-proposed 5.8 !',
    ])
  })

  it('is done when the price is confirmed', () => {
    const rate = parseRate('0.09')
    if (!rate.ok) throw new Error('rate')
    const confirmed = {
      termId: 'B-MONTH',
      fromMonth: month('2026-01'),
      unitPriceFen: fen(3_085),
      vatRate: rate.value,
      evidence: 'F1',
    }
    const listed = deadlinesOf(B, '2025-11-01', { priceVersions: [confirmed] })
    expect(days(listed, 'price-change-proposed')).toEqual([])
  })
})

describe('a paper that starts a period', () => {
  it('is to be answered within it, counted from its delivery, past rest days', () => {
    const startedPeriods = [
      { event: 'breach-notice-received', on: calendarDate('2025-04-22'), paper: '12' } as const,
    ]
    const listed = deadlinesOf(A, '2025-04-22', { startedPeriods })
    expect(days(listed, 'reply-due')).toEqual(['2025-05-06 reply-due 10.1'])
    expect(days(deadlinesOf(B, '2025-04-22', { startedPeriods }), 'reply-due')).toEqual([])
  })
})

it('a contract of other terms has only the deadlines that its terms give rise to', () => {
  expect(deadlinesOf({ ...B, id: 'C', terms: [] }, '2025-01-01')).toEqual([])
})

it('seen from any day, the list is in order, cites clauses, and only what is not done lies behind', () => {
  const day = fc.nat({ max: 1_600 }).map(number => addDays(calendarDate('2024-01-01'), number))
  const lapsing: readonly DeadlineKind[] = ['contract-ends', 'renewal-reminder', 'renewal-last-posting']
  fc.assert(
    fc.property(day, fc.constantFrom(A, B), (asOf, contract) => {
      const listed = deadlinesOf(contract, asOf)
      expect(listed.map(each => each.on)).toEqual(listed.map(each => each.on).toSorted())
      for (const { on, overdue, kind, clause, because } of listed) {
        expect(overdue).toBe(on < asOf && kind !== 'instalment-forecast')
        expect(overdue && lapsing.includes(kind)).toBe(false)
        expect([clause, because.contractId]).toEqual([because.clause, contract.id])
      }
    }),
    { numRuns: 60 },
  )
})
