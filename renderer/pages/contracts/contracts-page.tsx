// 合同: what a contract says beside its own words, who made it, what it makes payable, what does not fit in it and
// what it leaves open; its end; and a new contract by form.

import { type ReactNode, useState } from 'react'
import { contractsWords as words } from '../../../src/wording/window-contracts.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ContractChoice, type ListedContract } from '../../components/contract-choice.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { ClosingTab } from './closing/closing-tab.tsx'
import type { TextPlace } from './contract-text.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { NewContractTab } from './new-contract/new-contract-tab.tsx'
import { PartiesTab } from './parties-tab.tsx'
import { QuestionsTab } from './questions-tab.tsx'
import { ScheduleTab } from './schedule-tab.tsx'
import { TermsTab } from './terms-tab.tsx'

type TabName = keyof typeof words.tabs

export function ContractsPage({ ledger }: PageProps): ReactNode {
  return (
    <ContractChoice>
      {(contract, choice, choose) => (
        <ContractTabs user={ledger.user} contract={contract} choice={choice} onChooseContract={choose} />
      )}
    </ContractChoice>
  )
}

type Props = {
  readonly user: string
  readonly contract: ListedContract
  readonly choice: ReactNode
  readonly onChooseContract: (contractId: string) => void
}

type Seen = { readonly contractId: string; readonly place: TextPlace }

function ContractTabs({ user, contract, choice, onChooseContract }: Props): ReactNode {
  const { contractId } = contract
  const [tab, setTab] = useState<TabName>('terms')
  const [seen, setSeen] = useState<Seen | null>(null)
  const seeIn = (place: TextPlace, of: string) => {
    if (of !== contractId) onChooseContract(of)
    setSeen({ contractId: of, place })
    setTab('terms')
  }
  const showAdded = (added: string) => {
    onChooseContract(added)
    setTab('terms')
  }
  const see = (place: TextPlace) => seeIn(place, contractId)
  const place = seen?.contractId === contractId ? seen.place : null
  const pages: Readonly<Record<TabName, ReactNode>> = {
    terms: <TermsTab key={contractId} contractId={contractId} place={place} onSee={see} />,
    parties: <PartiesTab contractId={contractId} onSee={see} />,
    schedule: <ScheduleTab contractId={contractId} onSee={see} />,
    findings: <FindingsTab onSee={seeIn} />,
    questions: <QuestionsTab contractId={contractId} onSee={seeIn} />,
    closing: <ClosingTab key={`${contractId} ${contract.closed?.closingId}`} contract={contract} />,
    'new-contract': <NewContractTab user={user} onAdded={showAdded} />,
  }
  return <PageTabs labels={words.tabs} tab={tab} onTurn={setTab} right={choice} pages={pages} />
}
