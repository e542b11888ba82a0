// What 总览 will ask, asked as soon as a ledger is open: the host works on it while the frame around the page is drawn.
// The page waits for all of it, for figure by figure it would be laid out ten times; but not for long.

import { useSyncExternalStore } from 'react'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { ask } from './answers.ts'
import type { CallOutput } from './procedures.ts'

/** In a ledger of 360,000 charges the figures are shown as they come. */
const PATIENCE_MS = 400

const listeners = new Set<() => void>()
/** Of the newest ledger; null once the page may be drawn. */
let underWay: Promise<unknown> | null = null
let entering: Promise<unknown> | null = null

/** Done once all of it is asked, which takes one answer: the host then works while the page draws. */
export async function askFirstPage(asOf: CalendarDate): Promise<void> {
  const contracts = await ask('contracts.list', {})
  if (!contracts.ok) return
  const patience = new Promise(resolve => setTimeout(resolve, PATIENCE_MS))
  // Whatever is wrong with an answer is told by the part of the page that shows it.
  const figures = askFigures(contracts.value.contracts, asOf).catch(() => undefined)
  const asked = Promise.race([figures, patience])
  tell(asked)
  void asked.then(() => {
    if (underWay === asked) tell(null)
  })
}

/** Whoever works ahead shall not take the processor from what is waited for. */
export async function enteringWhile<T>(enter: () => Promise<T>): Promise<T> {
  const entered = enter()
  entering = entered
  try {
    return await entered
  } finally {
    if (entering === entered) entering = null
  }
}

/** Once nobody waits for a ledger, and its first page may be drawn. */
export async function firstPageAsked(): Promise<void> {
  await entering
  await underWay
}

export const useFirstPageAwaited = (): boolean =>
  useSyncExternalStore(
    listen => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    () => underWay !== null,
  )

type Contracts = CallOutput<'contracts.list'>['contracts']

const askFigures = (contracts: Contracts, asOf: CalendarDate): Promise<unknown> =>
  Promise.all([
    ...contracts.flatMap(({ contractId }) => [
      ask('position.get', { contractId, asOf }),
      ask('budget.plan', { contractId, asOf }),
      ask('cards.list', { contractId, asOf }),
    ]),
    ask('deadlines.list', { asOf }),
    ask('questions.list', {}),
  ])

function tell(asked: Promise<unknown> | null): void {
  underWay = asked
  for (const listen of listeners) listen()
}
