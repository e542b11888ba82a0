// The tables of a settlement: sums with how each came about, fees with their clauses, what is still to be done, and what
// was left open.

import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { windowClosingWords as words } from '../../../../src/wording/window-closing.ts'
import { contractsWords } from '../../../../src/wording/window-contracts.ts'
import { Amount, yuanText } from '../../../components/amount.tsx'
import { type Item, measureOf, type Settlement } from './settlement.ts'
import { Titled } from './titled-table.tsx'

type Row = Settlement['rows'][number]
type Closing = NonNullable<Settlement['closing']>

const WEIGHT_COLOURS = { blocks: 'error', 'needs-reason': 'warning', told: 'default' } as const

const measureColumn = {
  title: words.measure,
  key: 'measure',
  width: 130,
  align: 'right',
  className: 'amount',
} as const

export const ItemsTable = ({ items }: { readonly items: readonly Item[] }): ReactNode => (
  <Titled<Item>
    title={words.matters}
    rows={items}
    rowKey={({ matter }) => matter}
    emptyText={words.nothingOpen}
    columns={[
      { title: words.matter, dataIndex: 'title', width: 150 },
      {
        title: words.weight,
        dataIndex: 'weight',
        width: 130,
        render: (weight: Item['weight']) => <Tag color={WEIGHT_COLOURS[weight]}>{words.weights[weight]}</Tag>,
      },
      { ...measureColumn, render: (_value, item) => measureOf(item) },
      { title: words.explanation, dataIndex: 'because' },
    ]}
  />
)

export function CarriedTable({ closing: { carried, left } }: { readonly closing: Closing }): ReactNode {
  const leftOf: Readonly<Partial<Record<string, number>>> = {
    unpaid: left.unpaidFen,
    'refund-due': left.refundFen,
    'not-invoiced': left.uninvoicedFen,
  }
  return (
    <Titled<Closing['carried'][number]>
      title={words.carried}
      rows={carried}
      rowKey={({ matter }) => matter}
      emptyText={words.nothingCarried}
      columns={[
        { title: words.matter, dataIndex: 'title', width: 150 },
        { ...measureColumn, render: (_value, item) => measureOf(item) },
        {
          title: words.left,
          dataIndex: 'matter',
          width: 130,
          align: 'right',
          className: 'amount',
          render: (matter: string) => {
            const leftFen = leftOf[matter]
            return leftFen === undefined ? '' : yuanText(leftFen)
          },
        },
        { title: words.reason, dataIndex: 'reason' },
      ]}
    />
  )
}

type Sum = { readonly name: keyof typeof words.sumNames; readonly fen: number; readonly because: string }

export function SumsTable({ settlement }: { readonly settlement: Settlement }): ReactNode {
  const names = Object.keys(words.sumNames) as Sum['name'][]
  return (
    <Titled<Sum>
      title={words.sums}
      rows={names.map(name => ({
        name,
        fen: settlement[name],
        because: settlement.reasons[name] ?? '',
      }))}
      rowKey={({ name }) => name}
      emptyText=""
      columns={[
        {
          title: words.item,
          dataIndex: 'name',
          width: 180,
          render: (name: Sum['name']) => words.sumNames[name],
        },
        {
          title: words.amount,
          dataIndex: 'fen',
          width: 140,
          align: 'right',
          render: (fen: number) => <Amount fen={fen} />,
        },
        { title: words.explanation, dataIndex: 'because' },
      ]}
    />
  )
}

const amountColumn = (title: string, dataIndex: 'chargedFen' | 'paidFen' | 'unpaidFen') => ({
  title,
  dataIndex,
  width: 120,
  align: 'right' as const,
  render: (fen: number) => <Amount fen={fen} />,
})

export const FeesTable = ({ rows }: { readonly rows: readonly Row[] }): ReactNode => (
  <Titled<Row>
    title={words.fees}
    rows={rows}
    rowKey={({ kind }) => kind}
    emptyText={words.noFees}
    columns={[
      { title: words.fee, dataIndex: 'name', width: 110 },
      {
        title: words.clause,
        dataIndex: 'clause',
        width: 100,
        render: (clause: string | null) => (clause === null ? '' : contractsWords.clauseOf(clause)),
      },
      { title: words.count, dataIndex: 'count', width: 80, align: 'right', className: 'amount' },
      amountColumn(words.charged, 'chargedFen'),
      amountColumn(words.paid, 'paidFen'),
      amountColumn(words.unpaid, 'unpaidFen'),
      { title: words.explanation, dataIndex: 'because' },
    ]}
  />
)
