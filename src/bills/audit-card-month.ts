// One card in one month: each item of the bill beside what the contract makes payable, and the name of what is wrong.

import { type Fen, maxFen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { type Month, monthOf } from '../base/month.ts'
import type { CardLife } from '../cards/card-life.ts'
import type { Contract } from '../contracts/contract.ts'
import type { Source } from '../contracts/terms.ts'
import { type FindingKind, sourceOfFinding } from './bill-finding.ts'
import { BILLED_ITEMS, type BilledItem, type BilledLine } from './billed-line.ts'

export type Finding = {
  readonly kind: FindingKind
  /** As billed; null for what concerns the bill as a whole. */
  readonly iccid: string | null
  readonly month: Month | null
  /** As billed, or the contract's where nothing was. */
  readonly item: BilledItem | null
  /** What the bill calls it, where the contract has no name for it. */
  readonly itemText: string | null
  readonly billedFen: Fen
  readonly expectedFen: Fen
  readonly source: Source
}

export type CardMonth = {
  readonly contract: Contract
  readonly month: Month
  readonly life: CardLife
  /** The card's ICCID where no line names one. */
  readonly iccid: string
  /** Of this card and month. */
  readonly lines: readonly BilledLine[]
  /** The same of the bills before this one. */
  readonly earlier: readonly BilledLine[]
  readonly expected: ReadonlyMap<BilledItem, Fen>
}

export function auditCardMonth(of: CardMonth): readonly Finding[] {
  const swapped = auditHold(of)
  const strange = Map.groupBy(
    of.lines.filter(({ item }) => item === null),
    ({ itemText }) => itemText,
  )
  return [
    ...swapped.findings,
    ...BILLED_ITEMS.filter(item => !swapped.items.includes(item)).flatMap(item => auditItem(of, item)),
    ...[...strange.values()].flatMap(lines => findingOf(of, { kind: 'item-not-agreed', item: null, lines })),
  ]
}

/** The fee and the fee on hold stand for each other: billed one instead of the other, that is one mistake and not two. */
function auditHold(of: CardMonth): {
  readonly items: readonly BilledItem[]
  readonly findings: readonly Finding[]
} {
  const items = ['monthly-fee', 'suspension-fee'] as const
  const billed = items.filter(item => of.lines.some(line => line.item === item))
  const due = items.filter(item => stillDue(of, item) !== ZERO_FEN)
  const [item] = billed
  const [owed] = due
  if (billed.length !== 1 || due.length !== 1 || item === undefined || owed === undefined || item === owed) {
    return { items: [], findings: [] }
  }
  const kind = item === 'monthly-fee' ? 'full-price-while-suspended' : 'hold-fee-while-in-use'
  const lines = of.lines.filter(line => line.item === item)
  const expectedFen = stillDue(of, owed)
  return { items, findings: findingOf(of, { kind, item, lines, expectedFen, restsOn: owed }) }
}

/** What is due less what was asked for before; taken back it is due again, but never more than once. */
function stillDue({ expected, earlier }: CardMonth, item: BilledItem): Fen {
  const before = sumFen(earlier.filter(line => line.item === item).map(line => line.amountFen))
  return maxFen(subtractFen(expected.get(item) ?? ZERO_FEN, maxFen(before, ZERO_FEN)), ZERO_FEN)
}

function auditItem(of: CardMonth, item: BilledItem): readonly Finding[] {
  const lines = of.lines.filter(line => line.item === item)
  const expectedFen = stillDue(of, item)
  const billedFen = sumFen(lines.map(line => line.amountFen))
  if (billedFen === expectedFen) return []
  return findingOf(of, { kind: kindOf(of, item, lines, expectedFen), item, lines, expectedFen })
}

function kindOf(
  of: CardMonth,
  item: BilledItem,
  lines: readonly BilledLine[],
  expectedFen: Fen,
): FindingKind {
  if (lines.length === 0) return 'missing-from-bill'
  if (expectedFen < (of.expected.get(item) ?? ZERO_FEN)) return 'billed-before'
  const isRepeated = lines.length > 1 && lines.every(({ amountFen }) => amountFen === lines[0]?.amountFen)
  if (expectedFen === ZERO_FEN) return kindOfUndue(of, item)
  if (isRepeated && lines[0]?.amountFen === expectedFen) return 'charged-twice'
  return item === 'usage-overage' ? 'overage-differs' : 'wrong-unit-price'
}

function kindOfUndue({ life, month }: CardMonth, item: BilledItem): FindingKind {
  if (item === 'usage-overage') return 'overage-without-usage'
  if (item === 'replacement-fee') return 'replacement-not-due'
  if (item === 'card-fee') return 'not-due'
  const { activatedOn, cancelledOn } = life
  if (activatedOn === null || month < monthOf(activatedOn)) return 'charged-before-activation'
  if (cancelledOn !== null && month > monthOf(cancelledOn)) return 'charged-after-cancellation'
  return 'not-due'
}

type Found = {
  readonly kind: FindingKind
  readonly item: BilledItem | null
  readonly lines: readonly BilledLine[]
  readonly expectedFen?: Fen
  /** The item whose clause says what is due, where it is not the billed one. */
  readonly restsOn?: BilledItem
}

function findingOf(
  of: CardMonth,
  { kind, item, lines, expectedFen = ZERO_FEN, restsOn }: Found,
): readonly Finding[] {
  const billedFen = sumFen(lines.map(line => line.amountFen))
  if (billedFen === expectedFen) return []
  return [
    {
      kind,
      iccid: lines.at(-1)?.iccid ?? of.iccid,
      month: of.month,
      item,
      itemText: item === null ? (lines[0]?.itemText ?? null) : null,
      billedFen,
      expectedFen,
      source: sourceOfFinding(of.contract, kind, restsOn ?? item),
    },
  ]
}
