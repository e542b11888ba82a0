// 应付: every charge of a contract, found by card, kind or month, each with the way to how it came about.

import { Flex, Input, Segmented, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { chargesWords as words } from '../../../src/wording/window-pages.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { ChargesTable, type ListedCharge, matchesSearch } from './charges-table.tsx'
import { ExplainDrawer } from './explain-drawer.tsx'

export function ChargesPage(): ReactNode {
  const contracts = useAnswer('contracts.list', {})
  return (
    <Answered asked={contracts}>
      {({ contracts: listed }) => (
        <ChargesOfContracts
          options={listed.map(({ contractId, shortTitle }) => ({ value: contractId, label: shortTitle }))}
        />
      )}
    </Answered>
  )
}

type Options = readonly { readonly value: string; readonly label: string }[]

function ChargesOfContracts({ options }: { readonly options: Options }): ReactNode {
  const [contractId, setContractId] = useState(options[0]?.value ?? '')
  const [search, setSearch] = useState('')
  const [explained, setExplained] = useState<number | null>(null)
  const asked = useAnswer('charges.list', { contractId })
  const found = asked.state === 'answered' ? asked.value.charges.filter(matchesSearch(search)) : []
  return (
    <Flex vertical gap={12} style={{ height: '100%' }}>
      <Flex gap={16} align="center">
        <Segmented options={[...options]} value={contractId} onChange={setContractId} />
        <Input.Search
          allowClear
          placeholder={words.search}
          aria-label={words.search}
          style={{ width: 280 }}
          onChange={event => setSearch(event.target.value)}
        />
        <Typography.Text className="amount" style={{ marginLeft: 'auto' }}>
          {words.count(found.length, totalText(found))}
        </Typography.Text>
      </Flex>
      <Answered asked={asked}>
        {() => (
          <ChargesTable
            charges={found}
            emptyText={search === '' ? words.none : words.noneFound}
            onExplain={setExplained}
          />
        )}
      </Answered>
      {explained !== null && <ExplainDrawer chargeId={explained} onClose={() => setExplained(null)} />}
    </Flex>
  )
}

const totalText = (charges: readonly ListedCharge[]): string =>
  yuanText(charges.reduce((sum, { amountFen }) => sum + amountFen, 0))
