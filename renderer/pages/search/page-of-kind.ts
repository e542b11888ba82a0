// Which page is about a kind of record; what has no page of its own is read in the book of records.

import type { PageName } from '../../../src/api/window-pages.ts'

const pages: Readonly<Record<string, PageName>> = {
  contract: 'contracts',
  contract_closing: 'contracts',
  answer: 'contracts',
  price_version: 'contracts',
  card: 'cards',
  card_event: 'cards',
  charge: 'charges',
  invoice: 'invoices',
  bill: 'invoices',
  milestone: 'invoices',
  payment: 'payments',
  payment_reversal: 'payments',
  refund: 'contracts',
  issued_document: 'letters',
  incoming_paper: 'letters',
  notice_sending: 'letters',
  countersignature: 'letters',
  holiday_year: 'settings',
  court_setting: 'settings',
  user_account: 'settings',
  signer: 'settings',
}

export const pageOfKind = (kind: string): PageName => pages[kind] ?? 'audit'
