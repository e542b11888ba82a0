import { describe, expect, it } from 'vitest'
import { month } from '../../src/base/month.ts'
import { ENTERED_BY_HAND } from '../../src/charges/charge.ts'
import { chargeBecause } from '../../src/charges/charge-because.ts'
import { reconcile } from '../../src/charges/reconcile.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import { cardNumber, lifeOfCard } from '../cards/examples.ts'
import { contractNamed, priceVersion } from './example-contracts.ts'
import { post } from './posted.ts'

const contract = contractNamed('B')
const through = month('2026-01')
const facts = { contract, milestones: [], usage: [], priceVersions: [priceVersion('2026-01', 3085)], through }

function becauseInMonth(inMonth: string) {
  const lives = [
    lifeOfCard(cardNumber(1), 'activated 2025-11-05', 'suspended 2025-12-01', 'resumed 2026-01-01'),
  ]
  const charge = [...wantedCharges({ ...facts, lives })].find(({ key }) => key.month === inMonth)
  return charge === undefined ? null : chargeBecause(contract, charge)
}

describe('the reason of a charge', () => {
  it('of a monthly fee is the price by card and month', () => {
    expect(becauseInMonth('2025-11')).toEqual({
      contractId: 'B',
      termId: 'B-MONTH',
      clause: '5.4(1)',
      quotation: '计费标准：每张卡 30 元/月',
      inputs: { month: '2025-11', unitPriceFen: 3000, activatedOn: '2025-11-05' },
      formula: 'unitPriceFen',
    })
  })

  it('of a month on hold is the fee for keeping the number', () => {
    expect(becauseInMonth('2025-12')).toMatchObject({
      clause: '5.5',
      inputs: { month: '2025-12', suspendedOn: '2025-12-01', resumedOn: '2026-01-01' },
    })
  })

  it('of a price after a change of tax is the clause on taxes', () => {
    expect(becauseInMonth('2026-01')).toMatchObject({
      termId: 'B-TAX',
      clause: '5.8',
      inputs: { unitPriceFen: 3085, statedUnitPriceFen: 3000, statedVatRate: '0.06', vatRate: '0.09' },
    })
  })

  it('of an instalment is the sum that the contract states', () => {
    const service = contractNamed('A')
    const [first] = wantedCharges({ ...facts, contract: service, lives: [], through: month('2025-03') })
    expect(first === undefined ? null : chargeBecause(service, first)).toMatchObject({
      clause: '7.2',
      inputs: { instalment: 1, forecastOn: '2025-03-11', completedOn: null },
      formula: null,
    })
  })

  it('of a credit is what stood recorded', () => {
    const lives = [lifeOfCard(cardNumber(1), 'activated 2025-11-05')]
    const recorded = post([], reconcile(wantedCharges({ ...facts, lives }), [], through))
    const [credit] = reconcile([], recorded, through)
    expect(credit === undefined ? null : chargeBecause(contract, credit)).toMatchObject({
      clause: '5.4(1)',
      inputs: { month: '2025-11', recordedFen: 3000, wantedFen: 0 },
      formula: '−recordedFen',
    })
  })

  it('of a charge entered from a bill is no computation', () => {
    const key = { termId: 'B-CARD', kind: 'card-fee', month: null, instalment: null, cardId: null } as const
    const because = chargeBecause(contract, { key, inputs: { [ENTERED_BY_HAND]: true, amountFen: 8400 } })
    expect([because.clause, because.formula]).toEqual(['5.1(1)', null])
  })

  it.each([
    ['B-MONTH', 'monthly-fee', 'unitPriceFen'],
    ['B-HOLD', 'suspension-fee', 'unitPriceFen'],
    ['B-REPLACE', 'replacement-fee', 'unitPriceFen'],
    ['B-CARD', 'card-fee', 'unitPriceFen'],
    ['B-OVER', 'usage-overage', 'excessMegabytes × yuanPerMegabyte'],
    ['B-TOTAL', 'recurring-fee', null],
    ['B-TOTAL', 'instalment', null],
  ] as const)('of %s, a %s, is computed as %j and names the month that it has', (termId, kind, formula) => {
    const key = { termId, kind, instalment: null, cardId: null }
    const inMay = chargeBecause(contract, { key: { ...key, month: month('2024-05') }, inputs: {} })
    const ofNone = chargeBecause(contract, { key: { ...key, month: null }, inputs: {} })
    expect([inMay.inputs, ofNone.inputs, inMay.formula]).toEqual([{ month: '2024-05' }, {}, formula])
  })

  it('cannot be a term that the contract does not have', () => {
    const key = { termId: 'B-GONE', kind: 'card-fee', month: null, instalment: null, cardId: null } as const
    expect(() => chargeBecause(contract, { key, inputs: {} })).toThrow(
      'a charge rests on B-GONE, which contract B does not have',
    )
  })

  it('of a repriced term that no clause on taxes names is the term itself', () => {
    const key = {
      termId: 'B-HOLD',
      kind: 'suspension-fee',
      month: null,
      instalment: null,
      cardId: null,
    } as const
    const because = chargeBecause(contract, { key, inputs: { priceFromMonth: '2026-01', unitPriceFen: 100 } })
    expect([because.termId, because.formula]).toEqual(['B-HOLD', 'unitPriceFen'])
  })
})
