// Files from outside, as somebody's program or somebody's malice made them: read as they stand, or refused with the
// reason; within bounds of time and memory whatever they claim.

import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../host/sheets/reading/limits.ts'
import { readSpreadsheet } from '../../host/sheets/reading/read-spreadsheet.ts'
import { inline, number, row, workbookOf, zipOf } from './make-workbook.ts'

const read = (bytes: Uint8Array | string) =>
  readSpreadsheet(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
const cellsOf = (bytes: Uint8Array | string) => {
  const done = read(bytes)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.sheets.map(({ rows }) => rows.map(({ cells }) => cells))
}
const refusal = (bytes: Uint8Array | string) => {
  const done = read(bytes)
  if (done.ok) throw new Error('it was read')
  return done.error
}
const gbk = (hex: string) => Buffer.from(hex, 'hex')

describe('a text of separated values', () => {
  it.each([
    ['commas', 'a,b\nc,d'],
    ['semicolons', 'a;b\nc;d'],
    ['tabs', 'a\tb\nc\td'],
    ['lines of Windows', 'a,b\r\nc,d\r\n'],
    ['lines of an old Macintosh', 'a,b\rc,d\r'],
    ['a mark before it', '\uFEFFa,b\nc,d'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\nc,d', 'utf16le')])],
    ['quotation marks', '"a","b"\n"c","d"'],
    ['empty lines and empty ends', '\n\na,b,,\n,,\nc,d'],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ])
  })

  it('keeps what stands in quotation marks: separators, line breaks, doubled marks', () => {
    expect(cellsOf('a,"1,5"\n"x\ny","say ""no"""')).toEqual([
      [
        ['a', '1,5'],
        ['x\ny', 'say "no"'],
      ],
    ])
  })

  it('numbers a row by the line on which it begins', () => {
    const done = read('a\n\n"x\ny"\nz')
    expect(done.ok && done.value.sheets[0]?.rows.map(each => each.number)).toEqual([1, 3, 5])
  })

  it('in GB18030 is told from UTF-8 by what its bytes can be', () => {
    // 账期,金额
    expect(cellsOf(gbk('d5cbc6da2cbdf0b6ee'))).toEqual([[['账期', '金额']]])
    // A rare character of four bytes: 𠮷
    expect(cellsOf(gbk('9534bb372c31'))).toEqual([[[expect.stringMatching(/^\p{Script=Han}$/u), '1']]])
  })

  it.each([
    ['bytes of no known encoding', gbk('d5cbffff2c31'), { kind: 'text-not-decoded' }],
    ['characters lost by a wrong encoding', 'a,b\n锟斤拷,1', { kind: 'text-garbled', row: 2 }],
    ['the mark of a lost character', 'a\n\uFFFD', { kind: 'text-garbled', row: 2 }],
    ['a NUL', 'a,b\nc,\0', { kind: 'text-holds-nul', row: 2 }],
    ['an open quotation mark', 'a,b\n"c,d', { kind: 'quotation-not-closed', row: 2 }],
    ['text after a quotation', 'a\n"c"d', { kind: 'quotation-not-closed', row: 2 }],
    ['a field without an end', `a\n${'x'.repeat(5_000)}`, { kind: 'cell-text-too-long', row: 2 }],
    ['a line without an end', `a\n${'x,'.repeat(5_000)}`, { kind: 'cell-too-far', row: 2 }],
    ['too many rows', 'a\n'.repeat(LIMITS.rows + 1), { kind: 'too-many-rows', most: LIMITS.rows }],
    ['nothing', '', { kind: 'import-file-empty' }],
    ['a PDF', '%PDF-1.7 …', { kind: 'no-spreadsheet' }],
    ['a workbook of before 2007', gbk('d0cf11e0a1b11ae1'), { kind: 'old-workbook' }],
  ])('is refused with %s', (_, bytes, expected) => {
    expect(refusal(bytes)).toMatchObject(expected)
  })
})

describe('a workbook', () => {
  it('gives each cell as it is stored: texts, numbers, days, results of formulas, errors', () => {
    const workbook = workbookOf({
      sharedStrings:
        '<si><t>套餐费</t></si><si><r><t>丰</t></r><r><t>富</t></r><rPh><t>ignored</t></rPh></si>',
      sheets: [
        {
          name: '一',
          data: row(
            '<c t="s"><v>0</v></c>',
            '<c t="s"><v>1</v></c>',
            number('30'),
            number('45363', 1),
            number('45352.5', 2),
            '<c><f>SUM(A1:B1)</f><v>60.5</v></c>',
            '<c t="str"><f>A1&amp;"x"</f><v>x&lt;y</v></c>',
            '<c t="e"><v>#REF!</v></c>',
            '<c t="b"><v>1</v></c>',
            '<c s="1"/>',
          ),
        },
      ],
    })
    expect(cellsOf(workbook)).toEqual([
      [
        [
          '套餐费',
          '丰富',
          { number: '30', isDay: false },
          { number: '45363', isDay: true },
          { number: '45352.5', isDay: true },
          { number: '60.5', isDay: false },
          'x<y',
          { error: '#REF!' },
          { truth: true },
        ],
      ],
    ])
  })

  it('keeps the places of cells and rows, merged ranges, the way of counting days, and leaves empty sheets out', () => {
    const workbook = workbookOf({
      date1904: true,
      sheets: [
        { name: '空', data: '' },
        {
          name: '表',
          data: '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="5"/>',
          after: '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
        },
      ],
    })
    const done = read(workbook)
    expect(done).toMatchObject({
      ok: true,
      value: {
        format: 'xlsx',
        sheets: [
          {
            name: '表',
            dateSystem: 1904,
            rows: [{ number: 3, cells: [null, { number: '1' }, null, { number: '2' }] }],
            merged: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 4 }],
          },
        ],
      },
    })
  })

  const plain = workbookOf({ sheets: [{ name: 'x', data: row(inline('a')) }] })
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}">]>`
  const bomb = Buffer.alloc(LIMITS.unpackedBytes + 1, 0x20)
  const sheetOf = (data: string) => workbookOf({ sheets: [{ name: 'x', data }] })

  it.each([
    [
      'entities of its own',
      workbookOf({ sheets: [{ name: 'x', data: '' }], prologue: laughs }),
      { kind: 'workbook-declares-entities' },
    ],
    ['an entity that nobody declared', sheetOf(row(inline('&ha;'))), { kind: 'workbook-damaged' }],
    ['an end that was cut off', plain.subarray(0, plain.length - 30), { kind: 'workbook-damaged' }],
    [
      'a middle that was cut out',
      Buffer.concat([plain.subarray(0, 200), plain.subarray(500)]),
      { kind: 'workbook-damaged' },
    ],
    [
      'no workbook in it',
      zipOf([{ name: 'readme.txt', content: Buffer.from('x') }]),
      { kind: 'no-spreadsheet' },
    ],
    [
      'a password',
      zipOf([{ name: '_rels/.rels', content: Buffer.from('x'), isEncrypted: true }]),
      { kind: 'workbook-encrypted' },
    ],
    [
      'a part that unpacks beyond all bounds',
      zipOf([{ name: '_rels/.rels', content: bomb }]),
      { kind: 'workbook-unpacks-too-large' },
    ],
    [
      'a size that lies, too small',
      zipOf([{ name: '_rels/.rels', content: bomb, claimedSize: 100 }]),
      { kind: 'workbook-damaged' },
    ],
    [
      'a size that lies, too large',
      zipOf([{ name: '_rels/.rels', content: Buffer.from('<a/>'), claimedSize: 4_000 }]),
      { kind: 'workbook-damaged' },
    ],
    [
      'two parts of one name',
      zipOf([
        { name: 'x', content: Buffer.from('1') },
        { name: 'x', content: Buffer.from('2') },
      ]),
      { kind: 'workbook-damaged' },
    ],
    ['400,000 rows', sheetOf(row('<c><v>1</v></c>').repeat(400_000)), { kind: 'too-many-rows' }],
    [
      'a cell in the last row of all',
      sheetOf('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      { kind: 'too-many-rows' },
    ],
    [
      'a cell in the last column of all',
      sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      { kind: 'cell-too-far', row: 1, column: 16_384 },
    ],
    ['a text without an end', sheetOf(row(inline('x'.repeat(5_000)))), { kind: 'cell-text-too-long' }],
    [
      'rows that go back',
      sheetOf('<row r="3"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'),
      { kind: 'workbook-damaged' },
    ],
    [
      'a text that its list does not have',
      sheetOf(row('<c t="s"><v>7</v></c>')),
      { kind: 'workbook-damaged' },
    ],
    ['marks that do not close', sheetOf('<row><c>'), { kind: 'workbook-damaged' }],
  ])('is refused with %s', (_, bytes, expected) => {
    expect(refusal(bytes)).toMatchObject(expected)
  })

  it('knows no name that leads anywhere: `../`, `__proto__`, absolute ones are parts like others', () => {
    const names = ['../../evil', '/etc/passwd', '__proto__', 'constructor', 'C:\\x']
    const extra = names.map(name => ({ name, content: Buffer.from('x') }))
    expect(cellsOf(workbookOf({ sheets: [{ name: 'x', data: row(inline('__proto__')) }], extra }))).toEqual([
      [['__proto__']],
    ])
  })
})
