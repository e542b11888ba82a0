// A list that is gathered page by page to be handed out: whole, or not at all.

import { expect, it } from 'vitest'
import { everyPage } from '../../renderer/client/every-page.ts'

const pages = [
  { rows: [1, 2], hasMore: true },
  { rows: [3, 4], hasMore: true },
  { rows: [5], hasMore: false },
]
/** The page behind a row, as a host gives it that is asked for what comes after. */
const pageAfter = (last: number | undefined) => pages[(last ?? 0) / 2] ?? null

it('gathers every page, each asked for after the last row of the one before', async () => {
  expect(await everyPage<number>(async last => pageAfter(last))).toEqual([1, 2, 3, 4, 5])
})

it('gives nothing where a page is refused: what came before would pass for the whole', async () => {
  expect(await everyPage<number>(async last => (last === 4 ? null : pageAfter(last)))).toBeNull()
  expect(await everyPage<number>(async () => null)).toBeNull()
})

it('ends where a page is empty, whatever it says of others', async () => {
  expect(await everyPage<number>(async () => ({ rows: [], hasMore: true }))).toEqual([])
})
