// 审计: the ledger as it was written, record by record; the ledger checked by itself, and against
// paper; papers that come back; the balances.

import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { auditWords as words } from '../../../src/wording/window-audit.ts'
import { periodWords } from '../../../src/wording/window-duties.ts'
import type { PageProps } from '../../client/page-props.ts'
import { BalancesTab } from './balances-tab.tsx'
import { PaperCheckTab } from './paper-check-tab.tsx'
import { PeriodsTab } from './periods-tab.tsx'
import { RecordsTab } from './records-tab.tsx'
import { VerificationTab } from './verification-tab.tsx'

export function AuditPage({ ledger }: PageProps): ReactNode {
  return (
    <Tabs
      className="fill-tabs"
      items={[
        { key: 'records', label: words.tabs.records, children: <RecordsTab /> },
        {
          key: 'verification',
          label: words.tabs.verification,
          children: <VerificationTab ledger={ledger} />,
        },
        { key: 'papers', label: words.tabs.papers, children: <PaperCheckTab /> },
        { key: 'balances', label: words.tabs.balances, children: <BalancesTab /> },
        { key: 'periods', label: periodWords.tab, children: <PeriodsTab /> },
      ]}
    />
  )
}
