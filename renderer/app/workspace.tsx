// The frame of an open ledger: who and which ledger above, the pages at the side, one page beside them.

import {
  AccountBookOutlined,
  DashboardOutlined,
  LockOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import { Alert, Button, Flex, Layout, Menu, Typography } from 'antd'
import type { ReactNode } from 'react'
import { clockWentBack } from '../../src/wording/command-line.ts'
import { frameWords as words } from '../../src/wording/window-pages.ts'
import { programName } from '../../src/wording/window-shell.ts'
import type { OpenLedger, PageName } from '../client/open-ledger.ts'
import { AuditPage } from '../pages/audit/audit-page.tsx'
import { ChargesPage } from '../pages/charges/charges-page.tsx'
import { OverviewPage } from '../pages/overview/overview-page.tsx'

const pages: readonly { readonly key: PageName; readonly icon: ReactNode; readonly label: string }[] = [
  { key: 'overview', icon: <DashboardOutlined />, label: words.overview },
  { key: 'charges', icon: <AccountBookOutlined />, label: words.charges },
  { key: 'audit', icon: <SafetyCertificateOutlined />, label: words.audit },
]

type Props = {
  readonly ledger: OpenLedger
  readonly page: PageName
  readonly onTurnTo: (page: PageName) => void
  readonly onLock: () => void
}

export function Workspace({ ledger, page, onTurnTo, onLock }: Props): ReactNode {
  return (
    <Layout style={{ height: '100%' }}>
      <Layout.Header>
        <TopBar ledger={ledger} onLock={onLock} />
      </Layout.Header>
      <Layout>
        <Layout.Sider width={136}>
          <Menu
            mode="inline"
            selectedKeys={[page]}
            items={pages.map(each => ({ ...each }))}
            onClick={({ key }) => onTurnTo(key as PageName)}
          />
        </Layout.Sider>
        <Layout.Content style={{ padding: 16, overflow: 'auto' }}>
          <ClockWarning ledger={ledger} />
          <Page page={page} ledger={ledger} />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function TopBar({ ledger, onLock }: Pick<Props, 'ledger' | 'onLock'>): ReactNode {
  const white = { color: '#ffffff' }
  return (
    <Flex align="center" gap={16} style={{ height: '100%', lineHeight: 1.5 }}>
      <Typography.Text strong style={{ ...white, fontSize: 16 }}>
        {programName}
      </Typography.Text>
      <Typography.Text ellipsis style={{ ...white, flex: 1, opacity: 0.85 }}>
        {ledger.file}
      </Typography.Text>
      <Typography.Text className="day" style={white}>
        {words.asOf(ledger.today)}
      </Typography.Text>
      <Typography.Text style={white}>{ledger.user}</Typography.Text>
      <Button size="small" ghost icon={<LockOutlined />} onClick={onLock}>
        {words.lock}
      </Button>
    </Flex>
  )
}

function ClockWarning({ ledger: { clockWentBackFrom } }: Pick<Props, 'ledger'>): ReactNode {
  if (clockWentBackFrom === null) return null
  return (
    <Alert showIcon type="warning" title={clockWentBack(clockWentBackFrom)} style={{ marginBottom: 16 }} />
  )
}

function Page({ page, ledger }: Pick<Props, 'page' | 'ledger'>): ReactNode {
  switch (page) {
    case 'overview':
      return <OverviewPage today={ledger.today} />
    case 'charges':
      return <ChargesPage />
    case 'audit':
      return <AuditPage />
  }
}
