import { expect, it } from 'vitest'
import {
  billId,
  type ChargeId,
  cardId,
  chargeId,
  contractId,
  entryId,
  invoiceId,
  noticeId,
  paymentId,
  userId,
} from '../../src/base/ids.ts'

it.each([0, -1, 1.5, Number.NaN, 2 ** 53])("%d is no record's place in the chain", value => {
  expect(() => chargeId(value)).toThrow("not a record's seq")
})

it.each([cardId, chargeId, invoiceId, paymentId, billId, entryId, noticeId, userId])(
  'every kind of record is named by its place, from the first on',
  idOf => {
    expect([idOf(1), idOf(Number.MAX_SAFE_INTEGER)]).toEqual([1, Number.MAX_SAFE_INTEGER])
    expect(() => idOf(0)).toThrow("not a record's seq: 0")
  },
)

it('a contract is named as it is written', () => {
  expect(contractId('COURT 2')).toBe('COURT 2')
})

it.each(['', ' A', 'A '])('%j names no contract', value => {
  expect(() => contractId(value)).toThrow('not a name')
})

it('the id of a card does not compile as the id of a charge', () => {
  // @ts-expect-error both are numbers, but a card cannot be paid
  const charge: ChargeId = cardId(7)
  expect(charge).toBe(chargeId(7))
})
