// A workbook of one sheet for a list of any length. Its head, styles and print set-up are those of every other workbook;
// the rows are written as they come, because a list of all charges would not be held in memory twice.

import type { CellLook, SheetCell, SheetRow } from '../../src/documents/workbook-definition.ts'
import { columnLetter } from '../../src/imports/sheet.ts'
import { zipParts } from './reading/zip-parts.ts'
import { serialOf, writeWorkbook } from './write-workbook.ts'
import { startZip } from './zip-writer.ts'

export type ListSheet = {
  readonly name: string
  readonly headings: readonly string[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
}

export type RowWriter = { readonly rows: (rows: readonly SheetRow[]) => void; readonly end: () => void }

const SHEET = 'xl/worksheets/sheet1.xml'

export async function startListWorkbook(
  { name, headings, widths }: ListSheet,
  write: (bytes: Uint8Array) => void,
): Promise<RowWriter> {
  const head = headings.map((text): SheetCell => ({ kind: 'text', text, look: HEAD }))
  const like = await writeWorkbook({ sheets: [{ name, widths, headerRows: 1, rows: [head, EXAMPLES] }] })
  const parts = zipParts(like)
  const textOf = (part: string) => new TextDecoder().decode(parts.unpack(part) ?? new Uint8Array())
  const { before, after, rowFields, styles } = takeApart(textOf(SHEET))

  const zip = startZip(write)
  for (const part of parts.names.filter(each => each !== SHEET)) {
    zip.begin(part)
    zip.append(Buffer.from(textOf(part)))
    zip.endPart()
  }
  zip.begin(SHEET)
  zip.append(Buffer.from(before))
  const columns = headings.map((_heading, index) => columnLetter(index + 1))
  let row = 1
  return {
    rows: rows => {
      const lines = rows.map(cells => {
        row += 1
        const inside = cells.map((cell, index) => cellXml(cell, `${columns[index]}${row}`, styles)).join('')
        return `<row r="${row}"${rowFields}>${inside}</row>`
      })
      zip.append(Buffer.from(lines.join('')))
    },
    end: () => {
      zip.append(Buffer.from(after))
      zip.endPart()
      zip.end()
    },
  }
}

const HEAD: CellLook = 'head'

/** One of each kind, whose styles the rows take. */
const EXAMPLES: SheetRow = [
  { kind: 'text', text: '' },
  { kind: 'amount', fen: 0 as never },
  { kind: 'day', on: '2000-01-01' as never },
  { kind: 'count', count: 0 },
]

type Kind = NonNullable<SheetCell>['kind']

function takeApart(xml: string) {
  const example = /<row r="2"([^>]*)>.*?<\/row>/s.exec(xml)
  if (example === null) throw new Error('the workbook has no row to write others like')
  const [whole, rowFields = ''] = example
  const numbers = [...whole.matchAll(/<c r="[A-D]2" s="(\d+)"/g)].map(([, number]) => number ?? '')
  const styles = Object.fromEntries(
    EXAMPLES.flatMap((cell, index) => (cell === null ? [] : [[cell.kind, numbers[index] ?? '']])),
  ) as Readonly<Record<Kind, string>>
  const after = example.index + whole.length
  return { before: xml.slice(0, example.index), after: xml.slice(after), rowFields, styles }
}

function cellXml(cell: SheetCell, at: string, styles: Readonly<Record<Kind, string>>): string {
  if (cell === null) return ''
  const start = `<c r="${at}" s="${styles[cell.kind]}"`
  switch (cell.kind) {
    case 'text':
      return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`
    case 'amount':
      return `${start}><v>${cell.fen / 100}</v></c>`
    case 'day':
      return `${start}><v>${serialOf(cell.on)}</v></c>`
    case 'count':
      return `${start}><v>${cell.count}</v></c>`
  }
}

/** What XML 1.0 has no way to say is left out; tabs and new lines it has. */
const UNSAYABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

const xmlText = (text: string): string =>
  text.replace(UNSAYABLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
