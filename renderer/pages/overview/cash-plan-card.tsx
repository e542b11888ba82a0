// What falls due and what was paid month by month, over all contracts, and what the next budget years will ask for.

import { Card, Flex, Segmented, theme } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { cashPlanWords as words } from '../../../src/wording/window-overview.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { type PlainColumn, PlainTable } from '../../components/plain-table.tsx'
import { useOncePainted } from '../../components/use-once-painted.ts'
import { BudgetExport } from './budget-export.tsx'
import { monthsOption, type PlanMonth } from './cash-plan-option.ts'

const Chart = lazy(async () => ({ default: (await import('../../components/chart.tsx')).Chart }))

type Contract = CallOutput<'contracts.list'>['contracts'][number]
type Plan = CallOutput<'budget.plan'>
type PlanYear = Plan['years'][number]
type Props = { readonly contracts: readonly Contract[]; readonly today: CalendarDate }

const CHART_PX = 168

export function CashPlanCard({ contracts, today }: Props): ReactNode {
  const [chosen, setChosen] = useState(contracts[0]?.contractId ?? '')
  const asked = useAnswer('budget.plan', { contractId: chosen, asOf: today })
  return (
    <Card
      size="small"
      className="overview-plan"
      title={words.title}
      extra={
        <Flex gap={8}>
          <Segmented
            size="small"
            options={contracts.map(({ contractId, shortTitle }) => ({
              value: contractId,
              label: shortTitle,
            }))}
            value={chosen}
            onChange={setChosen}
          />
          <BudgetExport contracts={contracts} today={today} />
        </Flex>
      }
    >
      <Answered asked={asked}>
        {plan => (
          <>
            <Months months={plan.months} />
            <Years plan={plan} />
          </>
        )}
      </Answered>
    </Card>
  )
}

/** The figures come first: the chart takes as long to draw as all the rest of the page. */
function Months({ months }: { readonly months: readonly PlanMonth[] }): ReactNode {
  const { token } = theme.useToken()
  const isTurn = useOncePainted()
  const room = <div role="img" aria-label={words.chartLabel} style={{ height: CHART_PX }} />
  if (!isTurn) return room
  return (
    <Suspense fallback={room}>
      <Chart label={words.chartLabel} height={CHART_PX} option={monthsOption(months, token)} />
    </Suspense>
  )
}

function Years({ plan: { years, through } }: { readonly plan: Plan }): ReactNode {
  return (
    <>
      <PlainTable
        label={words.title}
        columns={yearColumns}
        rows={years}
        rowKey={({ year }) => year}
        emptyText={words.nothingPlanned}
      />
      <span className="secondary">{words.forecastNote(through)}</span>
    </>
  )
}

const amountColumn = (title: string, key: Exclude<keyof PlanYear, 'year'>): PlainColumn<PlanYear> => ({
  title,
  key,
  align: 'right',
  render: plan => <Amount fen={plan[key]} />,
})

const yearColumns: readonly PlainColumn<PlanYear>[] = [
  { title: words.year, key: 'year', render: ({ year }) => words.yearNumber(year) },
  amountColumn(words.due, 'dueFen'),
  amountColumn(words.undated, 'undatedFen'),
  amountColumn(words.forecast, 'forecastFen'),
  amountColumn(words.paid, 'paidFen'),
]
