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
  MailOutlined,
  PayCircleOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { type ComponentType, createElement, lazy, type ReactNode } from 'react'
import type { PageName } from '../../src/api/window-pages.ts'
import type { PageProps } from '../client/page-props.ts'

type Page = {
  readonly icon: ReactNode
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>
}

const pages: Readonly<Record<PageName, Page>> = {
  overview: {
    icon: createElement(DashboardOutlined),
    load: async () => ({ default: (await import('../pages/overview/overview-page.tsx')).OverviewPage }),
  },
  contracts: {
    icon: createElement(FileTextOutlined),
    load: async () => ({ default: (await import('../pages/contracts/contracts-page.tsx')).ContractsPage }),
  },
  cards: {
    icon: createElement(CreditCardOutlined),
    load: async () => ({ default: (await import('../pages/cards/cards-page.tsx')).CardsPage }),
  },
  charges: {
    icon: createElement(AccountBookOutlined),
    load: async () => ({ default: (await import('../pages/charges/charges-page.tsx')).ChargesPage }),
  },
  invoices: {
    icon: createElement(AuditOutlined),
    load: async () => ({ default: (await import('../pages/invoices/invoices-page.tsx')).InvoicesPage }),
  },
  payments: {
    icon: createElement(PayCircleOutlined),
    load: async () => ({ default: (await import('../pages/payments/payments-page.tsx')).PaymentsPage }),
  },
  statements: {
    icon: createElement(ReconciliationOutlined),
    load: async () => ({ default: (await import('../pages/statements/statements-page.tsx')).StatementsPage }),
  },
  letters: {
    icon: createElement(MailOutlined),
    load: async () => ({ default: (await import('../pages/letters/letters-page.tsx')).LettersPage }),
  },
  calendar: {
    icon: createElement(CalendarOutlined),
    load: async () => ({ default: (await import('../pages/calendar/calendar-page.tsx')).CalendarPage }),
  },
  'past-records': {
    icon: createElement(HistoryOutlined),
    load: async () => ({
      default: (await import('../pages/past-records/past-records-page.tsx')).PastRecordsPage,
    }),
  },
  audit: {
    icon: createElement(SafetyCertificateOutlined),
    load: async () => ({ default: (await import('../pages/audit/audit-page.tsx')).AuditPage }),
  },
  settings: {
    icon: createElement(SettingOutlined),
    load: async () => ({ default: (await import('../pages/settings/settings-page.tsx')).SettingsPage }),
  },
}

export const pageIcon = (page: PageName): ReactNode => pages[page].icon

const components = Object.fromEntries(
  Object.entries(pages).map(([name, { load }]) => [name, lazy(load)]),
) as unknown as Readonly<Record<PageName, ComponentType<PageProps>>>

export const pageComponent = (page: PageName): ComponentType<PageProps> => components[page]

/** While nobody waits: the first turn to a page is then as quick as the second. */
export function loadAllPages(): void {
  requestIdleCallback(() => {
    for (const { load } of Object.values(pages)) void load()
  })
}
