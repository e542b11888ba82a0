// A list to a file: row by row beside its place, recorded, and only then under its name. Followed and cancelled between
// two pages; of a cancelled list nothing is left.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Watch } from '../../src/base/watch.ts'
import type { ListSource } from './list-source.ts'
import { type ListWriter, startList } from './write-list.ts'

/** A sheet has no more rows, with its heading. */
export const MOST_SHEET_ROWS = 1_048_576

/** By so many rows the columns get their widths. */
const MEASURED = 200

/** How many rows it has. */
export async function writeList(
  file: string,
  title: string,
  { headings, page }: ListSource,
  watch: Watch,
  write: (bytes: Uint8Array) => void,
): Promise<Result<number, Refusal>> {
  let list: ListWriter | null = null
  for (let done = 0; ; ) {
    const asked = await page(done)
    if (!asked.ok) return asked
    const { rows, total } = asked.value
    if (total >= MOST_SHEET_ROWS && !/\.csv$/i.test(file)) {
      return err({ kind: 'sheet-too-long', rows: total, most: MOST_SHEET_ROWS - 1 })
    }
    list ??= await startList(file, { title, headings, firstRows: rows.slice(0, MEASURED) }, write)
    list.rows(rows)
    done += rows.length
    if (done >= total || rows.length === 0) {
      list.end()
      return ok(done)
    }
    watch.tell({ stage: 'rows', done, total })
    await nextTurn()
    if (watch.isCancelled()) return err({ kind: 'cancelled' })
  }
}
