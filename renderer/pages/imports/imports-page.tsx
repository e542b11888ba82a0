// 导入: tables that others keep come into the ledger; the supplier's bill is held against the contract; and which files
// came in so far.

import { type ReactNode, useState } from 'react'
import { importsWords as words } from '../../../src/wording/window-imports.ts'
import type { PageProps } from '../../client/page-props.ts'
import { PageTabs } from '../../components/page-tabs.tsx'
import { AuditTab } from './audit-tab.tsx'
import { BringTab } from './bring-tab.tsx'
import { FilesTab } from './files-tab.tsx'

type TabName = keyof typeof words.tabs

export function ImportsPage({ ledger: { today }, onTurnTo }: PageProps): ReactNode {
  const [tab, setTab] = useState<TabName>('bring')
  const pages: Readonly<Record<TabName, ReactNode>> = {
    bring: <BringTab today={today} />,
    audit: <AuditTab today={today} onTurnTo={onTurnTo} />,
    files: <FilesTab />,
  }
  return <PageTabs labels={words.tabs} tab={tab} onTurn={setTab} pages={pages} />
}
