// What an electronic invoice says, to be read, and what was found in it.

import { Alert, Card, Descriptions, Flex, Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { percentInWords } from '../../../src/wording/amounts.ts'
import { electronicInvoiceWords as words } from '../../../src/wording/window-electronic-invoices.ts'
import { Amount, AmountInWords } from '../../components/amount.tsx'
import type { PrintedInvoice, ReadInvoice } from './read-file.ts'

type Props = { readonly read: ReadInvoice; readonly printed: PrintedInvoice }

export function PrintedFigures({ read, printed }: Props): ReactNode {
  const { number, kind, issuedOn, buyer, seller, netFen, taxFen, grossFen, rate, remark, reverses } = printed
  const amount = (fen: number | null) => (fen === null ? words.notTold : <Amount fen={fen} />)
  const wide = (key: string, label: string, children: ReactNode) => ({ key, label, children, span: 2 })
  return (
    <Card
      size="small"
      title={words.printed}
      extra={`${read.file}（${words.format[read.format]}）`}
      styles={{ body: { padding: 0 } }}
    >
      <Descriptions
        size="small"
        bordered
        column={2}
        styles={{ label: { width: 112, whiteSpace: 'nowrap' } }}
        items={[
          wide(
            'number',
            words.number,
            <Flex gap={8} align="center">
              <span className="amount">{number ?? words.notTold}</span>
              {printed.isRed && <Tag color="error">{words.red}</Tag>}
            </Flex>,
          ),
          ...(printed.isRed ? [wide('reverses', words.reverses, reverses ?? words.notTold)] : []),
          { key: 'kind', label: words.kind, children: kind },
          { key: 'issuedOn', label: words.issuedOn, children: issuedOn ?? words.notTold },
          wide('buyer', words.buyer, words.party(buyer.name, buyer.code)),
          wide('seller', words.seller, words.party(seller.name, seller.code)),
          { key: 'net', label: words.net, children: amount(netFen) },
          { key: 'tax', label: words.tax, children: amount(taxFen) },
          wide(
            'gross',
            words.gross,
            grossFen === null || grossFen < 0 ? amount(grossFen) : <AmountInWords fen={grossFen} />,
          ),
          wide('rate', words.rate, rate === null ? words.notTold : percentInWords(rate)),
          ...(remark === null ? [] : [wide('remark', words.remark, remark)]),
        ]}
      />
      <section aria-label={words.items}>
        <Table<Item>
          size="small"
          rowKey={item => printed.items.indexOf(item)}
          dataSource={printed.items}
          columns={columns}
          pagination={false}
          locale={{ emptyText: words.noItems }}
        />
      </section>
    </Card>
  )
}

type Item = PrintedInvoice['items'][number]

const amountColumn = (title: string, dataIndex: 'netFen' | 'taxFen') => ({
  title,
  dataIndex,
  width: 112,
  align: 'right' as const,
  render: (fen: number | null) => fen !== null && <Amount fen={fen} />,
})

const columns: TableColumnsType<Item> = [
  { title: words.item, dataIndex: 'name' },
  amountColumn(words.itemNet, 'netFen'),
  {
    title: words.rate,
    dataIndex: 'rate',
    width: 64,
    align: 'right',
    render: (rate: string | null) => (rate === null ? '' : percentInWords(rate)),
  },
  amountColumn(words.itemTax, 'taxFen'),
]

export function Findings({ findings }: Pick<ReadInvoice, 'findings'>): ReactNode {
  return (
    <section aria-label={words.findings} aria-live="polite">
      <Flex vertical gap={8}>
        {findings.length === 0 && <Alert showIcon type="success" title={words.noFindings} />}
        {findings.map(({ message, isRefused }) => (
          <Alert key={message} showIcon type={isRefused ? 'error' : 'warning'} title={message} />
        ))}
      </Flex>
    </section>
  )
}
