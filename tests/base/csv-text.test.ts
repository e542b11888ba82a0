import { describe, expect, it } from 'vitest'
import { csvLine } from '../../src/base/csv-text.ts'
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
    ['2026-03-01', '2026-03-01'],
    [12, '12'],
    [null, ''],
    [{ amount: fen(16_073_000) }, '160730.00'],
    [{ amount: fen(-5) }, '-0.05'],
  ])('%j stands as %s', (cell, text) => {
    expect(csvLine([cell])).toBe(`${text}\r\n`)
  })
})
