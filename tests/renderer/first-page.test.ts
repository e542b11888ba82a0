// What is asked as soon as a ledger is open, and how long the first page and whoever works ahead wait for it.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'

const TODAY = calendarDate('2026-11-29')
const contracts = { ok: true, value: { contracts: [{ contractId: 'A' }, { contractId: 'B' }] } }

type Question = { readonly name: string; readonly input: object; readonly answer: (given: unknown) => void }
let questions: Question[] = []
const askedFor = (name: string) => questions.filter(each => each.name === name)
const answerAll = (given: unknown) => questions.splice(0).map(({ answer }) => answer(given))

/** Anew for each test: what is under way is the page's, and a page has one. */
async function firstPage() {
  vi.resetModules()
  return await import('../../renderer/client/first-page.ts')
}

/** Whether it is done once everything that can happen by itself has happened. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false
  void promise.then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return done
}

beforeEach(() => {
  questions = []
  vi.useFakeTimers()
  vi.doMock('../../renderer/client/answers.ts', () => ({
    ask: (name: string, input: object) =>
      new Promise(resolve => questions.push({ name, input, answer: resolve })),
  }))
})
afterEach(() => {
  vi.doUnmock('../../renderer/client/answers.ts')
  vi.useRealTimers()
})

it('asks for every contract what its part of the page shows, as of the day', async () => {
  const { askFirstPage } = await firstPage()
  const asked = askFirstPage(TODAY)
  expect(await isDone(asked)).toBe(false)
  answerAll(contracts)
  // The host works while the frame is drawn: nobody waits for the figures yet.
  expect(await isDone(asked)).toBe(true)
  for (const name of ['position.get', 'budget.plan', 'cards.list']) {
    const inputs = askedFor(name).map(({ input }) => input)
    expect(inputs).toEqual(['A', 'B'].map(contractId => ({ contractId, asOf: TODAY })))
  }
  expect(askedFor('deadlines.list').map(({ input }) => input)).toEqual([{ asOf: TODAY }])
  expect(askedFor('questions.list')).toHaveLength(1)
})

it('waits for the last of them', async () => {
  const { askFirstPage, firstPageAsked } = await firstPage()
  void askFirstPage(TODAY)
  answerAll(contracts)
  await vi.advanceTimersByTimeAsync(0)
  const last = questions.pop()
  answerAll({ ok: true, value: {} })
  const drawn = firstPageAsked()
  expect(await isDone(drawn)).toBe(false)
  // A refusal is told by the part that shows it.
  last?.answer({ ok: false, error: { kind: 'internal-error' } })
  expect(await isDone(drawn)).toBe(true)
})

it('waits no longer than 400 ms', async () => {
  const { askFirstPage, firstPageAsked } = await firstPage()
  void askFirstPage(TODAY)
  answerAll(contracts)
  await vi.advanceTimersByTimeAsync(399)
  expect(await isDone(firstPageAsked())).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await isDone(firstPageAsked())).toBe(true)
})

it('waits for nothing where the contracts are refused', async () => {
  const { askFirstPage, firstPageAsked } = await firstPage()
  const asked = askFirstPage(TODAY)
  answerAll({ ok: false, error: { kind: 'not-signed-in' } })
  expect(await isDone(asked)).toBe(true)
  expect(await isDone(firstPageAsked())).toBe(true)
  expect(questions).toEqual([])
})

it('of the ledger before does not end the waiting for the one after', async () => {
  const { askFirstPage, firstPageAsked } = await firstPage()
  void askFirstPage(TODAY)
  answerAll(contracts)
  await vi.advanceTimersByTimeAsync(300)
  const former = questions.splice(0)
  void askFirstPage(TODAY)
  answerAll(contracts)
  await vi.advanceTimersByTimeAsync(0)
  for (const { answer } of former) answer({ ok: true, value: {} })
  expect(await isDone(firstPageAsked())).toBe(false)
  await vi.advanceTimersByTimeAsync(100)
  expect(await isDone(firstPageAsked())).toBe(false)
  answerAll({ ok: true, value: {} })
  expect(await isDone(firstPageAsked())).toBe(true)
})

it('makes whoever works ahead wait from the password on, whether it fits or not', async () => {
  const { askFirstPage, enteringWhile, firstPageAsked } = await firstPage()
  let open = (_: string) => {}
  const opening = () =>
    new Promise<string>(resolve => {
      open = resolve
    })

  const refused = enteringWhile(opening)
  const first = firstPageAsked()
  expect(await isDone(first)).toBe(false)
  open('wrong-password')
  expect(await refused).toBe('wrong-password')
  expect(await isDone(first)).toBe(true)

  void enteringWhile(async () => {
    await opening()
    await askFirstPage(TODAY)
  })
  const second = firstPageAsked()
  open('')
  await vi.advanceTimersByTimeAsync(0)
  answerAll(contracts)
  expect(await isDone(second)).toBe(false)
  answerAll({ ok: true, value: {} })
  expect(await isDone(second)).toBe(true)
})
