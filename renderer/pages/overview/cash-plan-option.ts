// The chart of the months: what is due, charged without a day or foreseen stands on one pile, what was paid beside
// it. The piles differ in pattern as well as in colour.

import type { GlobalToken } from 'antd'
import type { EChartsCoreOption } from 'echarts/core'
import { cashPlanWords as words } from '../../../src/wording/window-overview.ts'
import type { CallOutput } from '../../client/procedures.ts'

export type PlanMonth = CallOutput<'budget.plan'>['months'][number]

export function monthsOption(months: readonly PlanMonth[], token: GlobalToken): EChartsCoreOption {
  const text = { color: token.colorText, fontFamily: token.fontFamily, fontSize: 12 }
  const line = { lineStyle: { color: token.colorBorderSecondary } }
  const pile = (name: string, key: Exclude<keyof PlanMonth, 'month'>, color: string, stack: string) => ({
    name,
    type: 'bar',
    stack,
    barMaxWidth: 14,
    itemStyle: { color },
    data: months.map(each => each[key] / FEN_A_WAN),
  })
  return {
    animation: false,
    aria: { enabled: true, decal: { show: true } },
    textStyle: text,
    grid: { left: 40, right: 4, top: 32, bottom: 20 },
    legend: { top: 0, textStyle: text, itemHeight: 10 },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => month),
      axisLabel: text,
      axisLine: line,
    },
    yAxis: { type: 'value', name: words.unit, axisLabel: text, nameTextStyle: text, splitLine: line },
    series: [
      pile(words.due, 'dueFen', token.colorPrimary, 'owed'),
      pile(words.undated, 'undatedFen', token.colorWarning, 'owed'),
      pile(words.forecast, 'forecastFen', token.colorTextQuaternary, 'owed'),
      pile(words.paid, 'paidFen', token.colorSuccess, 'paid'),
    ],
  }
}

/** Whole amounts do not fit an axis: it counts in 万元, ten thousand yuan. */
const FEN_A_WAN = 1_000_000
