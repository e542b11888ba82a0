import { describe, expect, it } from 'vitest'
import { assert } from '../../src/base/assert.ts'
import type { PriceVersion } from '../../src/charges/price-version.ts'
import { ceilingFen, confirmedPrice, proposeTaxChanges } from '../../src/charges/tax-change.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import vat from '../fixtures/vectors/vat.json' with { type: 'json' }
import { contractNamed, priceVersion, withTerm } from './example-contracts.ts'

const iot = contractNamed('B')

function propose(contract: Contract, priceVersions: readonly PriceVersion[] = []) {
  const [proposal] = proposeTaxChanges({ contract, priceVersions, cards: 84 })
  assert(proposal !== undefined, 'the contract knows of a change')
  return proposal
}

const fenOf = (yuan: string | undefined) => Math.round(Number(yuan) * 100)

describe('a change of the VAT rate', () => {
  const [change, sums] = vat.tax_change_recompute

  it('keeps the unit price without tax and moves the total with the unit price', () => {
    expect(propose(iot)).toEqual({
      termId: 'B-MONTH',
      fromMonth: '2026-01',
      basis: '财政部 税务总局公告2026年第9号',
      oldRate: change?.old_rate,
      newRate: change?.new_rate,
      oldUnitPriceFen: fenOf(change?.old_incl),
      netUnitPriceFen: 2830,
      unitPriceFen: fenOf(change?.new_incl_exact),
      cards: 84,
      oldPeriodTotalFen: 252_000,
      periodTotalFen: fenOf(sums?.['84 cards × 1 month at unit 30.85']),
      oldCeilingFen: 9_072_000,
      ceilingFen: 9_171_960,
      isConfirmed: false,
      because: {
        contractId: 'B',
        termId: 'B-TAX',
        clause: '5.8',
        quotation: expect.stringContaining('不含税（单）价不变'),
        inputs: {
          oldUnitPriceFen: 3000,
          oldRate: '0.06',
          newRate: '0.09',
          fromMonth: '2026-01',
          basis: '财政部 税务总局公告2026年第9号',
        },
        formula: 'oldUnitPriceFen ÷ (1 + oldRate) × (1 + newRate)',
      },
    })
  })

  it('once confirmed is a price like any other, and the proposal stays what it was', () => {
    const confirmed = confirmedPrice(propose(iot), '发票 24222000000012345678')
    expect(confirmed).toEqual({
      termId: 'B-MONTH',
      fromMonth: '2026-01',
      unitPriceFen: 3085,
      vatRate: '0.09',
      evidence: '发票 24222000000012345678',
    })
    expect(propose(iot, [confirmed])).toEqual({ ...propose(iot), isConfirmed: true })
  })

  it('starts from the price that an earlier change left', () => {
    const contract = withTerm(iot, 'B-TAX', {
      proposals: [{ fromMonth: '2026-07', rate: '0.06', basis: 'back again' }],
    })
    expect(propose(contract, [priceVersion('2026-01', 3085)])).toMatchObject({
      oldRate: '0.09',
      newRate: '0.06',
      oldUnitPriceFen: 3085,
      unitPriceFen: 3000,
      // 22 months at 30.00, 6 at 30.85, 8 at 30.00 again.
      ceilingFen: 84 * (30 * 3000 + 6 * 3085),
    })
  })

  it('is not confirmed by a price of another month, nor by another term’s', () => {
    expect(propose(iot, [priceVersion('2025-12', 3085)]).isConfirmed).toBe(false)
    expect(propose(iot, [{ ...priceVersion('2026-01', 3085), termId: 'B-HOLD' }]).isConfirmed).toBe(false)
  })

  it('is not proposed for a contract without such a clause, nor for a price that states no tax', () => {
    const facts = { priceVersions: [], cards: 84 }
    expect(proposeTaxChanges({ ...facts, contract: contractNamed('A') })).toEqual([])
    const elsewhere = withTerm(iot, 'B-TAX', { appliesTo: 'B-REPLACE' })
    expect(proposeTaxChanges({ ...facts, contract: elsewhere })).toEqual([])
  })
})

describe('the ceiling of a contract', () => {
  it.each([
    ['without confirmed prices is the stated total', [], 9_072_000],
    ['moves with the months that a new price covers', [priceVersion('2026-01', 3085)], 9_171_960],
    ['is not moved by a price from after its months', [priceVersion('2027-03', 3085)], 9_072_000],
    ['is moved in its last month', [priceVersion('2027-02', 3085)], 9_072_000 + 84 * 85],
  ])('%s', (_, versions, ceiling) => {
    expect(ceilingFen(iot, versions)).toBe(ceiling)
  })

  it('by the quarter moves with the quarters that a new price covers', () => {
    const quarterly = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    // The 36 periods of the total then run for nine years: 24 of them from 2027-03 on.
    expect(ceilingFen(quarterly, [priceVersion('2027-03', 3085)])).toBe(9_072_000 + 84 * 24 * 85)
  })

  it.each([
    ['the contract does not say how it comes about', withTerm(iot, 'B-TOTAL', { product: undefined })],
    ['it does not cover the fee', withTerm(iot, 'B-TOTAL', { covers: ['card-fee'] })],
    ['there is no such fee', { ...iot, terms: iot.terms.filter(term => term.kind !== 'card-period-fee') }],
  ])('stays what is stated where %s', (_, contract) => {
    expect(ceilingFen(contract, [priceVersion('2026-01', 3085)])).toBe(9_072_000)
  })

  it('of instalments is what the contract states, and of a contract without a total is none', () => {
    const service = contractNamed('A')
    expect(ceilingFen(service, [])).toBe(48_219_000)
    const untold = { ...service, terms: service.terms.filter(term => term.kind !== 'stated-total') }
    expect(ceilingFen(untold, [])).toBeNull()
  })
})
