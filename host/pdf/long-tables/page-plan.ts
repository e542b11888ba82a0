// Which pages of a long table are laid out, and which are copies of one of these: all between the first and the last,
// whose numbers have equally many digits.

import type { PageNumbers } from '../painting.ts'
import type { PageRows, Room } from './page-rows.ts'

export type NumberedRows = { readonly number: number; readonly rows: PageRows }

export type LaidPage = {
  readonly rows: PageRows
  /** Null for a page that stands for itself. */
  readonly copies: readonly NumberedRows[] | null
}

export type PagePlan = {
  readonly laid: readonly LaidPage[]
  readonly numbersOf: (page: number, pages: number) => PageNumbers
}

export function planPages(pages: readonly PageRows[], room: Room): PagePlan {
  const [first, ...others] = pages
  const last = others.at(-1)
  if (first === undefined || last === undefined || !room.isAlikeOnAllPages) return eachByItself(pages)
  const middle = others.slice(0, -1).map((rows, index) => ({ number: room.firstPage + 1 + index, rows }))
  const groups = [...Map.groupBy(middle, ({ number }) => String(number).length).values()]
  const laid: LaidPage[] = groups.flatMap(copies => {
    const [one] = copies
    return one === undefined ? [] : [{ rows: { ...one.rows, height: room.onFurtherPages }, copies }]
  })
  const more = middle.length - laid.length
  return {
    laid: [{ rows: first, copies: null }, ...laid, { rows: last, copies: null }],
    numbersOf: (page, pagesLaid) => {
      const copies = laid[page - room.firstPage - 1]?.copies ?? null
      const isAfterCopies = page > room.firstPage + laid.length
      return {
        page: copies?.[0]?.number ?? (isAfterCopies ? page + more : page),
        pages: pagesLaid + more,
        isCopied: copies !== null,
      }
    },
  }
}

const eachByItself = (pages: readonly PageRows[]): PagePlan => ({
  laid: pages.map(rows => ({ rows, copies: null })),
  numbersOf: (page, pagesLaid) => ({ page, pages: pagesLaid, isCopied: false }),
})
