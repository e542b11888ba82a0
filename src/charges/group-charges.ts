// Charges as a person speaks of them: 2024-03 至 2024-08, 84 张卡. Hundreds of charges of one kind, due on one day, in
// months that follow each other are one group; inside it they are parted by month.

import type { CalendarDate } from '../base/calendar-date.ts'
import { type Fen, sumFen } from '../base/fen.ts'
import type { CardId, ChargeId } from '../base/ids.ts'
import { addToMonth, type Month, monthOf } from '../base/month.ts'
import type { ChargeKind } from '../contracts/terms.ts'
import type { ChargeKey, RecordedCharge } from './charge.ts'

/** A charge, or a share of one, with its amount. */
export type ChargePart = {
  readonly chargeId: ChargeId
  readonly kind: ChargeKind
  /** Only of what the contract itself pays in instalments. */
  readonly instalment: number | null
  /** Null for an instalment. */
  readonly month: Month | null
  readonly cardId: CardId | null
  readonly iccid: string | null
  readonly dueOn: CalendarDate | null
  readonly amountFen: Fen
}

type Counts = { readonly cards: number; readonly charges: number; readonly amountFen: Fen }

/** What groups go by. */
type Matter = Pick<ChargePart, 'kind' | 'instalment' | 'month' | 'dueOn'>

/** Charges that are alike, counted: for groups of which nobody opens the single charges. */
export type CountedPart = Matter & {
  readonly cardIds: ReadonlySet<CardId>
  readonly charges: number
  readonly amountFen: Fen
}

export type MonthOfCharges<P extends Matter = ChargePart> = Counts & {
  readonly month: Month | null
  readonly parts: readonly P[]
}

export type SpokenGroup<P extends Matter = ChargePart> = Counts &
  Pick<Matter, 'kind' | 'instalment' | 'dueOn'> & {
    readonly fromMonth: Month | null
    readonly toMonth: Month | null
    readonly months: readonly MonthOfCharges<P>[]
  }

export function partOfCharge(
  { chargeId, key, effectiveOn, iccid }: RecordedCharge,
  dueOn: CalendarDate | null,
  amountFen: Fen,
): ChargePart {
  const { cardId } = key
  return { ...matterOf(key, effectiveOn), chargeId, cardId, iccid, dueOn, amountFen }
}

/** All of it but the due day. */
export function matterOf(
  key: Omit<ChargeKey, 'cardId'>,
  effectiveOn: CalendarDate,
): Pick<Matter, 'kind' | 'instalment' | 'month'> {
  const { kind } = key
  // A replacement carries its place within the month there, which is no instalment.
  const instalment = kind === 'instalment' ? key.instalment : null
  const month = instalment === null ? (key.month ?? monthOf(effectiveOn)) : null
  return { kind, instalment, month }
}

/** In the order of their due days, those without one last; then by month and by number. */
export const groupCharges = <P extends ChargePart>(parts: readonly P[]): readonly SpokenGroup<P>[] =>
  groupParts(parts, countsOf)

export const groupCounted = (parts: readonly CountedPart[]): readonly SpokenGroup<CountedPart>[] =>
  groupParts(parts, sumCounts)

type Count<P> = (parts: readonly P[]) => Counts

function groupParts<P extends Matter>(parts: readonly P[], count: Count<P>): readonly SpokenGroup<P>[] {
  const byMatter = Map.groupBy(parts, ({ kind, instalment, dueOn }) => `${kind} ${instalment} ${dueOn}`)
  return [...byMatter.values()]
    .flatMap(ofMatter => runsOf(monthsOf(ofMatter, count)).flatMap(months => groupOf(months, count)))
    .toSorted(inOrder)
}

function monthsOf<P extends Matter>(parts: readonly P[], count: Count<P>): readonly MonthOfCharges<P>[] {
  return [...Map.groupBy(parts, ({ month }) => month)]
    .map(([month, ofMonth]) => ({ month, parts: ofMonth, ...count(ofMonth) }))
    .toSorted((a, b) => compareTexts(a.month, b.month))
}

/** Parted where a month is missing between two: a span must not name a month that is not in it. */
function runsOf<P extends Matter>(
  months: readonly MonthOfCharges<P>[],
): readonly (readonly MonthOfCharges<P>[])[] {
  const runs: MonthOfCharges<P>[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    const before = run?.at(-1)?.month ?? null
    const follows = before !== null && month.month !== null && addToMonth(before, 1) === month.month
    if (run !== undefined && follows) run.push(month)
    else runs.push([month])
  }
  return runs
}

function groupOf<P extends Matter>(
  months: readonly MonthOfCharges<P>[],
  count: Count<P>,
): readonly SpokenGroup<P>[] {
  const parts = months.flatMap(month => month.parts)
  return parts.slice(0, 1).map(({ kind, instalment, dueOn }) => ({
    kind,
    instalment,
    dueOn,
    fromMonth: months[0]?.month ?? null,
    toMonth: months.at(-1)?.month ?? null,
    months,
    ...count(parts),
  }))
}

const countsOf = (parts: readonly ChargePart[]): Counts => ({
  cards: new Set(parts.flatMap(({ cardId }) => cardId ?? [])).size,
  charges: parts.length,
  amountFen: sumFen(parts.map(({ amountFen }) => amountFen)),
})

const sumCounts = (parts: readonly CountedPart[]): Counts => ({
  cards: new Set(parts.flatMap(({ cardIds }) => [...cardIds])).size,
  charges: parts.reduce((sum, { charges }) => sum + charges, 0),
  amountFen: sumFen(parts.map(({ amountFen }) => amountFen)),
})

function inOrder(a: SpokenGroup<Matter>, b: SpokenGroup<Matter>): number {
  return (
    compareTexts(a.dueOn, b.dueOn) ||
    compareTexts(a.fromMonth, b.fromMonth) ||
    (a.instalment ?? 0) - (b.instalment ?? 0) ||
    compareTexts(a.kind, b.kind)
  )
}

/** Null comes last. */
function compareTexts(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
