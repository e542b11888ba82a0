// 发票: every invoice of a contract, whether it agrees with the ledger, withdrawn ones struck through.

import { Tag, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { percentInWords } from '../../../src/wording/amounts.ts'
import { invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import { groupsInWords, moneyWords } from '../../../src/wording/window-money.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Amount, yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { DataTable } from '../../components/data-table.tsx'
import type { TableColumn } from '../../components/list-columns.ts'
import { searchFor } from '../../components/search-text.ts'
import { SearchedPage } from '../../components/searched-page.tsx'
import { StateOf, Struck, StruckAmount, stateText } from '../../components/taken-back.tsx'
import { InvoiceDrawer } from './invoice-drawer.tsx'
import type { ListedInvoice } from './listed.ts'

type Props = { readonly contractId: string; readonly contractTitle: string }

export function InvoiceList({ contractId, contractTitle }: Props): ReactNode {
  const asked = useAnswer('invoices.overview', { contractId })
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const invoices = asked.state === 'answered' ? asked.value.invoices : []
  const isFound = searchFor(search)
  const found = invoices.filter(invoice => isFound(textsOf(invoice)))
  const inForce = found.filter(({ withdrawn }) => withdrawn === null)
  const shown = invoices.find(({ invoiceId }) => invoiceId === opened)
  return (
    <SearchedPage
      heading={`${words.tabs.list}：${contractTitle}`}
      searchLabel={words.searchLabel}
      onSearch={setSearch}
      found={
        <Typography.Text className="amount">
          {words.count(inForce.length, yuanText(inForce.reduce((sum, { grossFen }) => sum + grossFen, 0)))}
        </Typography.Text>
      }
    >
      <Answered asked={asked}>
        {() => (
          <DataTable
            label={words.tabs.list}
            rows={found}
            rowKey={({ invoiceId }) => invoiceId}
            columns={columns}
            width={1180}
            emptyText={search === '' ? words.none : moneyWords.noneFound}
            onOpen={({ invoiceId }) => setOpened(invoiceId)}
            openedKey={opened}
          />
        )}
      </Answered>
      {shown !== undefined && <InvoiceDrawer invoice={shown} onClose={() => setOpened(null)} />}
    </SearchedPage>
  )
}

const textsOf = (invoice: ListedInvoice): readonly unknown[] => [
  invoice.number,
  invoice.kind,
  invoice.issuedOn,
  yuanText(invoice.grossFen),
  groupsInWords(invoice.covered),
  invoice.withdrawn?.reason,
]

const MATCH_COLOURS = {
  matched: 'success',
  different: 'warning',
  unmatched: 'default',
  withdrawn: 'default',
  red: 'error',
  reversed: 'default',
}

const amountColumn = (
  title: string,
  dataIndex: 'netFen' | 'taxFen' | 'grossFen',
  width: number,
): TableColumn<ListedInvoice> => ({
  title,
  dataIndex,
  width,
  align: 'right',
  render: (amountFen: number, { withdrawn }) => <StruckAmount fen={amountFen} when={withdrawn} />,
})

const matchText = (match: ListedInvoice['match'], differenceFen: number | null): string =>
  differenceFen === null || differenceFen === 0
    ? words.match[match]
    : `${words.match[match]} ${yuanText(differenceFen)}`

const columns: readonly TableColumn<ListedInvoice>[] = [
  {
    title: words.number,
    dataIndex: 'number',
    width: 184,
    className: 'amount',
    sorter: (a, b) => a.number.localeCompare(b.number),
    render: (number: string, { withdrawn }) => <Struck when={withdrawn}>{number}</Struck>,
  },
  { title: words.kind, dataIndex: 'kind', width: 80 },
  {
    title: words.issuedOn,
    dataIndex: 'issuedOn',
    width: 106,
    className: 'day',
    defaultSortOrder: 'descend',
    sorter: (a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.invoiceId - b.invoiceId,
  },
  amountColumn(words.netColumn, 'netFen', 110),
  amountColumn(words.taxColumn, 'taxFen', 96),
  { title: words.rate, dataIndex: 'rate', width: 56, align: 'right', render: percentInWords },
  { ...amountColumn(words.grossColumn, 'grossFen', 140), sorter: (a, b) => a.grossFen - b.grossFen },
  {
    title: words.covers,
    key: 'covers',
    ellipsis: true,
    render: (_value, invoice) => groupsInWords(invoice.covered),
  },
  {
    title: moneyWords.state,
    key: 'match',
    width: 150,
    ellipsis: true,
    cell: ({ match, withdrawn, differenceFen }) =>
      stateText(withdrawn, words.match.withdrawn, matchText(match, differenceFen)),
    render: (_value, { match, withdrawn, differenceFen }) => (
      <StateOf takenBack={withdrawn} word={words.match.withdrawn}>
        <Tag color={MATCH_COLOURS[match]}>{words.match[match]}</Tag>
        {differenceFen !== null && differenceFen !== 0 && <Amount fen={differenceFen} />}
      </StateOf>
    ),
  },
]
