// The numbers that this ledger gives to what it issues, counted by kind and year. The court's registers give
// others (发文字号): those are the office's and are only entered.

import { type CalendarDate, yearOf } from '../base/calendar-date.ts'
import type { IssuedDocument, PaperReads } from './ports.ts'

/** 对账, 函件, 付款, 清单, 违约 and 结算. */
const PREFIXES: Readonly<Record<IssuedDocument['kind'], string>> = {
  statement: 'DZ',
  notice: 'HJ',
  'payment-application': 'FK',
  'card-list': 'QD',
  'late-fee-note': 'WY',
  settlement: 'JS',
}

/** All that are issued. */
export const DOCUMENT_KINDS = Object.keys(PREFIXES) as readonly IssuedDocument['kind'][]

/** `DZ-2026-0007` for the seventh statement of 2026. */
export function nextDocumentNumber(
  ledger: PaperReads,
  kind: IssuedDocument['kind'],
  issuedOn: CalendarDate,
): string {
  const prefix = `${PREFIXES[kind]}-${yearOf(issuedOn)}-`
  const issued = ledger.documents().filter(document => document.number?.startsWith(prefix))
  return `${prefix}${String(issued.length + 1).padStart(4, '0')}`
}
