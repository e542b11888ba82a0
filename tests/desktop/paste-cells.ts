// Cells of a grid in the window, and pasting into them as from a spreadsheet.

import type { Locator } from 'playwright'
import type { Desktop } from './launch.ts'

export const gridCell = ({ page }: Desktop, row: number, column: string): Locator =>
  page.getByLabel(`第 ${row} 行 ${column}`, { exact: true }).filter({ visible: true })

/** As a spreadsheet does it: the cells are on the clipboard, Ctrl+V lands in the cell that has the focus. */
export async function pasteCells(
  desktop: Desktop,
  row: number,
  column: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const text = `${rows.map(cells => cells.join('\t')).join('\r\n')}\r\n`
  await desktop.app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await gridCell(desktop, row, column).click()
  await desktop.page.keyboard.press('Control+V')
}
