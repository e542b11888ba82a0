// What a kind of table asks besides the file: a day for cards without one, the days of a bill, a second import on purpose.

import { Checkbox, Flex } from 'antd'
import type { ReactNode } from 'react'
import { importsWords as words } from '../../../src/wording/window-imports.ts'
import { DateInput } from '../../components/date-field.tsx'
import type { ImportKind, ImportOptions } from './import-order.ts'

type Props = {
  readonly kind: ImportKind
  readonly options: ImportOptions
  readonly wasImported: boolean
  readonly onChange: (options: ImportOptions) => void
}

export function ImportOptionFields({ kind, options, wasImported, onChange }: Props): ReactNode {
  const set = (changes: Partial<ImportOptions>) => onChange({ ...options, ...changes })
  const day = (label: string, name: 'suppliedOn' | 'receivedOn' | 'dueOn') => (
    <>
      <label htmlFor={`import-${name}`}>{label}</label>
      <div style={{ width: 150 }}>
        <DateInput id={`import-${name}`} value={options[name]} onChange={on => set({ [name]: on })} />
      </div>
    </>
  )
  return (
    <Flex gap={12} align="center" wrap>
      {kind === 'cards' && (
        <>
          {day(words.suppliedOn, 'suppliedOn')}
          <Checkbox
            checked={options.takesKnownCards}
            onChange={({ target }) => set({ takesKnownCards: target.checked })}
          >
            {words.takesKnownCards}
          </Checkbox>
        </>
      )}
      {kind === 'bill' && (
        <>
          {day(words.receivedOn, 'receivedOn')}
          {day(words.dueOn, 'dueOn')}
        </>
      )}
      {wasImported && (
        <Checkbox checked={options.again} onChange={({ target }) => set({ again: target.checked })}>
          {words.again}
        </Checkbox>
      )}
    </Flex>
  )
}
