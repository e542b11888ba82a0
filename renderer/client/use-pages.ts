// A list in windows as a page's state. Another question makes another list; a change of the ledger asks for the same
// one again. While a list is being typed for letter by letter, only the newest question is asked.

import { useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'
import { ledgerChanges, watchLedgerChanges } from './ledger-changes.ts'
import {
  createPagedList,
  type ListState,
  type PagedList,
  type RowOf,
  type WindowOfRows,
} from './paged-list.ts'
import { type CallInput, type CallName, type CallOutput, call } from './procedures.ts'
import { remember, remembered } from './remembered.ts'

type WindowFields = { readonly offset: number; readonly limit: number }

/** The procedures that answer in windows. */
export type PagedName = {
  [N in CallName]: CallInput<N> extends WindowFields
    ? CallOutput<N> extends WindowOfRows
      ? N
      : never
    : never
}[CallName]

export type Paged<A extends WindowOfRows> = {
  /** Another question has another name: what is remembered of the list (the row in sight) ends with it. */
  readonly question: string
  readonly asked: ListState<A>
  readonly rowAt: (index: number) => RowOf<A> | undefined
  readonly want: (first: number, last: number) => void
  readonly firstRows: (most: number) => Promise<A['rows']>
  readonly everyRow: (most: number) => Promise<A['rows'] | null>
}

export function usePages<N extends PagedName>(
  name: N,
  input: Omit<CallInput<N>, keyof WindowFields>,
): Paged<CallOutput<N> & WindowOfRows> {
  type Answer = CallOutput<N> & WindowOfRows
  const question = `${name} ${JSON.stringify(input)}`
  const changes = useSyncExternalStore(watchLedgerChanges, ledgerChanges)
  const changesBefore = useRef(changes)
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for the name and the input
  const list = useMemo(() => {
    const known = remembered<PagedList<Answer>>(`list ${question}`)
    if (known !== undefined) return known
    const made = createPagedList<Answer>(async (offset, limit, isLookedAt) => {
      await underWay.current
      if (!isLookedAt()) return null
      const given = call(name, { ...input, offset, limit } as CallInput<N>)
      underWay.current = given
      return (await given) as Result<Answer, Refusal>
    })
    remember(`list ${question}`, made, changes)
    return made
  }, [question])

  useEffect(() => {
    list.open(redraw)
    return list.close
  }, [list])
  useEffect(() => {
    if (changesBefore.current !== changes) list.renew()
    changesBefore.current = changes
  }, [list, changes])

  const { rowAt, want, firstRows, everyRow } = list
  return { question, asked: list.state(), rowAt, want, firstRows, everyRow }
}

/** The same for a short list that is there as a whole. */
export function pagesOf<Row>(
  question: string,
  asked: ListState<{ readonly rows: readonly Row[] }>,
): Paged<{ readonly rows: readonly Row[]; readonly total: number }> {
  const rows = asked.state === 'answered' ? asked.value.rows : []
  return {
    question,
    asked: asked.state === 'answered' ? { ...asked, value: { rows, total: rows.length } } : asked,
    rowAt: index => rows[index],
    want: () => undefined,
    firstRows: most => Promise.resolve(rows.slice(0, most)),
    everyRow: most => Promise.resolve(rows.length > most ? null : rows),
  }
}
