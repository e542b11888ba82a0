// What a cell holds, read for certain or refused: money to the fen, days however they are kept, ICCIDs in full.

import { describe, expect, it } from 'vitest'
import { dayOfSerial } from '../../src/imports/day-serial.ts'
import {
  readAmount,
  readDay,
  readIccid,
  readMonth,
  readQuantity,
  readText,
} from '../../src/imports/read-cells.ts'
import type { Cell } from '../../src/imports/sheet.ts'

const number = (stored: string): Cell => ({ number: stored, isDay: false })
const day = (serial: string): Cell => ({ number: serial, isDay: true })
const outcome = (read: {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: { kind: string }
}) => (read.ok ? read.value : read.error?.kind)

/** As a bank, a supplier or a colleague writes an amount; in fen, or why it is refused. */
const AMOUNTS: readonly (readonly [Cell, number | string])[] = [
  ['30', 3000],
  ['30.0', 3000],
  ['30.00', 3000],
  ['0', 0],
  ['0.00', 0],
  ['0.01', 1],
  ['1,234.50', 123_450],
  ['１２３,４５６.７８', 12_345_678],
  ['１２３，４５６．７８', 12_345_678],
  ['¥30.00', 3000],
  ['￥ 30', 3000],
  ['30元', 3000],
  [' 30 ', 3000],
  ['="30.00"', 3000],
  ['90071992547409.91', 9_007_199_254_740_991],
  ['90071992547409.93', 'amount-too-large'],
  ['1e21', 'not-an-amount'],
  ['1E+3', 'not-an-amount'],
  ['-0', 'negative-amount'],
  ['-30', 'negative-amount'],
  ['－30', 'negative-amount'],
  ['(30.00)', 'not-an-amount'],
  ['30-', 'not-an-amount'],
  ['+30', 'not-an-amount'],
  ['0.005', 'too-many-decimals'],
  ['30.000', 'too-many-decimals'],
  ['30.', 'not-an-amount'],
  ['.5', 'not-an-amount'],
  ['1,23', 'misplaced-separator'],
  ['12,34,567', 'misplaced-separator'],
  ['1.234,50', 'not-an-amount'],
  ['30，00', 'misplaced-separator'],
  ['30 00', 'not-an-amount'],
  ['三十元', 'not-an-amount'],
  ['30.00元整', 'not-an-amount'],
  ['$30', 'not-an-amount'],
  ['NaN', 'not-an-amount'],
  ['Infinity', 'not-an-amount'],
  ['0x1E', 'not-an-amount'],
  ['#REF!', 'not-an-amount'],
  ['=1+1', 'not-an-amount'],
  ['', 'cell-empty'],
  ['　', 'cell-empty'],
  [null, 'cell-empty'],
  [number('30'), 3000],
  [number('2520.29'), 252_029],
  [number('2520.2899999999999'), 252_029],
  [number('2520.2900000000000'), 252_029],
  [number('0.30000000000000004'), 30],
  [number('3.0E1'), 3000],
  [number('1E-2'), 1],
  [number('123456789012.34'), 12_345_678_901_234],
  [number('0.005'), 'too-many-decimals'],
  [number('30.004999999999999'), 'too-many-decimals'],
  [number('30.0000000001'), 'too-many-decimals'],
  [number('12345678901234.56'), 'digits-lost'],
  [number('90071992547409.93'), 'digits-lost'],
  [number('1e21'), 'digits-lost'],
  [number('-0'), 0],
  [number('-30'), 'negative-amount'],
  [number('NaN'), 'digits-lost'],
  [number('0x10'), 'digits-lost'],
  [{ error: '#REF!' }, 'cell-error'],
  [{ truth: true }, 'not-an-amount'],
  [day('45363'), 'day-instead-of-amount'],
]

describe('an amount', () => {
  it.each(AMOUNTS)('%j is %j', (cell, expected) => {
    expect(outcome(readAmount(cell))).toBe(expected)
  })

  it('of a bill may be taken back, and minus nothing is no amount', () => {
    const read = (cell: Cell) => outcome(readAmount(cell, { mayBeNegative: true }))
    expect([read('-30.00'), read('－３０'), read(number('-0.5')), read('30')]).toEqual([
      -3000, -3000, -50, 3000,
    ])
    expect([read('-0'), read('--3'), read('-')]).toEqual(['not-an-amount', 'not-an-amount', 'not-an-amount'])
  })
})

describe('a day', () => {
  it.each<readonly [Cell, 1900 | 1904, string]>([
    ['2024-03-12', 1900, '2024-03-12'],
    ['2024/3/12', 1900, '2024-03-12'],
    ['2024.3.12', 1900, '2024-03-12'],
    ['2024年3月12日', 1900, '2024-03-12'],
    ['２０２４－０３－１２', 1900, '2024-03-12'],
    ['20240312', 1900, '2024-03-12'],
    ['2024-03-12 00:00:00', 1900, '2024-03-12'],
    [number('20240312'), 1900, '2024-03-12'],
    [day('45363'), 1900, '2024-03-12'],
    [day('45363.75'), 1900, '2024-03-12'],
    [number('45363'), 1900, '2024-03-12'],
    [day('43901'), 1904, '2024-03-12'],
    [day('367'), 1900, '1901-01-01'],
    [number('2024'), 1900, 'not-a-day'],
    [day('1'), 1900, 'not-a-day'],
    [day('60'), 1900, 'not-a-day'],
    [day('-1'), 1900, 'not-a-day'],
    [day('9999999'), 1900, 'not-a-day'],
    ['12/3/2024', 1900, 'not-a-day'],
    ['24-3-12', 1900, 'not-a-day'],
    ['2024-02-30', 1900, 'not-a-day'],
    ['2024-03-12 15:30', 1900, 'not-a-day'],
    ['昨天', 1900, 'not-a-day'],
    [{ error: '#VALUE!' }, 1900, 'cell-error'],
    [null, 1900, 'cell-empty'],
  ])('%j counted from %i is %s', (cell, system, expected) => {
    expect(outcome(readDay(cell, system))).toBe(expected)
  })
})

describe('a month', () => {
  it.each<readonly [Cell, string]>([
    ['2024-03', '2024-03'],
    ['2024/3', '2024-03'],
    ['2024年3月', '2024-03'],
    ['202403', '2024-03'],
    [number('202403'), '2024-03'],
    // As a spreadsheet makes a day of what looks like one.
    [day('45352'), '2024-03'],
    ['2024-03-01', '2024-03'],
    ['3月', 'not-a-month'],
    ['2024-13', 'not-a-month'],
    [number('2024'), 'not-a-month'],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(readMonth(cell, 1900))).toBe(expected)
  })
})

describe('an ICCID', () => {
  it.each<readonly [Cell, string]>([
    ['89860824030000000001', '89860824030000000001'],
    ['8986 0824 0300 0000 0001', '89860824030000000001'],
    ['８９８６０８２４０３００００００１', 'not-an-iccid'],
    ['８９８６０８２４０３０００００００００１', '89860824030000000001'],
    ["'89860824030000000001", '89860824030000000001'],
    ['\t89860824030000000001', '89860824030000000001'],
    ['="89860824030000000001"', '89860824030000000001'],
    ['8986082403000000000a', '8986082403000000000A'],
    [number('8.986082403E+019'), 'iccid-as-number'],
    [number('89860824030000000000'), 'iccid-as-number'],
    ['8.98608E+19', 'iccid-as-number'],
    ['13800138000', 'not-an-iccid'],
    [null, 'cell-empty'],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(readIccid(cell))).toBe(expected)
  })
})

describe('a text or a quantity', () => {
  it('is what the cell shows, and nothing that cannot be shown', () => {
    expect(outcome(readText(' 张三 '))).toBe('张三')
    expect(outcome(readText(number('1440328001001')))).toBe('1440328001001')
    expect(outcome(readText(number('1.0')))).toBe('1')
    expect(outcome(readText('a\u0007b'))).toBe('control-character')
    expect(outcome(readText('\ud800'))).toBe('control-character')
    expect(outcome(readText('长'.repeat(300)))).toBe('cell-too-long')
    expect(outcome(readText(day('45363')))).toBe('day-instead-of-text')
  })

  it('of data is in MB alone', () => {
    expect(outcome(readQuantity('51,200.5'))).toBe('51200.5')
    expect(outcome(readQuantity('512MB'))).toBe('512')
    expect(outcome(readQuantity(number('0.1')))).toBe('0.1')
    expect(outcome(readQuantity('50GB'))).toBe('not-a-quantity')
    expect(outcome(readQuantity('-1'))).toBe('not-a-quantity')
  })
})

describe('a count of days', () => {
  it('from 1900 believes in a 29 February that never was; from 1904 it does not', () => {
    expect([1, 59, 61].map(serial => dayOfSerial(serial, 1900))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ])
    expect([dayOfSerial(60, 1900), dayOfSerial(0, 1900), dayOfSerial(Number.NaN, 1900)]).toEqual([
      null,
      null,
      null,
    ])
    expect([0, 59, 60].map(serial => dayOfSerial(serial, 1904))).toEqual([
      '1904-01-01',
      '1904-02-29',
      '1904-03-01',
    ])
  })
})
