// 物联网卡: the cards of a contract, what happens to them, what they used, what the supplier billed for them; and the
// billing run that follows from it.

import { Empty, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { cardsWords as words } from '../../../src/wording/window-cards.ts'
import type { PageProps } from '../../client/page-props.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { Answered } from '../../components/answered.tsx'
import { BillingButton } from '../../components/billing-button.tsx'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { CardsTab } from './cards-tab.tsx'
import { EnteredTab } from './entered-tab.tsx'
import { SupplyTab } from './supply-tab.tsx'
import { UsageTab } from './usage-tab.tsx'

type TabName = keyof typeof words.tabs

export function CardsPage({ ledger: { today } }: PageProps): ReactNode {
  return (
    <ContractChoice
      isOffered={({ hasCards }) => hasCards}
      none={<Empty description={words.noContract} style={{ margin: 0, paddingTop: 80 }} />}
    >
      {({ contractId }, choice) => (
        <CardTabs key={contractId} contractId={contractId} today={today} choice={choice} />
      )}
    </ContractChoice>
  )
}

type Props = { readonly contractId: string; readonly today: string; readonly choice: ReactNode }

function CardTabs({ contractId, today, choice }: Props): ReactNode {
  const asked = useAnswer('cards.list', { contractId, asOf: today })
  const [tab, setTab] = useState<TabName>('cards')
  const pages: Readonly<Record<TabName, ReactNode>> = {
    cards: (
      <Answered asked={asked}>
        {list => (
          <CardsTab contractId={contractId} list={list} today={today} onSupply={() => setTab('supply')} />
        )}
      </Answered>
    ),
    supply: <SupplyTab contractId={contractId} today={today} />,
    usage: <UsageTab contractId={contractId} today={today} />,
    entered: <EnteredTab contractId={contractId} today={today} />,
  }
  return (
    <PageTabs
      labels={words.tabs}
      tab={tab}
      onTurn={setTab}
      right={
        <Flex gap={12} align="center" className="no-print">
          {choice}
          <BillingButton contractId={contractId} today={today} />
        </Flex>
      }
      pages={pages}
    />
  )
}
