// What the lists of 应付 are narrowed to, and which of them is shown.

import { Input, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { chargeStates } from '../../../src/api/charges-procedures.ts'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { chargeStateWords, chargeListWords as words } from '../../../src/wording/window-charges.ts'
import type { CallInput } from '../../client/procedures.ts'

export type View = keyof typeof words.views
type PageInput = CallInput<'charges.page'>
export type ChargeFilter = Pick<PageInput, 'search' | 'kind' | 'state'>

export const noFilter: ChargeFilter = {}

/** What every list of the page is given. */
export type ListProps = {
  readonly contractId: string
  /** What the contract is called. */
  readonly title: string
  readonly today: CalendarDate
  readonly filter: ChargeFilter
  readonly controls: ReactNode
  readonly explained: number | null
  readonly onExplain: (chargeId: number) => void
}

const kinds = [
  'instalment',
  'recurring-fee',
  'monthly-fee',
  'suspension-fee',
  'replacement-fee',
  'card-fee',
  'usage-overage',
] as const satisfies readonly PageInput['kind'][]

type Props = {
  readonly view: View
  readonly onView: (view: View) => void
  readonly filter: ChargeFilter
  readonly onFilter: (filter: ChargeFilter) => void
}

export function FilterControls({ view, onView, filter, onFilter }: Props): ReactNode {
  const search = view === 'cards' ? words.searchCards : words.search
  const { kind, state } = filter
  return (
    <>
      <Segmented<View>
        aria-label={words.view}
        value={view}
        onChange={onView}
        options={Object.entries(words.views).map(([value, label]) => ({ value: value as View, label }))}
      />
      <Input
        allowClear
        placeholder={search}
        aria-label={search}
        style={{ width: 230 }}
        value={filter.search ?? ''}
        maxLength={200}
        onChange={event => onFilter({ ...filter, search: event.target.value })}
      />
      <Select<string>
        aria-label={words.kind}
        style={{ width: 120 }}
        value={kind ?? ''}
        disabled={view === 'cards'}
        onChange={chosen => onFilter(narrowed(filter, { kind: kinds.find(each => each === chosen) }))}
        options={[
          { value: '', label: words.allKinds },
          ...kinds.map(value => ({ value, label: chargeKindInWords(value) })),
        ]}
      />
      <Select<string>
        aria-label={words.state}
        style={{ width: 120 }}
        value={state ?? ''}
        disabled={view === 'cards'}
        onChange={chosen => onFilter(narrowed(filter, { state: chargeStates.find(each => each === chosen) }))}
        options={[
          { value: '', label: words.allStates },
          ...chargeStates.map(value => ({ value, label: chargeStateWords[value] })),
        ]}
      />
    </>
  )
}

function narrowed(filter: ChargeFilter, change: Pick<PageInput, 'kind' | 'state'>): ChargeFilter {
  return { ...filter, ...change }
}
