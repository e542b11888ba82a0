// Which page is about a kind of record; what has no page of its own is read in the book of records.

import type { PageName } from '../../../src/api/window-pages.ts'
import type { CallOutput } from '../../client/procedures.ts'

type IssuedKind = NonNullable<CallOutput<'search.find'>['records'][number]['paper']>

const pages: Readonly<Record<string, PageName>> = {
  contract: 'contracts',
  contract_closing: 'contracts',
  answer: 'contracts',
  price_version: 'contracts',
  card: 'cards',
  card_event: 'cards',
  card_usage: 'cards',
  card_note: 'cards',
  imported_file: 'imports',
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
  notice_draft: 'letters',
  notice_review: 'letters',
  notice_registration: 'letters',
  notice_sealing: 'letters',
  countersignature: 'letters',
  holiday_year: 'settings',
  court_setting: 'settings',
  user_account: 'settings',
  signer: 'settings',
}

/** Where papers of a kind are issued and listed. */
const pagesOfPapers: Readonly<Record<IssuedKind, PageName>> = {
  statement: 'statements',
  notice: 'letters',
  'payment-application': 'payments',
  'card-list': 'cards',
  'late-fee-note': 'overview',
  settlement: 'contracts',
}

export const pageOfKind = (kind: string, paper: IssuedKind | null): PageName =>
  (paper === null ? pages[kind] : pagesOfPapers[paper]) ?? 'audit'
