import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { billId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { Bill } from '../../src/bills/bill.ts'
import { dueBecause } from '../../src/bills/due-because.ts'
import { type ChargeToDate, type DueFacts, dueDayFinder, dueDayOf } from '../../src/bills/due-day.ts'
import type { ChargeKey } from '../../src/charges/charge.ts'
import type { MilestoneKind } from '../../src/contracts/terms.ts'
import type { Milestone } from '../../src/milestones/milestone.ts'
import { holidays } from '../base/holiday-fixture.ts'
import { contractNamed, withTerm } from '../charges/example-contracts.ts'

const service = contractNamed('A')
const iot = contractNamed('B')

function bill(number: number, [from, to]: readonly [string, string], dueOn: string | null): Bill {
  return {
    billId: billId(number),
    contractId: contractId('B'),
    fromMonth: month(from),
    toMonth: month(to),
    receivedOn: calendarDate('2024-09-05'),
    dueOn: dueOn === null ? null : calendarDate(dueOn),
    amountFen: fen(1_512_000),
  }
}

function charge(fields: Partial<ChargeKey>, effectiveOn = '2024-05-01'): ChargeToDate {
  const key = { termId: 'B-MONTH', kind: 'monthly-fee', month: null, instalment: null, cardId: null } as const
  return { key: { ...key, ...fields }, effectiveOn: calendarDate(effectiveOn) }
}

const feeOf = (inMonth: string) => charge({ month: month(inMonth) })
const facts = (changes: Partial<DueFacts> = {}): DueFacts => ({
  contract: iot,
  milestones: [],
  bills: [],
  holidays,
  ...changes,
})

describe('a charge of a contract that states no day of payment', () => {
  const halfYear = bill(901, ['2024-03', '2024-08'], '2024-09-30')

  it('is not due until a bill brings a day', () => {
    expect(dueDayOf(feeOf('2024-05'), facts())).toEqual({
      kind: 'no-day-stated',
      dueOn: null,
      triggeredOn: null,
      provisional: false,
    })
  })

  it('is due on the day of the bill that covers its month', () => {
    expect(dueDayOf(feeOf('2024-05'), facts({ bills: [halfYear] }))).toEqual({
      kind: 'day-on-bill',
      dueOn: '2024-09-30',
      triggeredOn: '2024-09-05',
      bill: halfYear,
      provisional: false,
    })
  })

  it.each([
    ['2024-02', null],
    ['2024-03', '2024-09-30'],
    ['2024-08', '2024-09-30'],
    ['2024-09', null],
  ])('of %s is due on %s by a bill for 2024-03 to 2024-08', (inMonth, dueOn) => {
    expect(dueDayOf(feeOf(inMonth), facts({ bills: [halfYear] })).dueOn).toBe(dueOn)
  })

  it('the newest bill with a day prevails, and a bill without one takes none away', () => {
    const bills = [
      halfYear,
      bill(902, ['2024-05', '2024-05'], '2024-10-15'),
      bill(903, ['2024-05', '2024-06'], null),
    ]
    const days = ['2024-05', '2024-06'].map(inMonth => dueDayOf(feeOf(inMonth), facts({ bills })).dueOn)
    expect(days).toEqual(['2024-10-15', '2024-09-30'])
  })

  it('that has no month belongs to the month of its day', () => {
    const bills = [halfYear]
    const cardFee = { termId: 'B-CARD', kind: 'card-fee' } as const
    expect(dueDayOf(charge(cardFee, '2024-08-31'), facts({ bills })).dueOn).toBe('2024-09-30')
    expect(dueDayOf(charge(cardFee, '2024-09-01'), facts({ bills })).dueOn).toBeNull()
  })

  it('for a card on hold falls due as the fee that it replaces', () => {
    const onHold = charge({ termId: 'B-HOLD', kind: 'suspension-fee', month: month('2024-05') })
    expect(dueDayOf(onHold, facts({ bills: [halfYear] })).dueOn).toBe('2024-09-30')
  })
})

describe('an instalment', () => {
  const happened = (instalment: number, kind: MilestoneKind, on: string): Milestone => ({
    instalment,
    kind,
    on: calendarDate(on),
  })
  const instalment = (number: number) =>
    charge({ termId: 'A-DUE', kind: 'instalment', instalment: number }, '2025-03-11')
  const milestones = [
    happened(1, 'accepted', '2024-06-01'),
    happened(1, 'notice-received', '2024-06-20'),
    happened(1, 'documents-received', '2024-06-19'),
    happened(2, 'notice-received', '2025-06-20'),
  ]

  it('is due when its period after its milestones ends', () => {
    expect(dueDayOf(instalment(1), facts({ contract: service, milestones }))).toMatchObject({
      kind: 'period-after-milestones',
      dueOn: '2024-07-22',
      triggeredOn: '2024-06-20',
      provisional: false,
    })
  })

  it('is not due while one is missing, and says which', () => {
    expect(dueDayOf(instalment(2), facts({ contract: service, milestones }))).toMatchObject({
      kind: 'milestones-missing',
      dueOn: null,
      triggeredOn: null,
      reached: { missing: ['accepted', 'documents-received'] },
    })
  })

  it('gets no day from a bill', () => {
    const bills = [bill(901, ['2025-01', '2025-12'], '2025-09-30')]
    expect(dueDayOf(instalment(3), facts({ contract: service, milestones, bills })).dueOn).toBeNull()
  })

  it('many charges get the same answers as one by one', () => {
    const all = facts({ contract: service, milestones })
    const find = dueDayFinder(all)
    const charges = [1, 2, 3, 1, 2, 3].map(instalment)
    expect(charges.map(find)).toEqual(charges.map(each => dueDayOf(each, all)))
  })
})

describe('a charge due a number of days after its period', () => {
  const due = { kind: 'days-after-period-end', days: 15, rolls: true }

  it.each([
    // Day 15 after 2024-05-31 is a Saturday.
    ['a month', 1, '2024-05', '2024-05-31', '2024-06-17'],
    ['the quarter from March', 3, '2024-03', '2024-05-31', '2024-06-17'],
    ['the quarter from June', 3, '2024-06', '2024-08-31', '2024-09-18'],
  ])('for %s', (_, everyMonths, inMonth, triggeredOn, dueOn) => {
    const contract = withTerm(iot, 'B-MONTH', { due, everyMonths })
    expect(dueDayOf(feeOf(inMonth), facts({ contract }))).toMatchObject({
      kind: 'period-after-period-end',
      triggeredOn,
      dueOn,
    })
  })

  it('for a month on hold within a quarter waits for the quarter’s end', () => {
    const contract = withTerm(iot, 'B-MONTH', { due, everyMonths: 3 })
    const onHold = charge({ termId: 'B-HOLD', kind: 'suspension-fee', month: month('2024-04') })
    expect(dueDayOf(onHold, facts({ contract })).triggeredOn).toBe('2024-05-31')
  })

  it('for a replacement counts from the end of its month', () => {
    const contract = withTerm(iot, 'B-REPLACE', { due: { ...due, rolls: false } })
    const replaced = charge({ termId: 'B-REPLACE', kind: 'replacement-fee' }, '2024-02-05')
    expect(dueDayOf(replaced, facts({ contract })).dueOn).toBe('2024-03-15')
  })

  it('is provisional in a year whose holidays are not announced', () => {
    const contract = withTerm(iot, 'B-MONTH', { due })
    expect(dueDayOf(feeOf('2027-01'), facts({ contract })).provisional).toBe(true)
  })
})

describe('a fee of the contract as a whole', () => {
  const term = { kind: 'recurring-fee', instalments: undefined, amountFen: 5000, everyMonths: 6, periods: 4 }
  const period = (inMonth: string) =>
    charge({ termId: 'A-DUE', kind: 'recurring-fee', month: month(inMonth) }, `${inMonth}-01`)

  it('is due after the last month of its period', () => {
    const due = { kind: 'days-after-period-end', days: 10, rolls: false }
    const contract = withTerm(service, 'A-DUE', { ...term, firstMonth: '2024-03', due })
    expect(dueDayOf(period('2024-09'), facts({ contract })).dueOn).toBe('2025-03-10')
  })

  it('may wait for milestones, numbered like its periods', () => {
    const kinds: MilestoneKind[] = ['documents-received']
    const due = { kind: 'after-milestones', milestones: kinds, clock: kinds, days: 10, rolls: false }
    const contract = withTerm(service, 'A-DUE', { ...term, firstMonth: '2024-03', due })
    const milestones = [{ instalment: 2, kind: kinds[0] ?? 'accepted', on: calendarDate('2024-10-01') }]
    const days = ['2024-03', '2024-09'].map(
      each => dueDayOf(period(each), facts({ contract, milestones })).dueOn,
    )
    expect(days).toEqual([null, '2024-10-11'])
  })
})

describe('the reason of a due day', () => {
  const reasonOf = (each: ChargeToDate, changes: Partial<DueFacts>) => {
    const all = facts(changes)
    const { clause, inputs, formula } = dueBecause(all.contract, each, dueDayOf(each, all))
    return { clause, inputs, formula }
  }
  const first = charge({ termId: 'A-DUE', kind: 'instalment', instalment: 1 }, '2025-03-11')
  const on = calendarDate('2024-06-20')

  it('shows the milestones, the day as counted and the rest day that it moved past', () => {
    const milestones: readonly Milestone[] = [
      { instalment: 1, kind: 'accepted', on },
      { instalment: 1, kind: 'notice-received', on },
      { instalment: 1, kind: 'documents-received', on },
    ]
    expect(reasonOf(first, { contract: service, milestones })).toEqual({
      clause: '7.2',
      inputs: {
        dueRule: 'period-after-milestones',
        accepted: '2024-06-20',
        'notice-received': '2024-06-20',
        'documents-received': '2024-06-20',
        startOn: '2024-06-20',
        days: 30,
        lastOn: '2024-07-20',
        endsOn: '2024-07-22',
        rolledOverOn: '2024-07-20',
        rolledOverWeekday: 6,
        rolledOverHoliday: null,
        provisional: false,
        dueOn: '2024-07-22',
      },
      formula: 'startOn + days',
    })
  })

  it('says what is missing', () => {
    const milestones: readonly Milestone[] = [{ instalment: 1, kind: 'accepted', on }]
    expect(reasonOf(first, { contract: service, milestones })).toEqual({
      clause: '7.2',
      inputs: {
        dueRule: 'milestones-missing',
        accepted: '2024-06-20',
        missing: 'notice-received documents-received',
        dueOn: null,
      },
      formula: null,
    })
  })

  it('names the bill, or that there is none', () => {
    const bills = [bill(901, ['2024-03', '2024-08'], '2024-09-30')]
    expect(reasonOf(feeOf('2024-05'), { bills }).inputs).toEqual({
      dueRule: 'day-on-bill',
      fromMonth: '2024-03',
      toMonth: '2024-08',
      receivedOn: '2024-09-05',
      dueOn: '2024-09-30',
    })
    expect(reasonOf(feeOf('2024-05'), {}).inputs).toEqual({ dueRule: 'no-day-stated', dueOn: null })
  })

  it('counts from the end of the period', () => {
    const due = { kind: 'days-after-period-end', days: 15, rolls: true }
    const contract = withTerm(iot, 'B-MONTH', { due })
    expect(reasonOf(feeOf('2024-05'), { contract }).inputs).toMatchObject({ startOn: '2024-05-31', days: 15 })
  })
})
