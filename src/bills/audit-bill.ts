// The payer's audit of the supplier's bill: what it asks for each card, month and item, held against what the contract
// makes payable. A right bill has no finding; each finding says what is wrong, by which clause, in both amounts, and
// together they are exactly what the bill asks too much or too little.

import { type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { lastDayOf, type Month } from '../base/month.ts'
import { type CardLife, iccidOn, livesByIccid } from '../cards/card-life.ts'
import { auditCardMonth, type Finding } from './audit-card-month.ts'
import { sourceOfFinding } from './bill-finding.ts'
import type { BilledLine } from './billed-line.ts'
import { type ExpectedItems, expectedItems, type RatingFacts } from './expected-items.ts'
import { excessFen, undisputedFen } from './queried-difference.ts'
import { spanOfLines } from './span-of-lines.ts'

export type BillByCard = {
  readonly lines: readonly BilledLine[]
  /** The sum that the bill states beside its lines; null where it states none. */
  readonly statedTotalFen: Fen | null
  /** Null: the first and the last of the lines' months. */
  readonly from: Month | null
  readonly to: Month | null
}

export type BillAudit = {
  readonly from: Month
  readonly to: Month
  /** What the supplier asks. */
  readonly billedFen: Fen
  readonly expectedFen: Fen
  /** Of the bill that nobody disputes: to be paid while the rest is clarified. */
  readonly undisputedFen: Fen
  /** By month; what concerns the bill as a whole stands last. */
  readonly findings: readonly Finding[]
}

/** `earlier`: what other bills asked for before; none of it is due a second time. */
export function auditBill(
  bill: BillByCard,
  facts: RatingFacts,
  earlier: readonly BilledLine[] = [],
): BillAudit {
  const span = spanOfLines(bill.lines)
  const from = bill.from ?? span.from
  const to = bill.to ?? span.to
  const lives = livesByIccid(facts.lives)
  const isOurs = (line: BilledLine) => lives.has(line.iccid)
  const byCard = (lines: readonly BilledLine[]) =>
    Map.groupBy(lines.filter(isOurs), line => lives.get(line.iccid)?.card.cardId)
  const ours = byCard(bill.lines)
  const before = byCard(earlier)
  const rating = { facts, from, to, expected: expectedItems(facts, [...earlier, ...bill.lines], to) }
  const ofCards = [
    ...facts.lives.flatMap(life => {
      const { cardId } = life.card
      return auditCard(rating, life, { lines: ours.get(cardId) ?? [], earlier: before.get(cardId) ?? [] })
    }),
    ...strangers(
      facts,
      bill.lines.filter(line => !isOurs(line)),
    ),
  ].toSorted(byMonth)

  const linesFen = sumFen(bill.lines.map(line => line.amountFen))
  const total = wrongTotal(facts, bill.statedTotalFen, linesFen)
  const findings = [...ofCards, ...total]
  const billedFen = bill.statedTotalFen ?? linesFen
  return {
    from,
    to,
    billedFen,
    expectedFen: subtractFen(billedFen, excessFen(findings)),
    undisputedFen: undisputedFen(billedFen, findings),
    findings,
  }
}

type Rating = {
  readonly facts: RatingFacts
  readonly from: Month
  readonly to: Month
  readonly expected: ExpectedItems
}

type LinesOfCard = { readonly lines: readonly BilledLine[]; readonly earlier: readonly BilledLine[] }

function auditCard({ facts, from, to, expected }: Rating, life: CardLife, { lines, earlier }: LinesOfCard) {
  const dueByMonth = expected.get(life.card.cardId)
  const linesByMonth = Map.groupBy(lines, line => line.month)
  const earlierByMonth = Map.groupBy(earlier, line => line.month)
  const dueMonths = [...(dueByMonth?.keys() ?? [])].filter(month => from <= month && month <= to)
  const months = new Set([...linesByMonth.keys(), ...dueMonths])
  return [...months].flatMap(month =>
    auditCardMonth({
      contract: facts.contract,
      month,
      life,
      iccid: iccidOn(life, lastDayOf(month)),
      lines: linesByMonth.get(month) ?? [],
      earlier: earlierByMonth.get(month) ?? [],
      expected: dueByMonth?.get(month) ?? new Map(),
    }),
  )
}

function strangers({ contract }: RatingFacts, lines: readonly BilledLine[]): readonly Finding[] {
  const groups = Map.groupBy(
    lines,
    ({ iccid, month, item, itemText }) => `${iccid} ${month} ${item ?? itemText}`,
  )
  return [...groups.values()].flatMap(([first, ...others]): Finding[] => {
    if (first === undefined) return []
    const { iccid, month, item, itemText } = first
    const billedFen = sumFen([first, ...others].map(line => line.amountFen))
    if (billedFen === ZERO_FEN) return []
    const source = sourceOfFinding(contract, 'card-not-ours', item)
    const text = item === null ? itemText : null
    return [
      { kind: 'card-not-ours', iccid, month, item, itemText: text, billedFen, expectedFen: ZERO_FEN, source },
    ]
  })
}

function wrongTotal({ contract }: RatingFacts, statedFen: Fen | null, linesFen: Fen): readonly Finding[] {
  if (statedFen === null || statedFen === linesFen) return []
  const source = sourceOfFinding(contract, 'total-wrong', null)
  const whole = { iccid: null, month: null, item: null, itemText: null }
  return [{ kind: 'total-wrong', ...whole, billedFen: statedFen, expectedFen: linesFen, source }]
}

const byMonth = (a: Finding, b: Finding): number =>
  a.month === b.month || a.month === null || b.month === null ? 0 : a.month < b.month ? -1 : 1
