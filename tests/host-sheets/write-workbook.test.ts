// What a spreadsheet program finds in the cells: numbers, days and texts, and nothing that it could calculate from data.

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../host/sheets/write-workbook.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { statementWorkbook } from '../../src/documents/statement-sheets.ts'
import { amountOf, dayOf, type SheetRow, textCell } from '../../src/documents/workbook-definition.ts'
import { temporaryFolder } from '../db/test-ledgers.ts'
import { cardByCard, ofSupplier, strainedRows, threeInstalments } from '../documents/example-statements.ts'
import { fc } from '../fuzz/cases.ts'

type Cell = { readonly type: string; readonly value: string; readonly format: string }

const entitiesIn = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function read(bytes: Uint8Array) {
  const file = path.join(temporaryFolder(), 'a.xlsx')
  writeFileSync(file, bytes)
  // Another program than the one that wrote it takes it apart.
  const text = (name: string) => execFileSync('unzip', ['-p', file, name]).toString()
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(found =>
    entitiesIn(found[1] ?? ''),
  )
  const styles = text('xl/styles.xml')
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(found => [
      found[1],
      entitiesIn(found[2] ?? ''),
    ]),
  )
  const formatOf = [...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g)].map(
    found => formats.get(/numFmtId="(\d+)"/.exec(found[1] ?? '')?.[1]) ?? '',
  )
  const sheet = (place: number) => text(`xl/worksheets/sheet${place}.xml`)
  const cells = (place: number) =>
    new Map(
      [...sheet(place).matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].map(
        ([, at, attributes = '', inner = '']): [string, Cell] => {
          const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n'
          const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? ''
          return [
            at ?? '',
            {
              type,
              value: type === 's' ? (strings[Number(value)] ?? '') : value,
              format: formatOf[Number(/s="(\d+)"/.exec(attributes)?.[1] ?? -1)] ?? '',
            },
          ]
        },
      ),
    )
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(found => found[1])
  return {
    names,
    sheet,
    cells,
    workbook: text('xl/workbook.xml'),
    whole: text('xl/worksheets/*.xml'),
  }
}

const oneSheet = (rows: readonly SheetRow[]) => ({
  sheets: [{ name: '表', widths: [20], headerRows: 1, rows }],
})

describe('a workbook', () => {
  it('keeps amounts as numbers with two decimals, days as days, long numbers as texts', async () => {
    const iccid = '89860824030000000001'
    const rows = [
      [amountOf(fen(123_456_789_01)), amountOf(fen(-7)), dayOf(calendarDate('2024-03-11')), textCell(iccid)],
    ]
    const cells = read(await writeWorkbook(oneSheet(rows))).cells(1)
    expect(cells.get('A1')).toEqual({ type: 'n', value: '123456789.01', format: '#,##0.00' })
    expect(cells.get('B1')).toEqual({ type: 'n', value: '-0.07', format: '#,##0.00' })
    // 45362 is 2024-03-11 in every spreadsheet program.
    expect(cells.get('C1')).toEqual({ type: 'n', value: '45362', format: 'yyyy-mm-dd' })
    expect(cells.get('D1')).toEqual({ type: 's', value: iccid, format: '@' })
  })

  it('has no formula, whatever a text begins with', async () => {
    const begins = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(begins, fc.string({ unit: 'grapheme', maxLength: 12 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async texts => {
          const written = read(await writeWorkbook(oneSheet(texts.map(parts => [textCell(parts.join(''))]))))
          expect(written.sheet(1)).not.toMatch(/<f[ >/]/)
          for (const { type, value, format } of written.cells(1).values()) {
            expect([type, format]).toEqual([value === '' ? 'n' : 's', '@'])
          }
        },
      ),
      { numRuns: 20 },
    )
    const wicked = ['=HYPERLINK("http://x","y")', '@SUM(A1)', '-1+1', '＝1+1']
    const cells = read(await writeWorkbook(oneSheet(wicked.map(text => [textCell(text)])))).cells(1)
    expect([...cells.values()].map(({ value }) => value)).toEqual(wicked)
  })

  it('is printed on A4 across, as wide as the page, with its heading on every page and in sight', async () => {
    const written = read(await writeWorkbook(statementWorkbook(threeInstalments())))
    expect(written.sheet(1)).toMatch(/<pageSetup [^>]*paperSize="9" orientation="landscape"\/>/)
    expect(written.sheet(1)).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(written.sheet(1)).toMatch(/<pane ySplit="4"[^>]*state="frozen"\/>/)
    expect(written.workbook).toContain("'A_移动办公办案服务协议'!$1:$4</definedName>")
  })
})

describe('a statement as a workbook', () => {
  it('has a sheet for each contract, the cards, the sums and the ageing, in Chinese', async () => {
    const written = read(
      await writeWorkbook(statementWorkbook(ofSupplier([threeInstalments(), cardByCard('cards')]))),
    )
    expect(written.names).toEqual([
      '汇总',
      'A_移动办公办案服务协议',
      'B_物联网项目合作合同',
      '分卡_B_物联网项目合作合同',
      '账龄',
    ])
    expect(written.whole).not.toMatch(/<f[ >/]/)
  })

  it.each([threeInstalments(), strainedRows()])(
    'adds up column by column as the paper does',
    async statement => {
      const cells = read(await writeWorkbook(statementWorkbook(statement))).cells(1)
      const last = [...cells].find(([at, { value }]) => at.startsWith('A') && value === '合计')?.[0].slice(1)
      const columnSum = (column: string) =>
        [...cells]
          .filter(
            ([at]) => at.startsWith(column) && Number(at.slice(1)) > 4 && Number(at.slice(1)) < Number(last),
          )
          .reduce((sum, [, { value }]) => sum + Math.round(Number(value) * 100), 0)
      const { payableFen, invoicedFen, paidFen, closingFen } = statement
      expect(['D', 'G', 'J', 'K'].map(columnSum)).toEqual([payableFen, invoicedFen, paidFen, closingFen])
      expect(
        ['D', 'G', 'J', 'K'].map(column => Math.round(Number(cells.get(`${column}${last}`)?.value) * 100)),
      ).toEqual([payableFen, invoicedFen, paidFen, closingFen])
    },
  )
})
