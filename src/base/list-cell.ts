// What stands in a cell of a list that is handed out: nothing, a text, a count, an amount or a day.

export type ListCell = null | string | number | { readonly amountFen: number } | { readonly on: string }

/** A column of such a list: its heading, and what it says of a row. */
export type ListColumn<Row> = { readonly title: string; readonly cell: (row: Row) => ListCell }

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What is written as a day is one; all other texts stay as they are. */
export const textOrDay = (text: string | null | undefined): ListCell => {
  if (text === null || text === undefined || text === '') return null
  return DAY.test(text) ? { on: text } : text
}
