import { expect, it } from 'vitest'
import { type ChargeId, cardId, chargeId, contractId } from '../../src/base/ids.ts'

it.each([0, -1, 1.5, Number.NaN, 2 ** 53])("%d is no record's place in the chain", value => {
  expect(() => chargeId(value)).toThrow("not a record's seq")
})

it.each(['', ' A', 'A '])('%j names no contract', value => {
  expect(() => contractId(value)).toThrow('not a name')
})

it('the id of a card does not compile as the id of a charge', () => {
  // @ts-expect-error both are numbers, but a card cannot be paid
  const charge: ChargeId = cardId(7)
  expect(charge).toBe(chargeId(7))
})
