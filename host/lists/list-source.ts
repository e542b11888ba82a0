// Where the rows of a list that is handed out come from: they came with the call, or are asked for page by page of the
// same handlers that the window asks.

import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import type { ListCell, ListColumn } from '../../src/base/list-cell.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { chargeListColumns, recordListColumns } from '../../src/wording/handed-lists.ts'
import { chargesHandlers } from '../procedures/charges.ts'
import type { Handler } from '../procedures/handler.ts'
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
    case 'charges': {
      const { question, without = [] } = content
      const columns = chargeListColumns.filter(({ key }) => !without.includes(key))
      const ask = (offset: number) => ({ ...question, offset, limit: CHARGES_A_PAGE })
      return paged(session, chargesHandlers['charges.page'], ask, columns)
    }
    case 'records': {
      const ask = (offset: number) => ({ ...content.question, offset, limit: RECORDS_A_PAGE })
      return paged(session, journalHandlers['journal.page'], ask, recordListColumns)
    }
  }
}

type PagedName = 'charges.page' | 'journal.page'

function paged<N extends PagedName>(
  session: Session,
  handler: Handler<N>,
  ask: (offset: number) => InputOf<N>,
  columns: readonly ListColumn<OutputOf<N>['rows'][number]>[],
): ListSource {
  return {
    headings: columns.map(({ title }) => title),
    page: async offset => {
      const answered = await handler(session, ask(offset))
      if (!answered.ok) return answered
      const { rows, total } = answered.value
      return ok({ rows: rows.map(row => columns.map(({ cell }) => cell(row))), total })
    },
  }
}
