// From a spreadsheet's clipboard to cells: tabs between columns, line ends between rows, a quoted cell where its text
// has either in it.

/** By the column's key; what is absent is empty. */
export type GridRow = Readonly<Record<string, string>>

export function cellsFromText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [whole, quoted, plain = '', end] = found
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === '' || (whole === '' && cell.lastIndex >= text.length)) break
    if (end !== '\t') rows.push([])
  }
  // A spreadsheet ends its last row with a line end, too.
  return rows.filter((row, index) => index < rows.length - 1 || row.some(each => each !== ''))
}

/** Cells laid over the rows from one place on; what goes beyond the last column is dropped, rows are added. */
export function withPasted(
  rows: readonly GridRow[],
  from: number,
  keys: readonly string[],
  cells: readonly (readonly string[])[],
): readonly GridRow[] {
  const length = Math.max(rows.length, from + cells.length)
  return Array.from({ length }, (_row, index) => {
    const before = rows[index] ?? {}
    const pasted = cells[index - from] ?? []
    return {
      ...before,
      ...Object.fromEntries(keys.flatMap((key, at) => pasted.slice(at, at + 1).map(text => [key, text]))),
    }
  })
}
