import { expect, it } from 'vitest'
import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { addFen, fen, MAX_FEN } from '../../src/base/fen.ts'
import { outOfRangeProblem } from '../../src/base/in-range.ts'

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

it.each([
  [() => addFen(MAX_FEN, fen(1)), '9007199254740992'],
  [() => addDays(calendarDate('2999-12-31'), 3), '3000-01-03'],
])('a figure or a day that leaves the range is told from a bug: %s', (work, problem) => {
  expect(outOfRangeProblem(thrownBy(work))).toBe(problem)
})

it.each([undefined, null, 'out of range', { cause: {} }])('what is no error at all is not: %j', thrown => {
  expect(outOfRangeProblem(thrown)).toBe(null)
})

it.each([
  ['a bug', () => fen(0.5)],
  ['an error of the language', () => new Array(-1)],
])('%s is not taken for a figure out of range', (_, work) => {
  expect(thrownBy(work)).toBeInstanceOf(Error)
  expect(outOfRangeProblem(thrownBy(work))).toBe(null)
})
