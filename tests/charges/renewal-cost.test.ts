import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { cardsInUse, costOfRenewal } from '../../src/charges/renewal-cost.ts'
import { cardNumber, lifeOfCard } from '../cards/examples.ts'
import { contractNamed, priceVersion, withTerm } from './example-contracts.ts'

const iot = contractNamed('B')
const service = contractNamed('A')
const END = calendarDate('2027-03-11')

const lives = [
  lifeOfCard(cardNumber(1), 'activated 2024-03-11'),
  lifeOfCard(cardNumber(2), 'activated 2024-03-11', 'suspended 2024-05-01'),
  lifeOfCard(cardNumber(3), 'activated 2024-03-11', 'cancelled 2027-03-11'),
  lifeOfCard(cardNumber(4), 'activated 2024-03-11', 'cancelled 2027-03-12'),
  lifeOfCard(cardNumber(5)),
]

describe('the cards in use on a day', () => {
  it('are those activated, on hold or not, and not cancelled by that day', () => {
    expect(cardsInUse(iot, lives, END)).toBe(3)
    expect(cardsInUse(iot, lives, calendarDate('2027-03-10'))).toBe(4)
    expect(cardsInUse(iot, lives, calendarDate('2027-03-12'))).toBe(2)
  })

  it('are as many as the contract’s total counts before any card is entered', () => {
    expect(cardsInUse(iot, [], END)).toBe(84)
    expect(cardsInUse(iot, [lifeOfCard(cardNumber(5))], END)).toBe(0)
  })

  it('are none where the total counts no cards, or there is no total', () => {
    expect(cardsInUse(service, [], END)).toBe(0)
    const untold = { ...iot, terms: iot.terms.filter(term => term.kind !== 'stated-total') }
    expect(cardsInUse(untold, [], END)).toBe(0)
  })
})

describe('a renewal that nobody objected to', () => {
  it('costs every card in use the fee of each period of its years', () => {
    expect(costOfRenewal({ contract: iot, lives, priceVersions: [] }, END, 1)).toEqual({
      cards: 3,
      unitPriceFen: 3000,
      periods: 12,
      costFen: 108_000,
    })
  })

  it('counts periods of several months as the contract has them', () => {
    const contract = withTerm(iot, 'B-MONTH', { everyMonths: 6 })
    expect(costOfRenewal({ contract, lives, priceVersions: [] }, END, 2)).toMatchObject({
      periods: 4,
      costFen: 36_000,
    })
  })

  it('is at the price of the month in which it begins, the day after the end', () => {
    const facts = { contract: iot, lives, priceVersions: [priceVersion('2027-04', 3085)] }
    expect(costOfRenewal(facts, calendarDate('2027-03-31'), 1).unitPriceFen).toBe(3085)
    expect(costOfRenewal(facts, calendarDate('2027-03-30'), 1).unitPriceFen).toBe(3000)
  })

  it('costs nothing under a contract that charges no cards', () => {
    expect(costOfRenewal({ contract: service, lives, priceVersions: [] }, END, 1)).toEqual({
      cards: 0,
      unitPriceFen: 0,
      periods: 0,
      costFen: 0,
    })
  })
})
