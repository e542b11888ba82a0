// What the book of records is narrowed to: a kind, a contract, a person, days.

import { Button, Flex, Select } from 'antd'
import type { ReactNode } from 'react'
import { recordKinds } from '../../../src/wording/journal-records.ts'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import type { CallInput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { DateInput } from '../../components/date-field.tsx'

export type RecordFilter = Omit<CallInput<'journal.page'>, 'offset' | 'limit'>

export const NO_FILTER: RecordFilter = { day: 'recorded' }

export const isFiltering = ({ day: _day, ...wanted }: RecordFilter): boolean => Object.keys(wanted).length > 0

type Props = { readonly filter: RecordFilter; readonly onChange: (filter: RecordFilter) => void }

export function RecordFilters({ filter, onChange }: Props): ReactNode {
  const contracts = useAnswer('contracts.list', {})
  const users = useAnswer('users.list', {})
  /** What is not narrowed is left out of the question. */
  const change = (name: keyof RecordFilter, value: unknown) => {
    const { [name]: _before, ...others } = filter
    onChange(value === undefined || value === null ? others : { ...others, [name]: value })
  }
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.kind}
        placeholder={words.allKinds}
        value={filter.kinds?.[0] ?? null}
        options={[...recordKinds]}
        onChange={kind => change('kinds', kind === undefined || kind === null ? undefined : [kind])}
        style={{ width: 140 }}
      />
      <Select
        allowClear
        aria-label={words.contract}
        placeholder={words.allContracts}
        value={filter.contractId ?? null}
        options={
          contracts.state === 'answered'
            ? contracts.value.contracts.map(each => ({ value: each.contractId, label: each.shortTitle }))
            : []
        }
        onChange={contractId => change('contractId', contractId)}
        popupMatchSelectWidth={false}
        style={{ width: 150 }}
      />
      <Select
        allowClear
        aria-label={words.person}
        placeholder={words.everybody}
        value={filter.userId ?? null}
        options={
          users.state === 'answered'
            ? users.value.users.map(({ userId, name }) => ({ value: userId, label: name }))
            : []
        }
        onChange={userId => change('userId', userId)}
        style={{ width: 120 }}
      />
      <Select
        aria-label={words.dayKind}
        value={filter.day ?? 'recorded'}
        options={[
          { value: 'recorded', label: words.recordedDay },
          { value: 'effective', label: words.effectiveDay },
        ]}
        onChange={day => change('day', day)}
        style={{ width: 90 }}
      />
      <Flex gap={8} align="center" style={{ width: 276 }}>
        <DateInput aria-label={words.from} value={filter.from ?? null} onChange={on => change('from', on)} />
        {words.until}
        <DateInput aria-label={words.to} value={filter.to ?? null} onChange={on => change('to', on)} />
      </Flex>
      {isFiltering(filter) && <Button onClick={() => onChange(NO_FILTER)}>{words.clearFilter}</Button>}
    </>
  )
}
