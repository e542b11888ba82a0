import { describe, expect, it } from 'vitest'
import { month } from '../../src/base/month.ts'
import { type ChargeGroup, clauseOfGroup, keyOfGroup } from '../../src/charges/charge-group.ts'
import { contractNamed } from './example-contracts.ts'

const may: ChargeGroup = {
  termId: 'B-MONTH',
  kind: 'monthly-fee',
  month: month('2024-05'),
  instalment: null,
  isRepriced: false,
}

describe('charges of one term and period, as a group', () => {
  it('share a key without a card, and the first day of their month', () => {
    expect(keyOfGroup(may)).toEqual({
      key: { termId: 'B-MONTH', kind: 'monthly-fee', month: '2024-05', instalment: null, cardId: null },
      effectiveOn: '2024-05-01',
    })
  })

  it('rest on the clause of their term, at a new price after a change of tax on the clause about taxes', () => {
    const iot = contractNamed('B')
    expect(clauseOfGroup(iot, may)).toBe('5.4(1)')
    expect(clauseOfGroup(iot, { ...may, isRepriced: true })).toBe('5.8')
    expect(clauseOfGroup(iot, { ...may, termId: 'B-HOLD', kind: 'suspension-fee' })).toBe('5.5')
  })
})
