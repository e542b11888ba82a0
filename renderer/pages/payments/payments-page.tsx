// 付款: what was paid under a contract and what it settled; and a new payment, with its consequences shown while it is
// typed.

import { type ReactNode, useState } from 'react'
import { paymentsWords as words } from '../../../src/wording/window-payments.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { PaymentList } from './payment-list.tsx'
import { RecordPayment } from './record-payment.tsx'

type TabName = keyof typeof words.tabs

export function PaymentsPage({ ledger: { today } }: PageProps): ReactNode {
  const [tab, setTab] = useState<TabName>('list')
  return (
    <ContractChoice>
      {({ contractId, shortTitle }, choice) => {
        const pages: Readonly<Record<TabName, ReactNode>> = {
          list: <PaymentList key={contractId} contractId={contractId} contractTitle={shortTitle} />,
          record: <RecordPayment key={contractId} contractId={contractId} today={today} />,
        }
        return <PageTabs labels={words.tabs} tab={tab} onTurn={setTab} right={choice} pages={pages} />
      }}
    </ContractChoice>
  )
}
