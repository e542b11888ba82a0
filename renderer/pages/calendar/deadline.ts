// A listed deadline: what it says beside its day, where it is acted on, and whether a filter lets it through.

import type { PageName } from '../../../src/api/window-pages.ts'
import { type CalendarDate, daysBetween, weekdayOf } from '../../../src/base/calendar-date.ts'
import { deadlineKindInWords } from '../../../src/wording/deadlines.ts'
import { distanceInWords, type spanWords, weekdayInWords } from '../../../src/wording/window-calendar.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { searchFor } from '../../components/search-text.ts'

type Listed = CallOutput<'deadlines.list'>['deadlines'][number]
/** The schema says text; the host, of the same build, says one of these. */
export type DeadlineKind = Parameters<typeof deadlineKindInWords>[0]

export type ShownDeadline = Omit<Listed, 'kind'> & {
  readonly key: string
  readonly kind: DeadlineKind
  readonly kindText: string
  readonly contract: string
  readonly weekdayText: string
  readonly days: number
  readonly distance: string
  readonly actsOn: PageName
}

export type Span = keyof typeof spanWords

export type DeadlineFilter = {
  readonly contractId: string | null
  readonly kind: DeadlineKind | null
  readonly span: Span
  readonly search: string
}

export const NO_FILTER: DeadlineFilter = { contractId: null, kind: null, span: 'all', search: '' }

export function toShown(
  listed: readonly Listed[],
  titles: ReadonlyMap<string, string>,
  today: CalendarDate,
): readonly ShownDeadline[] {
  return listed.map((deadline, place) => {
    const kind = deadline.kind as DeadlineKind
    const days = daysBetween(today, deadline.on)
    return {
      ...deadline,
      key: `${place} ${deadline.on} ${kind}`,
      kind,
      kindText: deadlineKindInWords(kind),
      contract: titles.get(deadline.contractId) ?? deadline.contractId,
      weekdayText: weekdayInWords(weekdayOf(deadline.on)),
      days,
      distance: distanceInWords(days),
      actsOn: pageOf[kind],
    }
  })
}

/** Every word of the search must be found somewhere in the deadline. */
export function passes(filter: DeadlineFilter): (deadline: ShownDeadline) => boolean {
  const isFound = searchFor(filter.search)
  return deadline => {
    const { on, kindText, contract, clause, matter } = deadline
    return (
      (filter.contractId === null || deadline.contractId === filter.contractId) &&
      (filter.kind === null || deadline.kind === filter.kind) &&
      isInSpan(deadline, filter.span) &&
      isFound([on, kindText, contract, clause, matter])
    )
  }
}

function isInSpan({ days, overdue }: ShownDeadline, span: Span): boolean {
  if (span === 'all') return true
  return span === 'overdue' ? overdue : days <= Number(span)
}

/** Where the clerk does what the deadline asks for. */
const pageOf: Readonly<Record<DeadlineKind, PageName>> = {
  'payment-due': 'payments',
  'instalment-forecast': 'charges',
  'period-end': 'letters',
  'reply-due': 'letters',
  'reply-requested': 'letters',
  'contract-ends': 'contracts',
  'renewal-window-opens': 'letters',
  'renewal-window-closes': 'letters',
  'renewal-last-posting': 'letters',
  'renewal-reminder': 'letters',
  'cancel-to-keep-total': 'cards',
  'suspension-warning': 'cards',
  'suspension-ends': 'cards',
  'arrears-step': 'payments',
  'price-change-proposed': 'contracts',
}
