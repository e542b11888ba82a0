// The tables of a year, over all contracts: charges, payments, invoices, the cards as they stood at its end, the journal.
// The rows are asked for of the same handlers that the window asks.

import type { OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import type { ContractId } from '../../src/base/ids.ts'
import type { ListColumn } from '../../src/base/list-cell.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { bookTitles } from '../../src/wording/archive.ts'
import {
  archivedCardColumns,
  archivedChargeColumns,
  archivedInvoiceColumns,
  archivedPaymentColumns,
} from '../../src/wording/archive-lists.ts'
import { type ListSource, sourceOf } from '../lists/list-source.ts'
import { cardsHandlers } from '../procedures/cards.ts'
import { chargeStretches } from '../procedures/charges.ts'
import { invoicesHandlers } from '../procedures/invoices.ts'
import { paymentsHandlers } from '../procedures/payments.ts'
import type { Session } from '../session.ts'

export type Book = { readonly title: string; readonly source: ListSource }

type Rows<R> = Promise<Result<readonly R[], Refusal>>

export async function yearBooks(session: Session, year: number): Promise<Result<readonly Book[], Refusal>> {
  const first = calendarDate(`${year}-01-01`)
  const last = calendarDate(`${year}-12-31`)
  const isInYear = (day: string) => day >= first && day <= last

  const charges = await ofAll(session, id => chargesOf(session, id))
  if (!charges.ok) return charges
  const payments = await ofAll(session, async contractId => {
    const asked = await paymentsHandlers['payments.overview'](session, { contractId })
    return asked.ok ? ok(asked.value.payments) : asked
  })
  if (!payments.ok) return payments
  const invoices = await ofAll(session, async contractId => {
    const asked = await invoicesHandlers['invoices.overview'](session, { contractId })
    return asked.ok ? ok(asked.value.invoices) : asked
  })
  if (!invoices.ok) return invoices
  const cards = await ofAll(session, async contractId => {
    const asked = await cardsHandlers['cards.list'](session, { contractId, asOf: last })
    return asked.ok ? ok(asked.value.cards) : asked
  })
  if (!cards.ok) return cards
  const journal = { kinds: ['entry'], day: 'effective', from: first, to: last } as const
  return ok([
    book(
      bookTitles.charges,
      archivedChargeColumns,
      charges.value.filter(({ effectiveOn }) => isInYear(effectiveOn)),
    ),
    book(
      bookTitles.payments,
      archivedPaymentColumns,
      payments.value.filter(({ paidOn }) => isInYear(paidOn)),
    ),
    book(
      bookTitles.invoices,
      archivedInvoiceColumns,
      invoices.value.filter(({ issuedOn }) => isInYear(issuedOn)),
    ),
    book(
      bookTitles.cards,
      archivedCardColumns,
      cards.value.filter(({ suppliedOn }) => suppliedOn <= last),
    ),
    {
      title: bookTitles.journal,
      source: sourceOf(session, { list: 'records', question: { ...journal, kinds: [...journal.kinds] } }),
    },
  ])
}

function book<R>(title: string, columns: readonly ListColumn<R>[], rows: readonly R[]): Book {
  const cells = rows.map(row => columns.map(({ cell }) => cell(row)))
  return {
    title,
    source: {
      headings: columns.map(column => column.title),
      page: async () => ok({ rows: cells, total: cells.length }),
    },
  }
}

async function ofAll<R extends object>(
  { ledger }: Session,
  ask: (contractId: ContractId) => Rows<R>,
): Rows<R & { readonly contractId: string }> {
  const rows: (R & { readonly contractId: string })[] = []
  for (const contractId of ledger.contractIds()) {
    const asked = await ask(contractId)
    if (!asked.ok) return asked
    for (const row of asked.value) rows.push({ ...row, contractId })
  }
  return ok(rows)
}

function chargesOf(session: Session, contractId: ContractId): Rows<OutputOf<'charges.page'>['rows'][number]> {
  const found = chargeStretches(session, { contractId })
  if (!found.ok) return Promise.resolve(found)
  const { total, stretch } = found.value
  const stretches = Math.ceil(total / STRETCH)
  return Promise.resolve(
    ok(Array.from({ length: stretches }, (_, place) => stretch(place * STRETCH, STRETCH)).flat()),
  )
}

const STRETCH = 5_000
