// A list in windows: what is asked for while it is scrolled, and what stays when the ledger changes.

import { expect, it } from 'vitest'
import { createPagedList, WINDOW_ROWS } from '../../renderer/client/paged-list.ts'
import { ok } from '../../src/base/result.ts'

const TOTAL = 10_000

/** Answers when it is told to; `asked` are the offsets in their order. */
function scriptedHost() {
  const asked: number[] = []
  const waiting: (() => void)[] = []
  let answers = 0
  const ask = (offset: number, limit: number) => {
    asked.push(offset)
    answers += 1
    const turn = answers
    const rows = Array.from(
      { length: Math.min(limit, TOTAL - offset) },
      (_, row) => `${offset + row} ${turn}`,
    )
    return new Promise<ReturnType<typeof ok<{ rows: string[]; total: number }>>>(resolve => {
      waiting.push(() => resolve(ok({ rows, total: TOTAL })))
    })
  }
  const answer = async () => {
    waiting.shift()?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { asked, ask, answer }
}

it('asks for one window at a time, and after quick scrolling only for what is in sight by then', async () => {
  const { asked, ask, answer } = scriptedHost()
  const list = createPagedList(ask)
  list.open(() => undefined)
  await answer()
  for (let row = 0; row < 9_000; row += 100) list.want(row, row + 20)
  list.want(9_090, 9_110)
  expect(asked).toEqual([0, WINDOW_ROWS])
  while (list.rowAt(9_100) === undefined) await answer()
  expect(asked.length).toBeLessThan(6)
  expect(list.rowAt(9_100)).toMatch(/^9100 /)
  expect(list.rowAt(5_000)).toBeUndefined()
})

it('keeps what is there until the ledger’s change has been asked for', async () => {
  const { asked, ask, answer } = scriptedHost()
  const list = createPagedList(ask)
  list.open(() => undefined)
  await answer()
  list.renew()
  expect(list.rowAt(3)).toBe('3 1')
  await answer()
  expect(list.rowAt(3)).toBe('3 2')
  expect(asked).toEqual([0, 0])
})

it('gives the first rows of a list for its print, however they are cut into windows', async () => {
  const { ask, answer } = scriptedHost()
  const list = createPagedList(ask)
  list.open(() => undefined)
  await answer()
  const printed = list.firstRows(WINDOW_ROWS + 7)
  await answer()
  await answer()
  const rows = await printed
  expect(rows).toHaveLength(WINDOW_ROWS + 7)
  expect(rows.at(-1)).toMatch(new RegExp(`^${WINDOW_ROWS + 6} `))
})

it('asks for nothing more once it is left', async () => {
  const { asked, ask, answer } = scriptedHost()
  const list = createPagedList(ask)
  list.open(() => undefined)
  list.close()
  await answer()
  list.want(5_000, 5_020)
  await answer()
  expect(asked).toEqual([0])
})

it('gives a whole list or none: not half of one that is left meanwhile, nor the beginning of a longer one', async () => {
  const three = (offset: number, limit: number) =>
    Promise.resolve(ok({ rows: ['a', 'b', 'c'].slice(offset, offset + limit), total: 3 }))
  expect(await createPagedList(three).everyRow(50)).toEqual(['a', 'b', 'c'])
  expect(await createPagedList(three).everyRow(2)).toBeNull()
  const left = (offset: number) => Promise.resolve(offset === 0 ? ok({ rows: ['a', 'b'], total: 3 }) : null)
  expect(await createPagedList(left).everyRow(50)).toBeNull()
})
