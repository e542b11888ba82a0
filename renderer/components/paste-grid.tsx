// A grid to type into or to paste a spreadsheet's cells into. It holds texts; what they mean is its page's business,
// which marks the cells that it cannot read. Only the rows in sight are drawn: a list may have thousands.

import { CloseOutlined } from '@ant-design/icons'
import { Button, Flex, Typography } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { gridWords as words } from '../../src/wording/window-grid.ts'
import { cellsFromText, type GridRow, withPasted } from './grid-text.ts'

export type GridColumn = {
  readonly key: string
  readonly title: string
  readonly width: number
  /** Stands in the first row while it is empty. */
  readonly hint?: string
}

type Props = {
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** By row and column, what is wrong with a cell. */
  readonly faults: ReadonlyMap<string, string>
  readonly onChange: (rows: readonly GridRow[]) => void
}

/** The key of a cell in `faults`. */
export const cellKey = (row: number, column: string): string => `${row} ${column}`

const ROW_PX = 30
const ROWS_BEYOND = 8

export function PasteGrid({ label, columns, rows, faults, onChange }: Props): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  // One empty row always waits at the end.
  const shown = [...rows, {}]
  const first = Math.max(0, Math.floor(top / ROW_PX) - ROWS_BEYOND)
  const last = Math.min(
    shown.length,
    first + Math.ceil(frameHeight(frame.current) / ROW_PX) + 2 * ROWS_BEYOND,
  )

  function change(row: number, column: string, text: string): void {
    onChange(
      shown.map((each, index) => (index === row ? { ...each, [column]: text } : each)).filter(isFilled),
    )
  }

  function paste(event: ClipboardEvent, row: number, column: number): void {
    const cells = cellsFromText(event.clipboardData.getData('text/plain'))
    // One cell is left to the field itself, which puts it where the cursor stands.
    if (cells.length === 1 && cells[0]?.length === 1) return
    event.preventDefault()
    const keys = columns.slice(column).map(({ key }) => key)
    onChange(withPasted(rows, row, keys, cells).filter(isFilled))
  }

  return (
    <section ref={frame} className="paste-grid" onScroll={event => setTop(event.currentTarget.scrollTop)}>
      <table aria-label={label} onKeyDown={moveWithKeys}>
        <thead>
          <tr>
            <th style={{ width: 48 }}>{words.row}</th>
            {columns.map(({ key, title, width }) => (
              <th key={key} style={{ width }}>
                {title}
              </th>
            ))}
            <th style={{ width: 40 }}>{words.remove}</th>
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {shown.slice(first, last).map((row, offset) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, as in a spreadsheet
              key={first + offset}
              index={first + offset}
              row={row}
              columns={columns}
              faults={faults}
              onType={change}
              onPaste={paste}
              onRemove={index => onChange(rows.filter((_row, each) => each !== index))}
            />
          ))}
          <Spacer rows={shown.length - last} />
        </tbody>
      </table>
    </section>
  )
}

const Spacer = ({ rows }: { readonly rows: number }): ReactNode =>
  rows === 0 ? null : <tr aria-hidden style={{ height: rows * ROW_PX }} />

type RowProps = Pick<Props, 'columns' | 'faults'> & {
  readonly index: number
  readonly row: GridRow
  readonly onType: (row: number, column: string, text: string) => void
  readonly onPaste: (event: ClipboardEvent, row: number, column: number) => void
  readonly onRemove: (row: number) => void
}

function Row({ index, row, columns, faults, onType, onPaste, onRemove }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{index + 1}</th>
      {columns.map(({ key, title, hint }, column) => {
        const fault = faults.get(cellKey(index, key))
        return (
          <td key={key}>
            <input
              data-cell={`${index} ${column}`}
              aria-label={words.cell(index + 1, title)}
              aria-invalid={fault !== undefined}
              title={fault ?? ''}
              placeholder={index === 0 ? (hint ?? '') : ''}
              value={row[key] ?? ''}
              onChange={event => onType(index, key, event.target.value)}
              onPaste={event => onPaste(event, index, column)}
            />
          </td>
        )
      })}
      <td>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={words.removeRow(index + 1)}
          disabled={Object.keys(row).length === 0}
          onClick={() => onRemove(index)}
        />
      </td>
    </tr>
  )
}

/** Up, down and Enter as in a spreadsheet; what an input method composes keeps its keys. */
function moveWithKeys(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, nativeEvent, keyCode } = event
  if (!(target instanceof HTMLInputElement) || nativeEvent.isComposing || keyCode === 229) return
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[key]
  const [row, column] = (target.dataset['cell'] ?? '').split(' ').map(Number)
  if (step === undefined || row === undefined) return
  event.preventDefault()
  const next = currentTarget.querySelector(`[data-cell="${row + step} ${column}"]`)
  if (next instanceof HTMLInputElement) next.focus()
}

const isFilled = (row: GridRow): boolean => Object.values(row).some(text => text.trim() !== '')

const frameHeight = (frame: HTMLElement | null): number => frame?.clientHeight ?? 600

/** How many rows there are, and how they get there. */
export function GridNote({ count }: { readonly count: number }): ReactNode {
  return (
    <Flex gap={12}>
      <Typography.Text>{words.rows(count)}</Typography.Text>
      <Typography.Text type="secondary">{words.pasteNote}</Typography.Text>
    </Flex>
  )
}
