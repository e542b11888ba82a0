// What a spreadsheet puts on the clipboard, and where it lands in a grid.

import { describe, expect, it } from 'vitest'
import { cellsFromText, withPasted } from '../../renderer/components/grid-text.ts'
import { fc } from '../fuzz/cases.ts'

describe('the text of copied cells', () => {
  it.each([
    ['甲', [['甲']]],
    ['甲\t乙', [['甲', '乙']]],
    ['甲\t乙\r\n', [['甲', '乙']]],
    ['甲\r\n乙\r\n', [['甲'], ['乙']]],
    ['甲\n\n乙', [['甲'], [''], ['乙']]],
    ['\t甲\t\t乙\r\n', [['', '甲', '', '乙']]],
    ['"两\n行"\t乙', [['两\n行', '乙']]],
    ['"他说""是"""\t乙', [['他说"是"', '乙']]],
    ['引号"在中间\t乙', [['引号"在中间', '乙']]],
    ['', []],
  ])('%j is %j', (text, cells) => {
    expect(cellsFromText(text)).toEqual(cells)
  })

  it('comes back cell by cell, whatever a spreadsheet had in them', () => {
    const cell = fc.string().map(text => text.replace(/[\t\r\n"]/g, '').trim())
    const rows = fc
      .array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
      .filter(cells => cells.at(-1)?.some(text => text !== '') === true)
    fc.assert(
      fc.property(rows, cells => {
        const text = cells.map(row => row.join('\t')).join('\r\n')
        expect(cellsFromText(`${text}\r\n`)).toEqual(cells)
      }),
    )
  })
})

describe('pasted cells', () => {
  const rows = [
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ]

  it('replace what lies under them and leave the rest', () => {
    expect(withPasted(rows, 1, ['b', 'c'], [['x', 'y']])).toEqual([rows[0], { a: '3', b: 'x', c: 'y' }])
  })

  it('add rows, and drop what has no column', () => {
    expect(withPasted(rows, 1, ['b'], [['x', 'lost'], ['y']])).toEqual([
      rows[0],
      { a: '3', b: 'x' },
      { b: 'y' },
    ])
  })
})
