// A sheet's part to its rows: each cell as the file has it, formulas by the result that was last computed.

import type { Cell, CellRange, Row } from '../../../src/imports/sheet.ts'
import { LIMITS } from './limits.ts'
import { refuse } from './refuse.ts'
import { textCollector } from './shared-texts.ts'
import { type Attributes, walkXml } from './xml-walk.ts'

export type SheetContext = {
  readonly texts: readonly string[]
  readonly dayStyles: ReadonlySet<number>
  /** Counted down over all sheets. */
  readonly budget: { cells: number }
}

export function readSheet(content: Uint8Array, context: SheetContext) {
  const collected = rowCollector(context.budget)
  const merged: CellRange[] = []
  const inline = textCollector()
  let open: OpenCell | null = null
  let isInValue = false

  walkXml(content, {
    open: (name, attribute) => {
      inline.open(name)
      if (name === 'row') collected.beginRow(attribute('r'))
      if (name === 'v') isInValue = true
      if (name === 'mergeCell') merged.push(rangeOf(attribute('ref') ?? ''))
      if (name !== 'c') return
      inline.begin()
      open = openCell(attribute)
    },
    text: text => {
      inline.text(text)
      if (isInValue && open !== null) open.stored += text
    },
    close: name => {
      inline.close(name)
      if (name === 'v') isInValue = false
      if (name === 'row') collected.endRow()
      if (name !== 'c' || open === null) return
      collected.put(open.reference, contentOf(open, inline.taken(), context))
      open = null
    },
  })
  return { rows: collected.rows, merged }
}

type OpenCell = {
  readonly reference: string | null
  readonly type: string
  readonly style: number
  stored: string
}

const openCell = (attribute: Attributes): OpenCell => ({
  reference: attribute('r'),
  type: attribute('t') ?? 'n',
  style: Number(attribute('s') ?? 0),
  stored: '',
})

function contentOf({ type, style, stored }: OpenCell, inline: string, context: SheetContext): Cell {
  switch (type) {
    case 's':
      return textOrNull(context.texts[Number(stored)] ?? refuse({ kind: 'workbook-damaged' }))
    case 'inlineStr':
      return textOrNull(inline)
    case 'str':
      return textOrNull(stored)
    case 'b':
      return { truth: stored.trim() === '1' }
    case 'e':
      return { error: stored.slice(0, 20) }
    // A day as a text, which the standard allows and few programs write.
    case 'd':
      return textOrNull(stored)
    default:
      return stored.trim() === ''
        ? null
        : { number: stored.trim().slice(0, 60), isDay: context.dayStyles.has(style) }
  }
}

const textOrNull = (text: string): Cell => (text.trim() === '' ? null : text)

/** Rows and cells say where they stand, or follow the one before; a place that goes back is nobody's work. */
function rowCollector(budget: SheetContext['budget']) {
  const rows: Row[] = []
  let number = 0
  let cells: Cell[] = []
  let column = 0
  return {
    rows,
    beginRow: (stated: string | null) => {
      const next = stated === null ? number + 1 : Number(stated)
      if (!Number.isSafeInteger(next) || next <= number) refuse({ kind: 'workbook-damaged' })
      number = next
      cells = []
      column = 0
    },
    put: (reference: string | null, cell: Cell) => {
      const next = reference === null ? column + 1 : columnOf(reference)
      if (next <= column) refuse({ kind: 'workbook-damaged' })
      column = next
      if (cell === null) return
      if (column > LIMITS.columns) refuse({ kind: 'cell-too-far', row: number, column, most: LIMITS.columns })
      if (typeof cell === 'string' && cell.length > LIMITS.cellCharacters) {
        refuse({ kind: 'cell-text-too-long', row: number, column, most: LIMITS.cellCharacters })
      }
      budget.cells -= 1
      if (number > LIMITS.rows || budget.cells < 0) refuse({ kind: 'too-many-rows', most: LIMITS.rows })
      while (cells.length < column - 1) cells.push(null)
      cells.push(cell)
    },
    endRow: () => {
      if (cells.length > 0) rows.push({ number, cells })
    },
  }
}

/** AB12 → 28. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1] ?? refuse({ kind: 'workbook-damaged' })
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0] ?? 0)

function rangeOf(text: string): CellRange {
  const [first = '', last = first] = text.split(':')
  return {
    firstRow: rowOf(first),
    lastRow: rowOf(last),
    firstColumn: columnOf(first),
    lastColumn: columnOf(last),
  }
}
