import { expect, it } from 'vitest'
import { compareText } from '../../src/base/compare-text.ts'

it('texts are ordered by code units, the same on every machine', () => {
  expect(['é', 'b', 'B', '2024-10-01', 'a', '2024-09-30', 'b'].toSorted(compareText)).toEqual([
    '2024-09-30',
    '2024-10-01',
    'B',
    'a',
    'b',
    'b',
    'é',
  ])
})

it('of two texts one is before, after or the same', () => {
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('b', 'b')]).toEqual([-1, 1, 0])
})
