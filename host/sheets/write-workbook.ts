// Writes a workbook as .xlsx. Every cell says what it is: a number with two decimals, a day as its serial number, a count,
// or a text with the text format, so that a text which begins like a formula stays a text even when it is edited.

import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node'
import { type CalendarDate, calendarDate, daysBetween } from '../../src/base/calendar-date.ts'
import type {
  CellLook,
  SheetCell,
  SheetDefinition,
  WorkbookDefinition,
} from '../../src/documents/workbook-definition.ts'
import { wordFaces } from '../../src/wording/documents.ts'

export async function writeWorkbook({ sheets }: WorkbookDefinition): Promise<Uint8Array> {
  const features = [printedPages(sheets)]
  return await writeExcelFile(sheets.map(toSheet), { ...FONT, features }).toBuffer()
}

const FONT = { fontFamily: wordFaces.song, fontSize: 10 } as const

const toSheet = (sheet: SheetDefinition): Sheet<Content> => ({
  data: sheet.rows.map(row => row.map(toCell)),
  sheet: sheet.name,
  columns: sheet.widths.map(width => ({ width })),
  stickyRowsCount: sheet.headerRows,
  orientation: 'landscape',
})

type Content =
  NonNullable<Parameters<typeof writeExcelFile>[1]> extends { features?: Feature<infer C>[] } ? C : never

function toCell(cell: SheetCell): CellObject | null {
  if (cell === null) return null
  const look = LOOKS[cell.look ?? 'plain']
  switch (cell.kind) {
    case 'text':
      return {
        value: cell.text,
        type: String,
        format: '@',
        ...(cell.look === undefined ? { align: 'left', indent: 1 } : {}),
        ...(cell.span === undefined ? {} : { columnSpan: cell.span }),
        ...look,
      }
    case 'amount':
      return { value: cell.fen / 100, type: Number, format: '#,##0.00', ...look }
    case 'day':
      return {
        value: serialOf(cell.on),
        type: Number,
        format: 'yyyy-mm-dd',
        align: 'left',
        indent: 1,
        ...look,
      }
    case 'count':
      return { value: cell.count, type: Number, format: '0', ...look }
  }
}

/** Spreadsheets number the days; 2000 began with this one. */
const NEW_CENTURY = { on: calendarDate('2000-01-01'), serial: 36_526 } as const

export const serialOf = (on: CalendarDate): number => NEW_CENTURY.serial + daysBetween(NEW_CENTURY.on, on)

const LOOKS: Readonly<Record<CellLook | 'plain', CellObject>> = {
  plain: { height: 16 },
  title: { fontWeight: 'bold', fontSize: 16, align: 'center', height: 30 },
  head: {
    fontWeight: 'bold',
    backgroundColor: '#e4e9f0',
    align: 'center',
    height: 22,
    alignVertical: 'center',
    bottomBorderStyle: 'thin',
  },
  total: { fontWeight: 'bold', backgroundColor: '#f3f5f8', topBorderStyle: 'thin', height: 18 },
  note: { textColor: '#505a66', height: 16 },
}

/** As wide as the paper, and the heading again on every page. */
function printedPages(sheets: readonly SheetDefinition[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: xml =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
        },
        'xl/workbook.xml': {
          transform: xml =>
            xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, printTitles(sheets)),
        },
      },
    },
  }
}

function printTitles(sheets: readonly SheetDefinition[]): string {
  const names = sheets.map(
    ({ name, headerRows }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escaped(name)}'!$1:$${headerRows}</definedName>`,
  )
  return `<definedNames>${names.join('')}</definedNames>`
}

const escaped = (name: string): string =>
  name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
