import { expect, it } from 'vitest'
import { faultRuns } from './all-runs.ts'

// The rows that no other test tries; all of them, and more of each: npm run endurance.
const rows = ['A1', 'A2', 'A3', 'A5', 'B3', 'B4', 'B9', 'B10', 'D1', 'F4']

it.each(rows)(
  'the fault run %s breaks no promise',
  async row => {
    const figure = await faultRuns.find(each => each.row === row)?.run('short')
    expect(figure?.broken).toEqual([])
    expect(Object.values(figure?.counts ?? {}).some(count => Number(count) > 0)).toBe(true)
  },
  240_000,
)
