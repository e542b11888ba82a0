// The rows of the book of records; a journal entry shows its lines below its summary, debit and credit.

import { Flex, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import type { HandedContent } from '../../client/exported-lists.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'

type ListedRecord = CallOutput<'journal.page'>['rows'][number]

type Props = {
  readonly rows: readonly ListedRecord[]
  readonly opened: number | null
  readonly onOpen: (seq: number) => void
  /** What the list is narrowed to. */
  readonly question: Extract<HandedContent, { readonly list: 'records' }>['question']
}

export function RecordsTable({ rows, opened, onOpen, question }: Props): ReactNode {
  return (
    <DataTable
      label={words.tabs.records}
      rows={rows}
      rowKey={({ seq }) => seq}
      columns={columns}
      width={1000}
      emptyText={words.none}
      onOpen={({ seq }) => onOpen(seq)}
      openedKey={opened}
      handedOut={() => ({ list: 'records', question })}
    />
  )
}

const columns: TableColumnsType<ListedRecord> = [
  { title: words.number, dataIndex: 'seq', width: 80, align: 'right', className: 'amount' },
  { title: words.kind, dataIndex: 'kindName', width: 110 },
  { title: words.contract, dataIndex: 'contractId', width: 60 },
  { title: words.effectiveOn, dataIndex: 'effectiveOn', width: 105, className: 'day' },
  {
    title: words.summary,
    dataIndex: 'summary',
    render: (_summary, record) => <Summary record={record} />,
  },
  { title: words.recordedAt, dataIndex: 'recordedAt', width: 145, className: 'day' },
  {
    title: words.recordedBy,
    dataIndex: 'recordedBy',
    width: 90,
    ellipsis: true,
    render: (name: string | null) => name ?? words.nobody,
  },
]

function Summary({ record: { summary, lines } }: { readonly record: ListedRecord }): ReactNode {
  return (
    <div style={{ whiteSpace: 'normal' }}>
      {summary}
      {lines.map(({ account, accountName, amountFen }) => (
        <Flex key={account} justify="space-between" gap={12}>
          <span style={{ paddingInlineStart: amountFen > 0 ? 8 : 28 }}>
            {amountFen > 0 ? words.debit : words.credit} {accountName}
          </span>
          <Amount fen={Math.abs(amountFen)} />
        </Flex>
      ))}
    </div>
  )
}
