import { expect, it } from 'vitest'
import { textOrDay } from '../../src/base/list-cell.ts'

it.each([
  ['2024-03-11', { on: '2024-03-11' }],
  ['2024-03', '2024-03'],
  ['2024-03-11 起', '2024-03-11 起'],
  ['自 2024-03-11', '自 2024-03-11'],
  ['24-3-11', '24-3-11'],
  ['财付-1', '财付-1'],
])('in a list %j is a day only where it is one and nothing else', (text, cell) => {
  expect(textOrDay(text)).toEqual(cell)
})

it.each([null, undefined, ''])('%j is an empty cell', text => {
  expect(textOrDay(text)).toBeNull()
})
