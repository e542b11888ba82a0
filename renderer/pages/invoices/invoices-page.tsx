// 发票: the papers that a contract's payments rest on: invoices and what they cover, the supplier's bills, and what each
// instalment waits for.

import { type ReactNode, useState } from 'react'
import { invoicesWords as words } from '../../../src/wording/window-invoices.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ContractChoice } from '../../components/contract-choice.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { BillsTab } from './bills-tab.tsx'
import { InvoiceFilesTab } from './invoice-files-tab.tsx'
import { InvoiceList } from './invoice-list.tsx'
import { MilestonesTab } from './milestones-tab.tsx'
import { RecordInvoice } from './record-invoice.tsx'

type TabName = keyof typeof words.tabs

export function InvoicesPage({ ledger: { today } }: PageProps): ReactNode {
  const [tab, setTab] = useState<TabName>('list')
  /** The file of an invoice that is typed by hand. */
  const [original, setOriginal] = useState<string | null>(null)
  function typeByHand(file: string): void {
    setOriginal(file)
    setTab('record')
  }
  return (
    <ContractChoice>
      {({ contractId, shortTitle }, choice) => {
        const pages: Readonly<Record<TabName, ReactNode>> = {
          list: <InvoiceList key={contractId} contractId={contractId} contractTitle={shortTitle} />,
          files: <InvoiceFilesTab onTypeByHand={typeByHand} />,
          record: (
            <RecordInvoice
              key={contractId}
              contractId={contractId}
              today={today}
              original={original}
              onOriginal={setOriginal}
            />
          ),
          bills: <BillsTab key={contractId} contractId={contractId} today={today} />,
          milestones: <MilestonesTab key={contractId} contractId={contractId} today={today} />,
        }
        // A file says itself of which contract it is.
        const right = tab === 'files' ? null : choice
        return <PageTabs labels={words.tabs} tab={tab} onTurn={setTab} right={right} pages={pages} />
      }}
    </ContractChoice>
  )
}
