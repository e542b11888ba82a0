// What the statement is to hold besides the period: one contract or all of the supplier's, card by card, an estimate of late
// fees, and the day by which the supplier is asked to answer.

import { Checkbox, Flex, Select, Tooltip, Typography } from 'antd'
import type { ReactNode } from 'react'
import { statementsWords as words } from '../../../src/wording/window-statements.ts'
import type { CallInput } from '../../client/procedures.ts'
import { DateInput } from '../../components/date-field.tsx'

export type StatementOptions = Pick<
  CallInput<'statements.preview'>,
  'scope' | 'detail' | 'lateFee' | 'replyBy'
>

type Props = {
  readonly options: StatementOptions
  readonly onChoose: (options: StatementOptions) => void
}

export function StatementOptionsForm({ options, onChoose }: Props): ReactNode {
  const { detail, replyBy, ...plain } = options
  return (
    <Flex gap={8} align="center" wrap className="no-print">
      <Select
        aria-label={words.scope}
        style={{ width: 166 }}
        value={options.scope ?? 'contract'}
        options={[
          { value: 'contract', label: words.scopes.contract },
          { value: 'supplier', label: words.scopes.supplier },
        ]}
        onChange={scope => onChoose({ ...options, scope })}
      />
      <Select
        aria-label={words.detail}
        style={{ width: 130 }}
        value={detail ?? 'none'}
        options={[
          { value: 'none', label: words.details.none },
          { value: 'cards', label: words.details.cards },
          { value: 'months', label: words.details.months },
        ]}
        onChange={chosen =>
          onChoose({ ...options, detail: chosen === 'none' ? undefined : (chosen as 'cards' | 'months') })
        }
      />
      <Tooltip title={words.lateFeeNote} placement="bottomLeft">
        <Checkbox
          checked={options.lateFee === 'estimate'}
          onChange={({ target }) =>
            onChoose({ ...options, lateFee: target.checked ? 'estimate' : 'principal-only' })
          }
        >
          {words.lateFee}
        </Checkbox>
      </Tooltip>
      <Typography.Text type="secondary">{words.replyBy}</Typography.Text>
      <span style={{ width: 140 }}>
        <DateInput
          aria-label={words.replyBy}
          value={replyBy ?? null}
          onChange={day =>
            onChoose({ ...plain, ...(detail && { detail }), ...(day !== null && { replyBy: day }) })
          }
        />
      </span>
    </Flex>
  )
}
