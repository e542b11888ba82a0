// Whatever the cards' lives were: the bill that the contract makes of them has no finding, and each single mistake in it is
// found as that mistake, in its amounts, and as nothing else.

import { describe, expect, it } from 'vitest'
import { assert } from '../../src/base/assert.ts'
import { type Fen, fen, sumFen, ZERO_FEN } from '../../src/base/fen.ts'
import { addToMonth, type Month, month } from '../../src/base/month.ts'
import { auditBill, type BillByCard } from '../../src/bills/audit-bill.ts'
import type { BilledItem, BilledLine } from '../../src/bills/billed-line.ts'
import type { RatingFacts } from '../../src/bills/expected-items.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import { foldCard } from '../../src/cards/fold-card.ts'
import { chargeMonth } from '../../src/charges/charge.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import { type RandomCard, randomCard } from '../cards/random-lives.ts'
import { contractNamed, priceVersion } from '../charges/example-contracts.ts'
import { fc } from '../fuzz/cases.ts'

const contract = contractNamed('B')
const priceVersions = [priceVersion('2026-01', 3085)]

function lifeOf({ card, happenings }: RandomCard): CardLife {
  const life = foldCard(card, happenings)
  assert(life.ok, 'a random life is possible')
  return life.value
}

const bills = fc
  .record({
    cards: fc.tuple(randomCard(1), randomCard(2), randomCard(3)),
    from: fc.nat(40).map(months => addToMonth(month('2024-03'), months)),
    months: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ cards, from, months }) => {
    const lives = cards.map(lifeOf)
    const facts: RatingFacts = { contract, lives, usage: [], priceVersions, recorded: [] }
    const to = addToMonth(from, months - 1)
    return { facts, bill: rightBill(facts, from, to) }
  })
  .filter(({ bill }) => bill.lines.length > 1)

function rightBill(facts: RatingFacts, from: Month, to: Month): BillByCard {
  const charges = [...wantedCharges({ ...facts, milestones: [], through: to })]
  const lines = charges
    .filter(charge => charge.key.cardId !== null && from <= chargeMonth(charge))
    .map((charge): BilledLine => {
      const item = charge.key.kind as BilledItem
      const iccid = charge.iccid ?? ''
      return { iccid, month: chargeMonth(charge), item, itemText: item, amountFen: charge.amountFen }
    })
  return { lines, statedTotalFen: sumFen(lines.map(({ amountFen }) => amountFen)), from, to }
}

const excessOf = (findings: readonly { readonly billedFen: Fen; readonly expectedFen: Fen }[]) =>
  findings.reduce((sum, { billedFen, expectedFen }) => sum + billedFen - expectedFen, 0)

/** A sum that follows its lines, so that the one mistake stays the only one. */
const withSum = (bill: BillByCard, lines: readonly BilledLine[]): BillByCard => ({
  ...bill,
  lines,
  statedTotalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
})

type Mistake = (bill: BillByCard, line: BilledLine, place: number) => BillByCard

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'a line twice': (bill, line) => withSum(bill, [...bill.lines, line]),
  'a line left out': (bill, _line, place) => withSum(bill, bill.lines.toSpliced(place, 1)),
  'another amount': (bill, line, place) =>
    withSum(bill, bill.lines.with(place, { ...line, amountFen: fen(line.amountFen + 7) })),
  'data that nobody used': (bill, line) =>
    withSum(bill, [
      ...bill.lines,
      { ...line, item: 'usage-overage', itemText: '流量费', amountFen: fen(29) },
    ]),
  'what was never agreed': (bill, line) =>
    withSum(bill, [...bill.lines, { ...line, item: null, itemText: '服务费', amountFen: fen(100) }]),
  'a card of somebody else': (bill, line) =>
    withSum(bill, [...bill.lines, { ...line, iccid: '89860824039999999999' }]),
  'a wrong sum': bill => ({ ...bill, statedTotalFen: fen((bill.statedTotalFen ?? ZERO_FEN) + 1) }),
}

describe('the audit of a bill by card', () => {
  it('finds nothing in the bill that the contract makes', () => {
    fc.assert(
      fc.property(bills, ({ facts, bill }) => {
        const audited = auditBill(bill, facts)
        expect(audited.findings).toEqual([])
        expect([audited.billedFen, audited.undisputedFen]).toEqual([audited.expectedFen, audited.expectedFen])
      }),
      { numRuns: 300 },
    )
  })

  it.each(Object.keys(MISTAKES))('finds %s, and nothing else', name => {
    fc.assert(
      fc.property(bills, fc.nat(), ({ facts, bill }, at) => {
        const place = at % bill.lines.length
        const line = bill.lines[place]
        const mistake = MISTAKES[name]
        assert(line !== undefined && mistake !== undefined, 'a line and a mistake')
        const mistaken = mistake(bill, line, place)
        const audited = auditBill(mistaken, facts)
        expect(audited.findings).toHaveLength(1)
        const added = (mistaken.statedTotalFen ?? 0) - (bill.statedTotalFen ?? 0)
        expect(excessOf(audited.findings)).toBe(added)
        expect(audited.billedFen - audited.expectedFen).toBe(added)
        expect(audited.undisputedFen).toBe(Math.min(audited.billedFen, audited.expectedFen))
        if (name !== 'a wrong sum') expect(audited.findings[0]?.month).toBe(line.month)
      }),
      { numRuns: 100 },
    )
  })
})
