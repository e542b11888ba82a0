// 应付: every charge of a contract, found by card, kind or month, each with the way to how it came about.

import { Input, Typography } from 'antd'
import { type ReactNode, useState } from 'react'
import { chargesWords as words } from '../../../src/wording/window-pages.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { yuanText } from '../../components/amount.tsx'
import { Answered } from '../../components/answered.tsx'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { ExplainDrawer } from '../../components/explain-drawer.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { ChargesTable, type ListedCharge, matchesSearch } from './charges-table.tsx'

export function ChargesPage(): ReactNode {
  return (
    <ContractChoice>
      {({ contractId }, choice) => <Charges key={contractId} contractId={contractId} choice={choice} />}
    </ContractChoice>
  )
}

type Props = { readonly contractId: string; readonly choice: ReactNode }

function Charges({ contractId, choice }: Props): ReactNode {
  const [search, setSearch] = useState('')
  const [explained, setExplained] = useState<number | null>(null)
  const asked = useAnswer('charges.list', { contractId })
  const found = asked.state === 'answered' ? asked.value.charges.filter(matchesSearch(search)) : []
  return (
    <PageFrame
      controls={
        <>
          {choice}
          <Input.Search
            allowClear
            placeholder={words.search}
            aria-label={words.search}
            style={{ width: 280 }}
            onChange={event => setSearch(event.target.value)}
          />
        </>
      }
      extra={
        <Typography.Text className="amount">{words.count(found.length, totalText(found))}</Typography.Text>
      }
    >
      <Answered asked={asked}>
        {() => (
          <ChargesTable
            charges={found}
            emptyText={search === '' ? words.none : words.noneFound}
            explained={explained}
            onExplain={setExplained}
          />
        )}
      </Answered>
      {explained !== null && <ExplainDrawer chargeId={explained} onClose={() => setExplained(null)} />}
    </PageFrame>
  )
}

const totalText = (charges: readonly ListedCharge[]): string =>
  yuanText(charges.reduce((sum, { amountFen }) => sum + amountFen, 0))
