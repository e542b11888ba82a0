import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { type CardToSupply, supplyCards } from '../../src/cards/supply-cards.ts'
import { iccidOf } from './examples.ts'

const suppliedOn = calendarDate('2024-03-11')
const toSupply = (iccid: string, msisdn: string | null = null): CardToSupply => ({
  iccid,
  msisdn,
  suppliedOn,
})
const batch = (count: number) => Array.from({ length: count }, (_, place) => toSupply(iccidOf(place + 1)))
const none: ReadonlySet<string> = new Set()

describe('supplying cards', () => {
  it('the hundredth card is taken', () => {
    const supply = supplyCards({ maximum: 100, suppliedSoFar: 84, existingIccids: none, cards: batch(16) })
    expect(supply).toEqual({ ok: true, value: { cards: batch(16), warnings: [] } })
  })

  it('the 101st refuses the whole batch', () => {
    expect(supplyCards({ maximum: 100, suppliedSoFar: 84, existingIccids: none, cards: batch(17) })).toEqual({
      ok: false,
      error: { kind: 'card-limit-exceeded', maximum: 100, suppliedSoFar: 84, supplying: 17 },
    })
  })

  it('a contract without a limit takes any number', () => {
    const supply = supplyCards({
      maximum: null,
      suppliedSoFar: 5000,
      existingIccids: none,
      cards: batch(200),
    })
    expect(supply.ok).toBe(true)
  })

  it.each([
    ['that another card of the ledger has', new Set([iccidOf(1)]), batch(1)],
    ['that stands twice in the batch', none, [toSupply(iccidOf(1)), toSupply(iccidOf(1))]],
    [
      'that differs only in small letters and spaces',
      none,
      [toSupply(iccidOf(1)), toSupply(' 898604071120c 0000001')],
    ],
  ])('an ICCID %s is refused', (_, existingIccids, cards) => {
    expect(supplyCards({ maximum: 100, suppliedSoFar: 0, existingIccids, cards })).toEqual({
      ok: false,
      error: { kind: 'duplicate-iccid', iccid: iccidOf(1) },
    })
  })

  it.each([
    '898604071120C001529',
    '898604071120C0015291',
    '８９８６０４０７１１２０Ｃ００１５２９１',
    '89014103211118510720',
  ])('%s is an ICCID', iccid => {
    const supply = supplyCards({
      maximum: 100,
      suppliedSoFar: 0,
      existingIccids: none,
      cards: [toSupply(iccid)],
    })
    expect(supply.ok && supply.value.cards[0]?.iccid).toMatch(/^[0-9A-F]{19,20}$/)
  })

  it.each([
    '',
    '898604071120C00152',
    '898604071120C00152911',
    '898604071120G0015291',
    '8986-0407-1120-0015-29',
  ])('%j is none', iccid => {
    expect(
      supplyCards({ maximum: 100, suppliedSoFar: 0, existingIccids: none, cards: [toSupply(iccid)] }),
    ).toEqual({
      ok: false,
      error: { kind: 'malformed-iccid', iccid },
    })
  })

  it('cards of other countries and odd numbers are taken with a warning', () => {
    const cards = [
      toSupply('89014103211118510720', '1440457359015'),
      toSupply(iccidOf(2), '1064803535019'),
      toSupply(iccidOf(3), '13904321234'),
    ]
    const supply = supplyCards({ maximum: 100, suppliedSoFar: 0, existingIccids: none, cards })
    expect(supply.ok && supply.value.warnings).toEqual([
      { kind: 'unusual-iccid', iccid: '89014103211118510720' },
      { kind: 'unusual-msisdn', iccid: iccidOf(3), msisdn: '13904321234' },
    ])
  })
})
