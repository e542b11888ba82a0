// 导出 of the budget forecast: every contract by budget year, and what all of them come to.

import type { ReactNode } from 'react'
import type { ListColumn } from '../../../src/base/list-cell.ts'
import { budgetListWords as heads } from '../../../src/wording/window-lists.ts'
import { cashPlanWords as words } from '../../../src/wording/window-overview.ts'
import { type HandedContent, shownContent } from '../../client/exported-lists.ts'
import { type CallOutput, call } from '../../client/procedures.ts'
import { ExportButton } from '../../components/export-lists.tsx'

type Contract = CallOutput<'contracts.list'>['contracts'][number]
type PlanYear = CallOutput<'budget.plan'>['years'][number]
type Row = PlanYear & { readonly contract: string }
type Sum = Exclude<keyof PlanYear, 'year'>
type Props = { readonly contracts: readonly Contract[]; readonly today: string }

export function BudgetExport({ contracts, today }: Props): ReactNode {
  const content = () => forecastOf(contracts, today)
  return <ExportButton size="small" lists={[{ label: heads.title(today), content }]} />
}

async function forecastOf(contracts: readonly Contract[], asOf: string): Promise<HandedContent> {
  const rows: Row[] = []
  for (const { contractId, shortTitle: contract } of contracts) {
    const asked = await call('budget.plan', { contractId, asOf })
    if (asked.ok) rows.push(...asked.value.years.map(year => ({ ...year, contract })))
  }
  return shownContent(columns, [...rows, ...totalsOf(rows)])
}

function totalsOf(rows: readonly Row[]): readonly Row[] {
  const years = Map.groupBy(rows, ({ year }) => year)
  const sumOf = (among: readonly Row[], name: Sum) => among.reduce((sum, row) => sum + row[name], 0)
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, among]) => ({
      contract: heads.sum,
      year,
      dueFen: sumOf(among, 'dueFen'),
      undatedFen: sumOf(among, 'undatedFen'),
      forecastFen: sumOf(among, 'forecastFen'),
      paidFen: sumOf(among, 'paidFen'),
    }))
}

const amountColumn = (title: string, name: Sum): ListColumn<Row> => ({
  title: heads.inYuan(title),
  cell: row => ({ amountFen: row[name] }),
})

const columns: readonly ListColumn<Row>[] = [
  { title: heads.contract, cell: ({ contract }) => contract },
  { title: words.year, cell: ({ year }) => year },
  amountColumn(words.due, 'dueFen'),
  amountColumn(words.undated, 'undatedFen'),
  amountColumn(words.forecast, 'forecastFen'),
  amountColumn(words.paid, 'paidFen'),
]
