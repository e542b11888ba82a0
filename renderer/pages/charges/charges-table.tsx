// The table of charges, each row with the way to how it came about.

import { Button, Flex, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
import { chargeKindInWords } from '../../../src/wording/accounts.ts'
import { pageWords, chargesWords as words } from '../../../src/wording/window-pages.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'

export type ListedCharge = CallOutput<'charges.list'>['charges'][number]

/** Every word of the search must be found somewhere in the row. */
export function matchesSearch(search: string): (charge: ListedCharge) => boolean {
  const wanted = search.trim().split(/\s+/)
  return charge => {
    const text = [charge.iccid, chargeKindInWords(charge.kind), periodText(charge), charge.clause].join(' ')
    return wanted.every(word => text.includes(word))
  }
}

type Props = {
  readonly charges: readonly ListedCharge[]
  readonly emptyText: string
  readonly explained: number | null
  readonly onExplain: (chargeId: number) => void
}

export function ChargesTable({ charges, emptyText, explained, onExplain }: Props): ReactNode {
  return (
    <DataTable
      label={pageWords.charges}
      rows={charges}
      rowKey={({ id }) => id}
      columns={columns(onExplain)}
      width={900}
      emptyText={emptyText}
      onOpen={({ id }) => onExplain(id)}
      openedKey={explained}
    />
  )
}

const columns = (onExplain: Props['onExplain']): TableColumnsType<ListedCharge> => [
  { title: words.number, dataIndex: 'id', width: 80, align: 'right', className: 'amount' },
  { title: words.kind, dataIndex: 'kind', width: 120, render: chargeKindInWords },
  { title: words.period, key: 'period', width: 100, render: (_value, charge) => periodText(charge) },
  { title: words.iccid, dataIndex: 'iccid', width: 190, className: 'amount' },
  {
    title: words.amount,
    dataIndex: 'amountFen',
    width: 130,
    align: 'right',
    sorter: (a, b) => a.amountFen - b.amountFen,
    render: (amountFen: number) => <Amount fen={amountFen} />,
  },
  {
    title: words.effectiveOn,
    dataIndex: 'effectiveOn',
    width: 110,
    className: 'day',
    sorter: (a, b) => a.effectiveOn.localeCompare(b.effectiveOn),
  },
  { title: words.dueOn, dataIndex: 'dueOn', width: 150, render: (_on, charge) => <DueDay charge={charge} /> },
  { title: words.clause, dataIndex: 'clause', width: 90 },
  {
    title: words.explain,
    key: 'explain',
    width: 80,
    render: (_value, { id }) => (
      <Button type="link" size="small" onClick={() => onExplain(id)}>
        {words.explain}
      </Button>
    ),
  },
]

function periodText({ month, instalment }: ListedCharge): string {
  if (month !== undefined) return month
  return instalment === undefined ? '' : words.instalment(instalment)
}

function DueDay({ charge: { dueOn, dueProvisional } }: { readonly charge: ListedCharge }): ReactNode {
  return (
    <Flex gap={6} align="center">
      <span className="day">{dueOn ?? words.noDueOn}</span>
      {dueOn !== null && dueProvisional && <Tag color="warning">{words.provisional}</Tag>}
    </Flex>
  )
}
