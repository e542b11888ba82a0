import { describe, expect, it } from 'vitest'
import { month } from '../../src/base/month.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import { costByMonth, feesInMonth } from '../../src/charges/month-fees.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import { cardNumber, lifeOfCard } from '../cards/examples.ts'
import { contractNamed, priceVersion, withTerm } from './example-contracts.ts'

const iot = contractNamed('B')
const service = contractNamed('A')
const priceVersions = [priceVersion('2026-01', 3085)]

const billingOf = (lives: readonly CardLife[], through: string, contract: Contract = iot) => ({
  contract,
  lives,
  priceVersions,
  through: month(through),
})

const lives = [
  lifeOfCard(cardNumber(1), 'activated 2024-03-11'),
  lifeOfCard(cardNumber(2), 'activated 2024-03-11', 'suspended 2024-04-20', 'resumed 2024-06-10'),
  lifeOfCard(cardNumber(3), 'activated 2024-03-11', 'cancelled 2024-04-30'),
  lifeOfCard(cardNumber(4)),
]

describe('the fee of each card in a month', () => {
  const fees = (through: string, contract?: Contract) => [...feesInMonth(billingOf(lives, through, contract))]

  it('is that month’s alone; a card on hold costs its fee, one that costs nothing is not in it', () => {
    expect(fees('2024-04')).toEqual([
      [1, 3000],
      [2, 3000],
      [3, 3000],
    ])
    expect(fees('2024-05')).toEqual([
      [1, 3000],
      [2, 100],
    ])
  })

  it('is at the price of the month', () => {
    expect(fees('2026-01')).toEqual([
      [1, 3085],
      [2, 3085],
    ])
  })

  it('of a month on hold stands beside the month’s own where the contract has it on top', () => {
    expect(fees('2024-05', withTerm(iot, 'B-HOLD', { mode: 'on-top' }))).toEqual([
      [1, 3000],
      [2, 3100],
    ])
  })

  it('by the quarter is that of the whole quarter, in each of its months', () => {
    const contract = withTerm(iot, 'B-MONTH', { everyMonths: 3 })
    expect(fees('2024-05', contract)).toEqual([
      [1, 3000],
      [2, 3000],
      [3, 3000],
    ])
    expect(fees('2024-07', contract)).toEqual([
      [1, 3000],
      [2, 3000],
    ])
  })

  it('is nothing under a contract that charges no cards', () => {
    expect(fees('2024-05', service)).toEqual([])
  })
})

describe('what cards cost month by month', () => {
  it('is the sum over the cards, replacements included, for each month that costs anything', () => {
    const replaced = lifeOfCard(
      cardNumber(5, '2024-02-01'),
      'replaced 2024-02-02 lost 6',
      'activated 2024-03-11',
      'replaced 2024-04-15 damaged 7',
    )
    expect([...costByMonth(billingOf([...lives, replaced], '2024-05'))].toSorted()).toEqual([
      ['2024-02', 100],
      ['2024-03', 12_000],
      ['2024-04', 12_100],
      ['2024-05', 6_100],
    ])
  })

  it('is nothing under a contract without such fees', () => {
    const replaced = lifeOfCard(cardNumber(5), 'replaced 2024-04-15 damaged 7')
    expect([...costByMonth(billingOf([...lives, replaced], '2024-05', service))]).toEqual([])
  })
})
