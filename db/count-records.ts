// How many records each table holds: numbers alone, and nothing of what they say.

import { type LedgerReader, query } from './handles.ts'
import { TABLES } from './schema.ts'

export const countRecords = (reader: LedgerReader): Readonly<Record<string, number>> =>
  Object.fromEntries(
    TABLES.map(table => [
      table,
      reader.first(query.selectFrom(table).select(eb => eb.fn.countAll<number>().as('count')))?.count ?? 0,
    ]),
  )
