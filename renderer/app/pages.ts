// Which component stands for which page, and its sign in the menu at the side. Each is loaded when it is first turned to,
// so that the window starts with little.

import {
  AccountBookOutlined,
  AuditOutlined,
  CalendarOutlined,
  CreditCardOutlined,
  DashboardOutlined,
  FileTextOutlined,
  HistoryOutlined,
  ImportOutlined,
  MailOutlined,
  PayCircleOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { createElement, type ReactNode } from 'react'
import type { PageName } from '../../src/api/window-pages.ts'
import type { PageProps } from '../client/page-props.ts'
import { untilLeisure } from './leisure.ts'
import { type LoadedLater, loadLater } from './load-later.tsx'

type Page = LoadedLater<PageProps> & { readonly icon: ReactNode }

/** The word beside it says what it means; the icon's own name is English. */
const iconOf = (icon: typeof DashboardOutlined): ReactNode => createElement(icon, { 'aria-hidden': true })

const pages: Readonly<Record<PageName, Page>> = {
  overview: {
    icon: iconOf(DashboardOutlined),
    ...loadLater(async () => (await import('../pages/overview/overview-page.tsx')).OverviewPage),
  },
  contracts: {
    icon: iconOf(FileTextOutlined),
    ...loadLater(async () => (await import('../pages/contracts/contracts-page.tsx')).ContractsPage),
  },
  cards: {
    icon: iconOf(CreditCardOutlined),
    ...loadLater(async () => (await import('../pages/cards/cards-page.tsx')).CardsPage),
  },
  charges: {
    icon: iconOf(AccountBookOutlined),
    ...loadLater(async () => (await import('../pages/charges/charges-page.tsx')).ChargesPage),
  },
  invoices: {
    icon: iconOf(AuditOutlined),
    ...loadLater(async () => (await import('../pages/invoices/invoices-page.tsx')).InvoicesPage),
  },
  payments: {
    icon: iconOf(PayCircleOutlined),
    ...loadLater(async () => (await import('../pages/payments/payments-page.tsx')).PaymentsPage),
  },
  statements: {
    icon: iconOf(ReconciliationOutlined),
    ...loadLater(async () => (await import('../pages/statements/statements-page.tsx')).StatementsPage),
  },
  letters: {
    icon: iconOf(MailOutlined),
    ...loadLater(async () => (await import('../pages/letters/letters-page.tsx')).LettersPage),
  },
  calendar: {
    icon: iconOf(CalendarOutlined),
    ...loadLater(async () => (await import('../pages/calendar/calendar-page.tsx')).CalendarPage),
  },
  imports: {
    icon: iconOf(ImportOutlined),
    ...loadLater(async () => (await import('../pages/imports/imports-page.tsx')).ImportsPage),
  },
  'past-records': {
    icon: iconOf(HistoryOutlined),
    ...loadLater(async () => (await import('../pages/past-records/past-records-page.tsx')).PastRecordsPage),
  },
  audit: {
    icon: iconOf(SafetyCertificateOutlined),
    ...loadLater(async () => (await import('../pages/audit/audit-page.tsx')).AuditPage),
  },
  settings: {
    icon: iconOf(SettingOutlined),
    ...loadLater(async () => (await import('../pages/settings/settings-page.tsx')).SettingsPage),
  },
}

export const pageIcon = (page: PageName): ReactNode => pages[page].icon

export const pageComponent = (page: PageName): Page['Component'] => pages[page].Component

/** The one that a ledger opens with. */
export const loadFirstPage = (): Promise<void> => pages.overview.load()

/** One after another while nobody waits: the first turn to a page is then as quick as the second. */
export async function loadAllPages(): Promise<void> {
  for (const { load } of Object.values(pages)) {
    await untilLeisure()
    await load()
  }
}
