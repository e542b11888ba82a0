import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { cardId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { reconcile } from '../../src/charges/reconcile.ts'
import { type BillingFacts, wantedCharges } from '../../src/charges/wanted-charges.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import type { MilestoneKind } from '../../src/contracts/terms.ts'
import type { Milestone } from '../../src/milestones/milestone.ts'
import { cardNumber, iccidOf, lifeOfCard } from '../cards/examples.ts'
import { contractNamed, withTerm } from './example-contracts.ts'
import { post } from './posted.ts'

const service = contractNamed('A')
const iot = contractNamed('B')

function want(contract: Contract, through: string, facts: Partial<BillingFacts> = {}) {
  const nothing = { lives: [], milestones: [], usage: [], priceVersions: [] }
  return [...wantedCharges({ ...nothing, ...facts, contract, through: month(through) })]
}

const happened = (instalment: number, kind: MilestoneKind, on: string): Milestone => ({
  instalment,
  kind,
  on: calendarDate(on),
})

const complete = (instalment: number, on: string): readonly Milestone[] => [
  happened(instalment, 'accepted', on),
  happened(instalment, 'notice-received', on),
  happened(instalment, 'documents-received', on),
]

describe('instalments', () => {
  const days = (through: string, milestones: readonly Milestone[] = []) =>
    want(service, through, { milestones }).map(({ key, effectiveOn }) => [key.instalment, effectiveOn])

  it('are wanted from the month forecast for them on', () => {
    expect(days('2025-02')).toEqual([])
    expect(days('2025-03')).toEqual([[1, '2025-03-11']])
    expect(days('2027-12')).toEqual([
      [1, '2025-03-11'],
      [2, '2026-03-11'],
      [3, '2027-03-11'],
    ])
  })

  it('or from the day on which the last milestone was reached, if that is earlier', () => {
    expect(days('2024-06', complete(1, '2024-06-20'))).toEqual([[1, '2024-06-20']])
    expect(days('2024-05', complete(1, '2024-06-20'))).toEqual([])
    expect(days('2025-03', complete(1, '2025-08-01'))).toEqual([[1, '2025-03-11']])
  })

  it('a milestone missing leaves the forecast', () => {
    expect(days('2024-06', complete(1, '2024-06-20').slice(1))).toEqual([])
  })

  it('are the amounts that the contract states, each on its own key', () => {
    expect(want(service, '2025-03', { milestones: complete(1, '2024-06-20') })).toEqual([
      {
        key: { termId: 'A-DUE', kind: 'instalment', month: null, instalment: 1, cardId: null },
        amountFen: 16_073_000,
        effectiveOn: '2024-06-20',
        iccid: null,
        inputs: {
          instalment: 1,
          amountFen: 16_073_000,
          forecastOn: '2025-03-11',
          completedOn: '2024-06-20',
        },
      },
    ])
  })

  it('a milestone corrected to a later day takes the charge back until then', () => {
    const through = month('2024-07')
    const early = want(service, through, { milestones: complete(1, '2024-06-20') })
    const recorded = post([], reconcile(early, [], through))
    const late = want(service, through, { milestones: complete(1, '2024-08-02') })
    expect(reconcile(late, recorded, through)).toMatchObject([
      { kind: 'credit', amountFen: -16_073_000, effectiveOn: '2024-06-20' },
    ])
  })

  it('of another contract may fall due by other rules and need no milestones', () => {
    const contract = withTerm(service, 'A-DUE', { due: { kind: 'by-bill' } })
    expect(want(contract, '2026-03', { milestones: complete(3, '2024-06-20') }).length).toBe(2)
  })
})

describe('a fee of the contract as a whole', () => {
  const contract = withTerm(service, 'A-DUE', {
    kind: 'recurring-fee',
    instalments: undefined,
    amountFen: 120_000,
    everyMonths: 3,
    firstMonth: '2024-11',
    periods: 3,
    due: { kind: 'days-after-period-end', days: 15, rolls: true },
  })

  it.each([
    ['2024-10', []],
    ['2024-11', ['2024-11']],
    ['2025-04', ['2024-11', '2025-02']],
    ['2030-01', ['2024-11', '2025-02', '2025-05']],
  ])('through %s is wanted for the periods from %j', (through, months) => {
    expect(want(contract, through).map(charge => charge.key.month)).toEqual(months)
  })

  it('is the amount stated, from the first day of its period', () => {
    expect(want(contract, '2025-02')[1]).toEqual({
      key: { termId: 'A-DUE', kind: 'recurring-fee', month: '2025-02', instalment: null, cardId: null },
      amountFen: 120_000,
      effectiveOn: '2025-02-01',
      iccid: null,
      inputs: { amountFen: 120_000, period: 2, periods: 3, everyMonths: 3 },
    })
  })
})

describe('replacing a card', () => {
  it('costs a fee for loss and damage and nothing when it burnt out', () => {
    const lives = [
      lifeOfCard(cardNumber(1), 'replaced 2024-04-03 lost 2', 'replaced 2024-05-04 burnt-out 3'),
      lifeOfCard(cardNumber(7), 'replaced 2024-06-05 damaged 8', 'replaced 2024-07-06 lost 9'),
    ]
    expect(want(iot, '2024-06', { lives })).toEqual([
      {
        key: { termId: 'B-REPLACE', kind: 'replacement-fee', month: '2024-04', instalment: 1, cardId: 1 },
        amountFen: 100,
        effectiveOn: '2024-04-03',
        iccid: iccidOf(2),
        inputs: { unitPriceFen: 100, cause: 'lost', replacedOn: '2024-04-03' },
      },
      {
        key: { termId: 'B-REPLACE', kind: 'replacement-fee', month: '2024-06', instalment: 1, cardId: 7 },
        amountFen: 100,
        effectiveOn: '2024-06-05',
        iccid: iccidOf(8),
        inputs: { unitPriceFen: 100, cause: 'damaged', replacedOn: '2024-06-05' },
      },
    ])
  })

  it('twice in a month is two charges, and one moved to another month is taken back and raised there', () => {
    const twice = [lifeOfCard(cardNumber(1), 'replaced 2024-04-03 lost 2', 'replaced 2024-04-20 lost 3')]
    const through = month('2024-06')
    const recorded = post([], reconcile(want(iot, through, { lives: twice }), [], through))
    expect(recorded.map(charge => charge.key.instalment)).toEqual([1, 2])

    const moved = [lifeOfCard(cardNumber(1), 'replaced 2024-04-03 lost 2', 'replaced 2024-05-20 lost 3')]
    const changes = reconcile(want(iot, through, { lives: moved }), recorded, through)
    expect(changes.map(({ kind, key, effectiveOn }) => [kind, key.month, effectiveOn])).toEqual([
      ['raise', '2024-05', '2024-05-20'],
      ['credit', '2024-04', '2024-04-20'],
    ])
  })
})

describe('the price of a card', () => {
  const lives = [
    lifeOfCard(cardNumber(1, '2024-03-11')),
    lifeOfCard(cardNumber(2, '2024-05-31'), 'replaced 2024-06-01 burnt-out 3'),
  ]

  it('waits for the supplier’s bill', () => {
    expect(want(iot, '2024-12', { lives })).toEqual([])
  })

  it('is charged once a card on its supply when the question is answered so', () => {
    const contract = withTerm(iot, 'B-CARD', { raised: 'on-supply' })
    expect(want(contract, '2024-02', { lives })).toEqual([])
    expect(want(contract, '2024-03', { lives }).length).toBe(1)
    expect(want(contract, '2024-04', { lives }).length).toBe(1)
    expect(want(contract, '2024-12', { lives })[1]).toEqual({
      key: { termId: 'B-CARD', kind: 'card-fee', month: null, instalment: null, cardId: 2 },
      amountFen: 100,
      effectiveOn: '2024-05-31',
      iccid: iccidOf(2),
      inputs: { unitPriceFen: 100, cardType: 'MP1', suppliedOn: '2024-05-31' },
    })
  })
})

describe('data beyond what is included', () => {
  const lives = [lifeOfCard(cardNumber(1), 'activated 2024-03-11', 'replaced 2024-04-15 lost 2')]
  const used = (inMonth: string, megabytes: string) => ({
    cardId: cardId(1),
    month: month(inMonth),
    megabytes: decimalTextSchema.parse(megabytes),
  })
  const usage = [used('2024-03', '51200'), used('2024-04', '51210.2'), used('2024-05', '60000')]
  const overages = (contract: Contract) =>
    want(contract, '2024-04', { lives, usage }).filter(charge => charge.key.kind === 'usage-overage')

  it('is not charged by itself while the contract’s functions are open', () => {
    expect(overages(iot)).toEqual([])
  })

  it('is charged for the months that exceed it when the question is answered so', () => {
    expect(overages(withTerm(iot, 'B-OVER', { raised: 'charged' }))).toEqual([
      {
        key: { termId: 'B-OVER', kind: 'usage-overage', month: '2024-04', instalment: null, cardId: 1 },
        amountFen: 319,
        effectiveOn: '2024-04-30',
        iccid: iccidOf(2),
        inputs: {
          megabytes: '51210.2',
          includedMegabytes: 51_200,
          excessMegabytes: 11,
          yuanPerMegabyte: '0.29',
        },
      },
    ])
  })

  it('of a card that the contract does not have is a broken ledger', () => {
    const charged = withTerm(iot, 'B-OVER', { raised: 'charged' })
    const elsewhere = [{ ...used('2024-04', '51300'), cardId: cardId(9) }]
    expect(() => want(charged, '2024-04', { lives, usage: elsewhere })).toThrow(
      'usage of card 9, which the contract does not have',
    )
  })
})
