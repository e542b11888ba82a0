// The records of a list of numbers: the list is one parameter, so that a longer list is the same statement.

import { type RawBuilder, sql } from 'kysely'

export const among = (column: string, seqs: readonly number[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(seqs)}))`
