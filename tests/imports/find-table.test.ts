// Which table a file holds: found by its headings, in words of many, or set by hand; never guessed between two.

import { describe, expect, it } from 'vitest'
import type { ColumnName, ImportKind } from '../../src/imports/columns.ts'
import { findTable } from '../../src/imports/find-table.ts'
import { readBilledLine, readCard } from '../../src/imports/read-rows.ts'
import { readTable } from '../../src/imports/read-table.ts'
import type { Cell, Sheet } from '../../src/imports/sheet.ts'
import { cellProblemInWords, importWords } from '../../src/wording/imports.ts'

const sheetOf = (rows: readonly (readonly Cell[])[], name = '表', merged: Sheet['merged'] = []): Sheet => ({
  name,
  dateSystem: 1900,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  merged,
})

const find = (
  sheets: readonly Sheet[],
  kind: ImportKind,
  given: { sheetName?: string; mapping?: readonly (readonly [ColumnName, number])[] } = {},
) =>
  findTable(sheets, {
    kind,
    words: importWords,
    sheetName: given.sheetName ?? null,
    mapping: given.mapping === undefined ? null : new Map(given.mapping),
  })

const ICCID = '89860824030000000001'
const BILL_ROW = [ICCID, '2024-03', '套餐费', '30.00']

describe('a table is found', () => {
  it.each<readonly [string, readonly string[]]>([
    ['our own headings', ['ICCID', '账期', '项目', '金额']],
    ['full-width and spaced headings', ['ＩＣＣＩＤ 号码', ' 账 期 ', '费用名称', '金额（元）']],
    ['a supplier’s headings', ['物联卡号', '计费月', '账单科目', '应收金额']],
  ])('by %s', (_, heading) => {
    expect(find([sheetOf([heading, BILL_ROW])], 'bill')).toMatchObject({
      ok: true,
      value: {
        heading: { number: 1 },
        mapping: new Map([
          ['iccid', 1],
          ['month', 2],
          ['item', 3],
          ['amount', 4],
        ]),
      },
    })
  })

  it('below a title, and in columns of any order', () => {
    const rows = [
      ['2024年3月账单'],
      [],
      ['金额', '项目', '备注', '账期', 'ICCID'],
      ['30', '套餐费', '', '2024-03', ICCID],
    ]
    expect(find([sheetOf(rows)], 'bill')).toMatchObject({ ok: true, value: { heading: { number: 3 } } })
  })

  it('in the one sheet that is of its kind', () => {
    const bill = sheetOf([['ICCID', '账期', '项目', '金额'], BILL_ROW], '明细')
    const notes = sheetOf([['填写说明'], ['请按月填写']], '说明')
    expect(find([notes, bill], 'bill')).toMatchObject({ ok: true, value: { sheet: { name: '明细' } } })
    expect(find([bill, { ...bill, name: '副本' }], 'bill')).toEqual({
      ok: false,
      error: { kind: 'several-sheets', names: ['明细', '副本'] },
    })
    expect(find([bill, { ...bill, name: '副本' }], 'bill', { sheetName: '副本' })).toMatchObject({ ok: true })
    expect(find([bill], 'bill', { sheetName: '没有' })).toMatchObject({ error: { kind: 'no-such-sheet' } })
  })

  it('by a mapping that was set by hand, whatever the headings say', () => {
    const rows = [['甲', '乙', '丙', '丁'], BILL_ROW]
    const mapping = [
      ['iccid', 1],
      ['month', 2],
      ['item', 3],
      ['amount', 4],
    ] as const
    expect(find([sheetOf(rows)], 'bill')).toMatchObject({
      error: { kind: 'headings-missing', missing: ['iccid', 'month', 'item', 'amount'] },
    })
    expect(find([sheetOf(rows)], 'bill', { mapping })).toMatchObject({ ok: true })
  })
})

describe('a table is not found', () => {
  it('where a column is missing or there twice, where nothing stands below the headings, where nothing stands', () => {
    expect(
      find(
        [
          sheetOf([
            ['ICCID', '金额'],
            [ICCID, '1'],
          ]),
        ],
        'bill',
      ),
    ).toMatchObject({
      error: { kind: 'headings-missing', missing: ['month', 'item'] },
    })
    expect(
      find(
        [
          sheetOf([
            ['ICCID', '卡号'],
            [ICCID, '1'],
          ]),
        ],
        'cards',
      ),
    ).toMatchObject({
      error: { kind: 'heading-twice', columns: [1, 2] },
    })
    expect(find([sheetOf([['ICCID']])], 'cards')).toEqual({ ok: false, error: { kind: 'no-rows-in-file' } })
    expect(find([], 'cards')).toEqual({ ok: false, error: { kind: 'no-rows-in-file' } })
  })

  it('by amounts in another unit, or data in GB: that is another column', () => {
    const amounts = [['ICCID', '账期', '项目', '金额（万元）'], BILL_ROW]
    expect(find([sheetOf(amounts)], 'bill')).toMatchObject({ error: { missing: ['amount'] } })
    const data = [
      ['ICCID', '月份', '流量（GB）'],
      [ICCID, '2024-03', '51'],
    ]
    expect(find([sheetOf(data)], 'usage')).toMatchObject({ error: { missing: ['megabytes'] } })
  })
})

describe('the rows of a table', () => {
  const read = (sheet: Sheet) => {
    const table = find([sheet], 'bill')
    if (!table.ok) throw new Error(JSON.stringify(table.error))
    return readTable(table.value, importWords, reader => readBilledLine(reader, importWords))
  }

  it('end in a sum, which is none of them', () => {
    const rows = [['ICCID', '账期', '项目', '金额'], BILL_ROW, [], ['合计', null, null, '1,030.00']]
    expect(read(sheetOf(rows))).toMatchObject({
      ok: true,
      value: { rows: [{ row: 2 }], statedTotalFen: 103_000 },
    })
  })

  it('are refused together, each problem by its row and column in words', () => {
    const rows: Cell[][] = [
      ['ICCID', '账期', '项目', '金额'],
      [{ number: '8.98608240300000E+19', isDay: false }, '2024-03', '套餐费', { error: '#REF!' }],
      [ICCID, '三月', null, '30.005'],
    ]
    const done = read(sheetOf(rows))
    expect(done.ok ? [] : done.error.map(cellProblemInWords)).toEqual([
      '第 2 行 A 列（ICCID）：ICCID 被电子表格存成了数字（8.98608240300000E+19），末几位已经丢失，无法还原。请把该列设为文本格式，重新填写或请对方重新导出。',
      '第 2 行 D 列（金额）：公式结果是错误值 #REF!，请在原文件中改正后再导入。',
      '第 3 行 B 列（账期）：“三月”不是能确认的账期，请写作 2024-03 或 2024年3月。',
      '第 3 行 C 列（项目）：没有填写。',
      '第 3 行 D 列（金额）：金额“30.005”超过两位小数，程序不作舍入，请核对。',
    ])
  })

  it('are refused where cells are merged over several of them, not where a title is', () => {
    const rows = [['账单'], ['ICCID', '账期', '项目', '金额'], BILL_ROW, [null, '2024-04', '套餐费', '30']]
    const title = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 4 }
    const cards = { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 }
    expect(read(sheetOf(rows.slice(0, 3), '表', [title]))).toMatchObject({ ok: true })
    const done = read(sheetOf(rows, '表', [title, cards]))
    expect(done.ok ? [] : done.error.map(cellProblemInWords)).toEqual([
      '第 3 行 A 列（ICCID）：第 3 至 4 行是合并单元格，请取消合并后逐行填写。',
      '第 4 行 A 列（ICCID）：没有填写。',
    ])
  })

  it('hold whatever a person is called, `__proto__` too', () => {
    const table = find(
      [
        sheetOf([
          ['ICCID', '使用人', '__proto__'],
          [ICCID, '__proto__', 'x'],
        ]),
      ],
      'cards',
    )
    const done = table.ok ? readTable(table.value, importWords, readCard) : table
    expect(done).toMatchObject({ ok: true, value: { rows: [{ value: { assignee: '__proto__' } }] } })
  })
})
