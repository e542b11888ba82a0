// The frame of an open ledger: who and which ledger above, the pages at the side, one page beside them.

import { EyeOutlined, LockOutlined, SearchOutlined } from '@ant-design/icons'
import { Alert, Button, Flex, Layout, Menu, App as MessageFrame, Tag } from 'antd'
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { type PageName, pageNames } from '../../src/api/window-pages.ts'
import { clockWentBack } from '../../src/wording/command-line.ts'
import { placeTitle } from '../../src/wording/ledger-place.ts'
import { pageWords, frameWords as words } from '../../src/wording/window-pages.ts'
import { searchWords } from '../../src/wording/window-search.ts'
import { programName } from '../../src/wording/window-shell.ts'
import { watchMenu } from '../client/menu.ts'
import type { OpenLedger } from '../client/open-ledger.ts'
import { printShown } from '../client/printing.ts'
import { usePrint } from '../components/use-print.ts'
import { ReviewsButton } from '../pages/reviews/reviews-button.tsx'
import { BackupReminder } from './backup-reminder.tsx'
import { ChangeUserButton } from './change-user.tsx'
import { useIdleLock } from './idle-lock.ts'
import { loadLater } from './load-later.tsx'
import { LongCalls } from './long-calls.tsx'
import { loadAllPages, loadFirstPage, pageComponent, pageIcon } from './pages.ts'

export { loadFirstPage }

const search = loadLater(async () => (await import('../pages/search/search-drawer.tsx')).SearchDrawer)
const SearchDrawer = search.Component

const SIDE_ITEMS = pageNames.map(key => ({ key, icon: pageIcon(key), label: pageWords[key] }))

type Props = {
  readonly ledger: OpenLedger
  readonly page: PageName
  readonly onTurnTo: (page: PageName) => void
  readonly onLock: () => void
  readonly onChangeUser: (ledger: OpenLedger) => void
}

export function Workspace(props: Props): ReactNode {
  return (
    // A notice must not lie over the bar with the lock.
    <MessageFrame style={{ height: '100%' }} notification={{ top: 56 }}>
      <Frame {...props} />
    </MessageFrame>
  )
}

function Frame({ ledger, page, onTurnTo, onLock, onChangeUser }: Props): ReactNode {
  useIdleLock(onLock)
  usePrintKey()
  useEffect(() => void loadAllPages(), [])
  const [isSearching, setSearching] = useState(false)
  useFindKey(setSearching)
  const Page = pageComponent(page)
  return (
    <Layout style={{ height: '100%' }}>
      <Layout.Header className="no-print">
        <TopBar
          ledger={ledger}
          onLock={onLock}
          onFind={() => setSearching(true)}
          onChangeUser={onChangeUser}
        />
      </Layout.Header>
      <Layout>
        <Layout.Sider width={146} className="no-print" style={{ overflow: 'auto', scrollbarWidth: 'thin' }}>
          <Menu
            mode="inline"
            // It is never folded up, and what would tell the words then is costly to draw for every item.
            tooltip={false}
            style={{ minHeight: '100%' }}
            selectedKeys={[page]}
            items={SIDE_ITEMS}
            onClick={({ key }) => onTurnTo(key as PageName)}
          />
        </Layout.Sider>
        <Layout>
          <Layout.Content style={{ padding: 16, overflow: 'auto' }}>
            <ClockWarning ledger={ledger} />
            <BackupReminder isViewed={ledger.isViewed} onTurnTo={onTurnTo} />
            <PlaceWarnings ledger={ledger} />
            <div className="page-room">
              <Suspense key={page}>
                <Page ledger={ledger} onTurnTo={onTurnTo} />
              </Suspense>
            </div>
          </Layout.Content>
          <LongCalls page={page} />
        </Layout>
      </Layout>
      {isSearching && (
        <Suspense>
          <SearchDrawer onTurnTo={onTurnTo} onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </Layout>
  )
}

/** Ctrl+P and the menu's 打印 mean what is shown: a paper, else the page. */
function usePrintKey(): void {
  const print = usePrint()
  useEffect(
    () =>
      watchMenu(command => {
        if (command.kind === 'print') void print(printShown)
      }),
    [print],
  )
}

function useFindKey(setSearching: (isSearching: boolean) => void): void {
  useEffect(
    () =>
      watchMenu(({ kind }) => {
        if (kind === 'find') setSearching(true)
      }),
    [setSearching],
  )
}

type TopBarProps = Omit<Props, 'page' | 'onTurnTo'> & { readonly onFind: () => void }

function TopBar({ ledger, onLock, onFind, onChangeUser }: TopBarProps): ReactNode {
  return (
    <Flex align="center" gap={16} style={{ height: '100%', lineHeight: 1.5, color: '#ffffff' }}>
      <strong style={{ fontSize: 16 }}>{programName}</strong>
      <span className="one-line" title={ledger.file} style={{ flex: 1, opacity: 0.85 }}>
        {ledger.file}
      </span>
      <Button size="small" ghost icon={<SearchOutlined aria-hidden />} onClick={onFind}>
        {searchWords.find}
      </Button>
      {ledger.isViewed && <Tag icon={<EyeOutlined aria-hidden />}>{words.viewed}</Tag>}
      <span className="day">{words.asOf(ledger.today)}</span>
      <ReviewsButton />
      <span>{ledger.user}</span>
      <ChangeUserButton onChanged={onChangeUser} />
      <Button size="small" ghost icon={<LockOutlined aria-hidden />} onClick={onLock}>
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

function PlaceWarnings({ ledger: { placeWarnings } }: Pick<Props, 'ledger'>): ReactNode {
  if (placeWarnings.length === 0) return null
  return (
    <Alert
      showIcon
      closable
      type="warning"
      className="no-print"
      title={placeTitle}
      description={placeWarnings.map(each => <div key={each}>{each}</div>)}
      style={{ marginBottom: 16 }}
    />
  )
}
