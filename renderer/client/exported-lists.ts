// The lists that stand under a toolbar, as its button hands them out: each table tells what it shows when it is asked.

import { createContext } from 'react'
import type { ListColumn } from '../../src/base/list-cell.ts'
import type { CallInput } from './procedures.ts'

export type HandedContent = CallInput<'lists.export'>['content']

export type ExportedList = {
  readonly label: string
  /**
   * Asked when the clerk exports: what is found and in which order may have changed. Null where not all of it could be
   * read.
   */
  readonly content: () => HandedContent | Promise<HandedContent | null>
}

export type ExportScope = {
  readonly add: (list: ExportedList) => () => void
}

export const ExportScopeContext = createContext<ExportScope | null>(null)

export const shownContent = <Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): HandedContent => ({
  list: 'shown',
  headings: columns.map(({ title }) => title),
  rows: rows.map(row => columns.map(({ cell }) => cell(row))),
})
