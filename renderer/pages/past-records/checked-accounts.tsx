// What the accounts would be, contract by contract, and beside it what the supplier's statement says.

import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Card, Flex, Input, Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { parseYuan } from '../../../src/base/amount-text.ts'
import { pastRecordsWords as words } from '../../../src/wording/window-past-records.ts'
import type { CallOutput } from '../../client/procedures.ts'
import { Amount } from '../../components/amount.tsx'
import type { ListedContract } from '../../components/contract-choice.tsx'

type Account = CallOutput<'pastRecords.try'>['accounts'][number]
type Texts = Readonly<Record<string, string>>

type Props = {
  readonly accounts: readonly Account[]
  readonly contracts: readonly ListedContract[]
  readonly theirs: Texts
  readonly onTheirs: (theirs: Texts) => void
}

export function CheckedAccounts({ accounts, contracts, theirs, onTheirs }: Props): ReactNode {
  const titles = new Map(contracts.map(({ contractId, shortTitle }) => [contractId, shortTitle]))
  const amount = (title: string, key: 'chargedFen' | 'paidFen' | 'owedFen') => ({
    title,
    dataIndex: key,
    align: 'right' as const,
    render: (amountFen: number) => <Amount fen={amountFen} />,
  })
  const columns: TableColumnsType<Account> = [
    { title: words.contract, dataIndex: 'contractId', render: (id: string) => titles.get(id) ?? id },
    { title: words.cards, dataIndex: 'cards', align: 'right' },
    amount(words.charged, 'chargedFen'),
    amount(words.paid, 'paidFen'),
    amount(words.owed, 'owedFen'),
    {
      title: words.theirs,
      key: 'theirs',
      width: 170,
      render: (_value, { contractId }) => (
        <Input
          size="small"
          className="amount-input"
          aria-label={`${titles.get(contractId)} ${words.theirs}`}
          value={theirs[contractId] ?? ''}
          onChange={event => onTheirs({ ...theirs, [contractId]: event.target.value })}
        />
      ),
    },
    {
      title: words.difference,
      key: 'difference',
      width: 160,
      align: 'right',
      render: (_value, account) => <Difference account={account} theirs={theirs[account.contractId] ?? ''} />,
    },
  ]
  return (
    <Card size="small" title={words.account}>
      <Table<Account>
        size="small"
        rowKey="contractId"
        columns={columns}
        dataSource={accounts}
        pagination={false}
      />
    </Card>
  )
}

function Difference({ account, theirs }: { readonly account: Account; readonly theirs: string }): ReactNode {
  if (theirs.trim() === '') return null
  const stated = parseYuan(theirs)
  if (!stated.ok) return words.notAmount
  const differenceFen = account.owedFen - stated.value
  return (
    <Flex gap={6} justify="end">
      {differenceFen === 0 ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      {differenceFen === 0 ? words.agrees : <Amount fen={differenceFen} />}
    </Flex>
  )
}
