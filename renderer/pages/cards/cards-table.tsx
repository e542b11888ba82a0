// The table of cards: numbers, state, days, how long a card rests and still may, what the month costs.

import { WarningOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import type { ReactNode } from 'react'
import { cardStateWords, cardsWords as words } from '../../../src/wording/window-cards.ts'
import { pageWords } from '../../../src/wording/window-pages.ts'
import type { CallInput, CallOutput } from '../../client/procedures.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { StateMark } from './state-mark.tsx'

export type CardList = CallOutput<'cards.list'>
export type ListedCard = CardList['cards'][number]
export type EventKind = CallInput<'cards.record'>['events'][number]['kind']

type Props = {
  readonly cards: readonly ListedCard[]
  readonly opened: string | null
  readonly onOpen: (iccid: string) => void
  readonly selection: {
    readonly keys: readonly (string | number)[]
    readonly onSelect: (keys: readonly (string | number)[]) => void
  }
}

export function CardsTable({ cards, opened, onOpen, selection }: Props): ReactNode {
  return (
    <DataTable
      label={pageWords.cards}
      rows={cards}
      rowKey={({ cardId }) => cardId}
      columns={columns(onOpen)}
      width={1160}
      emptyText={words.noneFound}
      onOpen={({ iccid }) => onOpen(iccid)}
      openedKey={cards.find(({ iccid }) => iccid === opened)?.cardId ?? null}
      selection={selection}
    />
  )
}

const byText = (key: 'iccid' | 'msisdn' | 'suppliedOn' | 'activatedOn' | 'cancelledOn' | 'state') => ({
  sorter: (a: ListedCard, b: ListedCard) => (a[key] ?? '').localeCompare(b[key] ?? ''),
})

const columns = (onOpen: Props['onOpen']): readonly TableColumn<ListedCard>[] => [
  { title: words.iccid, dataIndex: 'iccid', width: 175, className: 'amount', ...byText('iccid') },
  { title: words.msisdn, dataIndex: 'msisdn', width: 120, className: 'amount', ...byText('msisdn') },
  {
    title: words.state,
    dataIndex: 'state',
    width: 100,
    ...byText('state'),
    cell: ({ state }) => (state === null ? null : cardStateWords[state]),
    render: (state: ListedCard['state']) => <StateMark state={state} />,
  },
  { title: words.suppliedOn, dataIndex: 'suppliedOn', width: 100, className: 'day', ...byText('suppliedOn') },
  {
    title: words.activatedOn,
    dataIndex: 'activatedOn',
    width: 100,
    className: 'day',
    ...byText('activatedOn'),
  },
  {
    title: words.hold,
    key: 'hold',
    width: 250,
    sorter: (a, b) => (a.hold?.months ?? -1) - (b.hold?.months ?? -1),
    cell: ({ hold }) => (hold === null ? null : holdText(hold)),
    render: (_value, { hold }) => hold !== null && <HoldNote hold={hold} />,
  },
  {
    title: words.cancelledOn,
    dataIndex: 'cancelledOn',
    width: 100,
    className: 'day',
    ...byText('cancelledOn'),
  },
  {
    title: words.monthFee,
    dataIndex: 'monthFen',
    width: 120,
    align: 'right',
    sorter: (a, b) => (a.monthFen ?? 0) - (b.monthFen ?? 0),
    render: (monthFen: number) => <Amount fen={monthFen} />,
  },
  {
    title: words.detail,
    key: 'detail',
    width: 62,
    className: 'no-print',
    render: (_value, { iccid }) => (
      <Button type="link" size="small" onClick={() => onOpen(iccid)}>
        {words.detail}
      </Button>
    ),
  },
]

type Hold = NonNullable<ListedCard['hold']>

const holdText = ({ months, monthsLeft, endsOn }: Hold): string =>
  monthsLeft === 0 ? words.holdOver(months, endsOn) : words.holdText(months, monthsLeft, endsOn)

function HoldNote({ hold }: { readonly hold: Hold }): ReactNode {
  const { monthsLeft } = hold
  return (
    <Flex gap={4} className="day">
      {monthsLeft <= 1 && <WarningOutlined aria-hidden style={{ color: 'var(--ant-color-warning)' }} />}
      {holdText(hold)}
    </Flex>
  )
}
