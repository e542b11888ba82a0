// For which period: one of the usual ones, or any two days.

import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CalendarDate } from '../../../src/base/calendar-date.ts'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import { DateInput } from '../../components/date-field.tsx'
import { type Period, type Preset, periodOf, presets } from './periods.ts'

type Props = {
  readonly period: Period
  readonly days: { readonly today: CalendarDate; readonly signedOn: string }
  readonly onChoose: (period: Period) => void
}

export function PeriodChoice({ period, days, onChoose }: Props): ReactNode {
  const [preset, setPreset] = useState<Preset>('this-year')
  const chooseDays = (chosen: Period) => {
    setPreset('custom')
    onChoose(chosen)
  }
  return (
    <>
      <Segmented
        aria-label={words.period}
        options={presets.map(value => ({ value, label: words.presets[value] }))}
        value={preset}
        onChange={chosen => {
          setPreset(chosen)
          if (chosen !== 'custom') onChoose(periodOf(chosen, days))
        }}
      />
      <span style={{ width: 140 }}>
        <DateInput
          aria-label={words.from}
          value={period.from}
          onChange={from => chooseDays({ ...period, from })}
        />
      </span>
      <span style={{ width: 140 }}>
        <DateInput aria-label={words.to} value={period.to} onChange={to => chooseDays({ ...period, to })} />
      </span>
    </>
  )
}
