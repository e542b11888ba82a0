// 设置: what the program knows of the court, who may come in, the holidays, the ledger's file, printers and fonts.

import { Flex, Tabs } from 'antd'
import { type ReactNode, useState } from 'react'
import { settingsTabs } from '../../../src/wording/window-settings.ts'
import type { PageProps } from '../../client/page-props.ts'
import { ArchiveCard } from './archive-card.tsx'
import { BackupsCard } from './backups-card.tsx'
import { CourtTab } from './court-tab.tsx'
import { DutyRulesTab } from './duty-rules-tab.tsx'
import { FontsCard } from './fonts-card.tsx'
import { HolidaysTab } from './holidays-tab.tsx'
import { LedgerCard } from './ledger-card.tsx'
import { LockCard } from './lock-card.tsx'
import { PrinterCard } from './printer-card.tsx'
import { UsersTab } from './users-tab.tsx'

type TabName = keyof typeof settingsTabs

export function SettingsPage({ ledger }: PageProps): ReactNode {
  const [tab, setTab] = useState<TabName>('court')
  const children: Readonly<Record<TabName, ReactNode>> = {
    court: <CourtTab />,
    users: <UsersTab ledger={ledger} />,
    duties: <DutyRulesTab />,
    holidays: <HolidaysTab today={ledger.today} />,
    ledger: (
      <Flex vertical gap={16}>
        <LedgerCard today={ledger.today} />
        <BackupsCard />
        <ArchiveCard today={ledger.today} />
      </Flex>
    ),
    printing: (
      <>
        <PrinterCard />
        <FontsCard />
      </>
    ),
    lock: <LockCard />,
  }
  return (
    <Tabs
      className="fill-tabs"
      activeKey={tab}
      onChange={key => setTab(key as TabName)}
      items={Object.entries(children).map(([key, content]) => ({
        key,
        label: settingsTabs[key as TabName],
        children: (
          <div className="scroll-pane" style={{ height: '100%', paddingInline: 8, overflowX: 'hidden' }}>
            {content}
          </div>
        ),
      }))}
    />
  )
}
