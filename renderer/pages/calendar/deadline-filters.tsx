// Which deadlines are shown: of which contract, what kind, how far off, with which words in them.

import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { deadlineKindInWords } from '../../../src/wording/deadlines.ts'
import { spanWords, calendarWords as words } from '../../../src/wording/window-calendar.ts'
import type { DeadlineFilter, DeadlineKind, Span } from './deadline.ts'

type Props = {
  readonly titles: ReadonlyMap<string, string>
  /** Those that are listed at all. */
  readonly kinds: readonly DeadlineKind[]
  readonly filter: DeadlineFilter
  readonly onChange: (filter: DeadlineFilter) => void
}

/** Stands for no filter in a control that needs a value. */
const ALL = '*'

export function DeadlineFilters({ titles, kinds, filter, onChange }: Props): ReactNode {
  return (
    <>
      <Select
        aria-label={words.contract}
        style={{ width: 190 }}
        value={filter.contractId ?? ALL}
        options={[
          { value: ALL, label: words.allContracts },
          ...[...titles].map(([value, label]) => ({ value, label })),
        ]}
        onChange={value => onChange({ ...filter, contractId: value === ALL ? null : value })}
      />
      <Select
        aria-label={words.kind}
        style={{ width: 150 }}
        value={filter.kind ?? ALL}
        options={[
          { value: ALL, label: words.allKinds },
          ...kinds.map(value => ({ value, label: deadlineKindInWords(value) })),
        ]}
        onChange={value => onChange({ ...filter, kind: value === ALL ? null : (value as DeadlineKind) })}
      />
      <Select<Span>
        aria-label={words.span}
        style={{ width: 110 }}
        value={filter.span}
        options={Object.entries(spanWords)
          .map(([value, label]) => ({ value: value as Span, label }))
          .toSorted((a, b) => SPANS.indexOf(a.value) - SPANS.indexOf(b.value))}
        onChange={span => onChange({ ...filter, span })}
      />
      <Input.Search
        allowClear
        placeholder={words.search}
        aria-label={words.search}
        style={{ width: 210 }}
        onChange={event => onChange({ ...filter, search: event.target.value })}
      />
    </>
  )
}

/** Keys that are figures would otherwise come first. */
const SPANS: readonly Span[] = ['all', 'overdue', '30', '60', '90', '365']
