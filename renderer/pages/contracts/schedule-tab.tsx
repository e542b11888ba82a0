// 付款计划: what the contract itself makes payable, when, and on what ground.

import { Flex, type TableColumnsType, Typography } from 'antd'
import type { ReactNode } from 'react'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TextPlace } from './contract-text.tsx'

type Payment = CallOutput<'contracts.get'>['schedule'][number]
type Props = { readonly contractId: string; readonly onSee: (place: TextPlace) => void }

export function ScheduleTab({ contractId, onSee }: Props): ReactNode {
  const asked = useAnswer('contracts.get', { contractId })
  return (
    <Answered asked={asked}>
      {({ schedule }) => (
        <Flex vertical gap={8} style={{ height: '100%' }}>
          <Flex justify="space-between">
            <Typography.Text type="secondary">{words.scheduleNote}</Typography.Text>
            <Typography.Text className="amount">
              {words.scheduleTotal(
                schedule.length,
                yuanText(schedule.reduce((sum, { amountFen }) => sum + amountFen, 0)),
              )}
            </Typography.Text>
          </Flex>
          <DataTable
            label={words.tabs.schedule}
            rows={schedule}
            rowKey={keyOf}
            columns={columns}
            width={960}
            emptyText={words.scheduleEmpty}
            onOpen={({ clause }) => onSee({ clause, quotation: null })}
          />
        </Flex>
      )}
    </Answered>
  )
}

const keyOf = ({ kind, instalment, month }: Payment): string => `${kind} ${instalment} ${month}`

const columns: TableColumnsType<Payment> = [
  { title: words.item, dataIndex: 'kind', width: 110, render: chargeKindInWords },
  { title: words.period, key: 'period', width: 90, render: (_value, payment) => periodText(payment) },
  {
    title: words.amount,
    dataIndex: 'amountFen',
    width: 120,
    align: 'right',
    sorter: (a, b) => a.amountFen - b.amountFen,
    render: (amountFen: number) => <Amount fen={amountFen} />,
  },
  { title: words.forecastOn, dataIndex: 'forecastOn', width: 110, className: 'day' },
  { title: words.dueOn, dataIndex: 'dueOn', width: 110, className: 'day', render: on => on ?? words.noDueOn },
  { title: words.clause, dataIndex: 'clause', width: 80, render: words.clauseOf },
  {
    title: words.because,
    dataIndex: 'because',
    render: (because: string) => <span style={{ whiteSpace: 'normal' }}>{because}</span>,
  },
]

const periodText = ({ instalment, month }: Payment): string =>
  instalment === null ? (month ?? '') : words.instalment(instalment)
