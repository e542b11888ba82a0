import { expect, it } from 'vitest'
import { allSteps, type Steps } from '../../src/base/steps.ts'

it('work in steps is done to its end by whoever does not care how far it has come', () => {
  const done: number[] = []
  function* work(): Steps<string> {
    for (let row = 1; row <= 3; row += 1) {
      done.push(row)
      yield { stage: 'charges', done: row, total: 3 }
    }
    return 'billed'
  }
  expect(allSteps(work())).toBe('billed')
  expect(done).toEqual([1, 2, 3])
})
