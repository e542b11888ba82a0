// Where the rows of a list that is handed out come from: they came with the call, or are asked for page by page of the
// same handlers that the window asks.

import type { InputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import type { ListCell } from '../../src/base/list-cell.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { chargeListColumns, recordListColumns } from '../../src/wording/handed-lists.ts'
import { chargeStretches } from '../procedures/charges.ts'
import { journalHandlers } from '../procedures/journal.ts'
import type { Session } from '../session.ts'

type ListRow = readonly ListCell[]
type Page = { readonly rows: readonly ListRow[]; readonly total: number }

export type ListSource = {
  readonly headings: readonly string[]
  readonly page: (offset: number) => Promise<Result<Page, Refusal>>
}

export type HandedList = InputOf<'lists.export'>['content']

/** Of a page: short enough that others are answered between two, long enough that few are asked. */
const CHARGES_A_PAGE = 2_000
const RECORDS_A_PAGE = 1_000

export function sourceOf(session: Session, content: HandedList): ListSource {
  switch (content.list) {
    case 'shown': {
      const { headings, rows } = content
      return { headings, page: async () => ok({ rows, total: rows.length }) }
    }
    case 'charges':
      return chargesSource(session, content)
    case 'records':
      return recordsSource(session, content.question)
  }
}

function chargesSource(
  session: Session,
  { question, without = [] }: Extract<HandedList, { readonly list: 'charges' }>,
): ListSource {
  const columns = chargeListColumns.filter(({ key }) => !without.includes(key))
  let charges: ReturnType<typeof chargeStretches> | undefined
  return {
    headings: columns.map(({ title }) => title),
    page: offset => {
      charges ??= chargeStretches(session, question)
      if (!charges.ok) return Promise.resolve(charges)
      const { total, stretch } = charges.value
      const rows = stretch(offset, CHARGES_A_PAGE).map(row => columns.map(({ cell }) => cell(row)))
      return Promise.resolve(ok({ rows, total }))
    },
  }
}

function recordsSource(
  session: Session,
  question: Extract<HandedList, { readonly list: 'records' }>['question'],
): ListSource {
  return {
    headings: recordListColumns.map(({ title }) => title),
    page: async offset => {
      const asked = { ...question, offset, limit: RECORDS_A_PAGE }
      const answered = await journalHandlers['journal.page'](session, asked)
      if (!answered.ok) return answered
      const { rows, total } = answered.value
      return ok({ rows: rows.map(row => recordListColumns.map(({ cell }) => cell(row))), total })
    },
  }
}
