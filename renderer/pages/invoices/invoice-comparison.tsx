// The invoice held against the ledger, line by line, as it is typed.

import { Alert, Card, Descriptions, Empty, Flex, Spin, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { refusalInWords } from '../../../src/wording/refusals.ts'
import { invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import { groupCountInWords, groupInWords, moneyWords } from '../../../src/wording/window-money.ts'
import type { CallOutput } from '../../client/procedures.ts'
import type { LiveAnswer } from '../../client/use-live-answer.ts'
import { Amount } from '../../components/amount.tsx'

type Compared = CallOutput<'invoices.compare'>
type Line = Compared['lines'][number]
type Props = { readonly compared: LiveAnswer<Compared>; readonly grossFen: number | null }

export function InvoiceComparison({ compared: { given, isCurrent }, grossFen }: Props): ReactNode {
  return (
    <Card size="small" title={words.compare} aria-live="polite" extra={!isCurrent && <Spin size="small" />}>
      {given?.ok === false && <Alert showIcon type="error" title={refusalInWords(given.error)} />}
      {given?.ok === true && <Lines compared={given.value} grossFen={grossFen} />}
    </Card>
  )
}

function Lines({
  compared,
  grossFen,
}: {
  readonly compared: Compared
  readonly grossFen: number | null
}): ReactNode {
  const { lines, expectedFen, differenceFen, mismatches } = compared
  return (
    <Flex vertical gap={10}>
      {mismatches.map(({ message }) => (
        <Alert key={message} showIcon type="warning" title={message} />
      ))}
      {lines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.compareEmpty} />
      ) : (
        <>
          <Table<Line>
            size="small"
            rowKey={line => `${groupInWords(line)} ${line.dueOn}`}
            dataSource={lines}
            columns={columns}
            pagination={false}
          />
          <Descriptions
            size="small"
            bordered
            column={3}
            items={[
              { key: 'expected', label: words.expectedTotal, children: <Amount fen={expectedFen} /> },
              { key: 'gross', label: words.invoiced, children: <Amount fen={grossFen ?? 0} /> },
              { key: 'difference', label: words.difference, children: <Amount fen={differenceFen ?? 0} /> },
            ]}
          />
        </>
      )}
    </Flex>
  )
}

const amountOf = (title: string, dataIndex: 'chargedFen' | 'invoicedElsewhereFen' | 'amountFen') => ({
  title,
  dataIndex,
  width: 118,
  align: 'right' as const,
  render: (amountFen: number) => <Amount fen={amountFen} />,
})

const columns: TableColumnsType<Line> = [
  { title: moneyWords.item, key: 'item', render: (_value, line) => groupInWords(line) },
  { title: moneyWords.count, key: 'count', width: 80, render: (_value, line) => groupCountInWords(line) },
  amountOf(words.charged, 'chargedFen'),
  amountOf(words.elsewhere, 'invoicedElsewhereFen'),
  amountOf(words.expected, 'amountFen'),
]
