// 应付: the charges of a contract, each by itself, by month or by card; found by card, kind, period, clause and state.

import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import type { PageProps } from '../../client/page-props.ts'
import { BillingButton } from '../../components/billing-button.tsx'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { ExplainDrawer } from '../../components/explain-drawer.tsx'
import { ByCard } from './by-card.tsx'
import { ByCharge } from './by-charge.tsx'
import { ByMonth } from './by-month.tsx'
import { type ChargeFilter, FilterControls, noFilter, type View } from './filter-controls.tsx'

export function ChargesPage({ ledger: { today } }: PageProps): ReactNode {
  return (
    <ContractChoice>
      {({ contractId, shortTitle }, choice) => (
        <Charges key={contractId} contractId={contractId} title={shortTitle} today={today} choice={choice} />
      )}
    </ContractChoice>
  )
}

const views = { charges: ByCharge, months: ByMonth, cards: ByCard }

type Props = {
  readonly contractId: string
  readonly title: string
  readonly today: CalendarDate
  readonly choice: ReactNode
}

function Charges({ contractId, title, today, choice }: Props): ReactNode {
  const [view, setView] = useState<View>('charges')
  const [filter, setFilter] = useState<ChargeFilter>(noFilter)
  const [explained, setExplained] = useState<number | null>(null)
  const Shown = views[view]
  const controls = (
    <>
      {choice}
      <FilterControls view={view} onView={setView} filter={filter} onFilter={setFilter} />
      <BillingButton contractId={contractId} today={today} />
    </>
  )
  return (
    <>
      <Shown
        contractId={contractId}
        title={title}
        today={today}
        filter={filter}
        controls={controls}
        explained={explained}
        onExplain={setExplained}
      />
      {explained !== null && <ExplainDrawer chargeId={explained} onClose={() => setExplained(null)} />}
    </>
  )
}
