// Everything in the ledger as tables that any spreadsheet opens: a .csv for each kind of record, in a folder of its own.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Refusal } from '../src/api/refusals.ts'
import { CSV_START, csvLine } from '../src/base/csv-text.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { recordsOfKind } from '../src/services/list-records.ts'
import type { ReadLedger } from '../src/services/ports.ts'
import { recordKinds } from '../src/wording/journal-records.ts'
import { recordCells, recordHeadings } from '../src/wording/record-sheets.ts'
import { writeExport } from './files.ts'

export type CsvWritten = {
  readonly folder: string
  readonly files: readonly { readonly file: string; readonly rows: number; readonly sha256: string }[]
}

/** Into a folder that is not there yet or empty: what lies in another is somebody's and stays. */
export function exportCsv(
  session: { readonly folder: string; readonly ledger: ReadLedger },
  to: string,
): Result<CsvWritten, Refusal> {
  const folder = resolve(session.folder, to)
  const made = makeFolder(folder)
  if (!made.ok) return made
  const files: CsvWritten['files'][number][] = []
  for (const { value: kind, label } of recordKinds) {
    const { text, rows } = tableOf(session.ledger, kind)
    if (rows === 0) continue
    const written = writeExport({ folder }, `${label}.csv`, Buffer.from(text))
    if (!written.ok) {
      // Half of it would be taken for all of it.
      for (const { file } of files) rmSync(file, { force: true })
      return written
    }
    files.push({ ...written.value, rows })
  }
  return ok({ folder, files })
}

function makeFolder(folder: string): Result<void, Refusal> {
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      return err({ kind: 'file-exists', file: folder })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return ok(undefined)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return err({ kind: 'file-not-written', file: folder, code })
  }
}

function tableOf(ledger: ReadLedger, kind: string): { readonly text: string; readonly rows: number } {
  const lines: string[] = []
  for (const record of recordsOfKind(ledger, kind)) {
    if (lines.length === 0) lines.push(CSV_START, csvLine(recordHeadings(record)))
    lines.push(csvLine(recordCells(record)))
  }
  return { text: lines.join(''), rows: Math.max(0, lines.length - 2) }
}
