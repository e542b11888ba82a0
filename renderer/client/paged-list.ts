// A list that is longer than what is looked at: its rows are fetched in windows as they come into sight. One window is
// asked for at a time, always the one that is wanted most by then, so that quick scrolling leaves no queue behind.

import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'

export type WindowOfRows = { readonly rows: readonly unknown[]; readonly total: number }
export type RowOf<A extends WindowOfRows> = A['rows'][number]

/** Null when nobody looked at the list any more before it was asked. */
type AskWindow<A> = (
  offset: number,
  limit: number,
  isLookedAt: () => boolean,
) => Promise<Result<A, Refusal> | null>

export type ListState<A> =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly refusal: Refusal; readonly askAgain: () => void }
  /** The newest window that came, with what it says of the whole list. */
  | { readonly state: 'answered'; readonly value: A }

export type PagedList<A extends WindowOfRows> = {
  readonly state: () => ListState<A>
  /** Undefined until its window is there. */
  readonly rowAt: (index: number) => RowOf<A> | undefined
  /** Rows in sight, the last excluded. */
  readonly want: (first: number, last: number) => void
  /** From the first on, as many as there are or are asked for. */
  readonly firstRows: (most: number) => Promise<A['rows']>
  /** All of them; null where not all could be read, or where there are more than `most`. */
  readonly everyRow: (most: number) => Promise<A['rows'] | null>
  /** What is there may be out of date: it stays until it has been asked for again. */
  readonly renew: () => void
  /** `tell` is called whenever another window or state is there. */
  readonly open: (tell: () => void) => void
  readonly close: () => void
}

export const WINDOW_ROWS = 200
const WINDOWS_KEPT = 50
const WINDOWS_LEFT = 2
/** So many rows on either side are asked for before they come into sight. */
const AHEAD = 60

export function createPagedList<A extends WindowOfRows>(ask: AskWindow<A>): PagedList<A> {
  const windows = new Map<number, { readonly rows: A['rows']; readonly age: number }>()
  let state: ListState<A> = { state: 'loading' }
  let wanted = { first: 0, last: 1 }
  let age = 0
  let isAsking = false
  let isOpen = false
  let tell: () => void = () => undefined

  function missingPlace(): number | undefined {
    const total = state.state === 'answered' ? state.value.total : 1
    const first = Math.floor(Math.max(0, wanted.first - AHEAD) / WINDOW_ROWS)
    const last = Math.floor(Math.max(0, Math.min(total, wanted.last + AHEAD) - 1) / WINDOW_ROWS)
    const middle = Math.floor((wanted.first + wanted.last) / 2 / WINDOW_ROWS)
    return Array.from({ length: last - first + 1 }, (_, step) => first + step)
      .filter(place => windows.get(place)?.age !== age)
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  }

  function keep(place: number, rows: A['rows'], askedAt: number): void {
    windows.delete(place)
    windows.set(place, { rows, age: askedAt })
    const [oldest] = windows.keys()
    if (windows.size > WINDOWS_KEPT && oldest !== undefined) windows.delete(oldest)
  }

  async function fill(): Promise<void> {
    if (isAsking || state.state === 'refused') return
    isAsking = true
    for (let place = missingPlace(); place !== undefined && isOpen; place = missingPlace()) {
      const askedAt = age
      const given = await ask(place * WINDOW_ROWS, WINDOW_ROWS, () => isOpen)
      if (given === null) break
      if (given.ok) {
        keep(place, given.value.rows, askedAt)
        state = { state: 'answered', value: given.value }
      } else state = { state: 'refused', refusal: given.error, askAgain }
      tell()
      if (!given.ok) break
    }
    isAsking = false
  }

  function askAgain(): void {
    state = { state: 'loading' }
    windows.clear()
    tell()
    void fill()
  }

  return {
    state: () => state,
    rowAt: index => windows.get(Math.floor(index / WINDOW_ROWS))?.rows[index % WINDOW_ROWS],
    want: (first, last) => {
      wanted = { first, last }
      void fill()
    },
    firstRows: async most => (await gather(ask, most, () => isOpen)).rows,
    everyRow: async most => {
      const { rows, isWhole } = await gather(ask, most, () => isOpen)
      return isWhole ? rows : null
    },
    renew: () => {
      age += 1
      void fill()
    },
    open: listen => {
      isOpen = true
      tell = listen
      void fill()
    },
    close: () => {
      isOpen = false
      // Whoever comes back to the list begins at its top.
      for (const place of windows.keys()) if (place >= WINDOWS_LEFT) windows.delete(place)
    },
  }
}

type Gathered<A extends WindowOfRows> = { readonly rows: A['rows']; readonly isWhole: boolean }

async function gather<A extends WindowOfRows>(
  ask: AskWindow<A>,
  most: number,
  isWanted: () => boolean,
): Promise<Gathered<A>> {
  const rows: RowOf<A>[] = []
  for (;;) {
    const given = await ask(rows.length, Math.min(WINDOW_ROWS, most - rows.length), isWanted)
    if (given === null || !given.ok) return { rows, isWhole: false }
    rows.push(...given.value.rows)
    const { total } = given.value
    const isEnd = given.value.rows.length === 0 || rows.length >= Math.min(most, total)
    if (isEnd) return { rows, isWhole: rows.length >= total }
  }
}
