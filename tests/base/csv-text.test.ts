import { describe, expect, it } from 'vitest'
import { CSV_START, csvLine } from '../../src/base/csv-text.ts'
import { fen } from '../../src/base/fen.ts'

describe('a cell of a CSV', () => {
  it.each([
    ['付款', '付款'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['“引号”与"quote"', '"“引号”与""quote"""'],
    ['两行\n文字', '"两行\n文字"'],
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', `"'\t=1"`],
    ['＝1', "'＝1"],
    ['89860824030000000001', '"\t89860824030000000001"'],
    ['0432', '"\t0432"'],
    ['0432号', '0432号'],
    ['123456789012元', '123456789012元'],
    ['2026-03', '"\t2026-03"'],
    ['2026-03-01', '2026-03-01'],
    [12, '12'],
    [null, ''],
    [{ amount: fen(16_073_000) }, '160730.00'],
    [{ amount: fen(-5) }, '-0.05'],
  ])('%j stands as %s', (cell, text) => {
    expect(csvLine([cell])).toBe(`${text}\r\n`)
  })
})

describe('a line of a CSV', () => {
  it('parts its cells by commas and ends as a spreadsheet expects it', () => {
    expect(csvLine(['付款', 12, null, { amount: fen(5) }])).toBe('付款,12,,0.05\r\n')
  })

  it('stands in a file that begins with the mark by which Chinese is read', () => {
    expect(Buffer.from(CSV_START)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })
})
