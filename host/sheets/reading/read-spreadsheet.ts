// A file's bytes to its sheets, whatever it calls itself: what it is shows in how it begins.

import { err, ok, type Result } from '../../../src/base/result.ts'
import type { ImportFileRefusal } from '../../../src/imports/file-refusal.ts'
import type { FileFormat, Sheet } from '../../../src/imports/sheet.ts'
import { readCsv } from './csv-rows.ts'
import { decodeText } from './decode-text.ts'
import { beginsWith } from './first-bytes.ts'
import { ReadingRefused, refuse } from './refuse.ts'
import { readWorkbook } from './workbook.ts'

export type ReadSheets = { readonly format: FileFormat; readonly sheets: readonly Sheet[] }

export function readSpreadsheet(bytes: Uint8Array): Result<ReadSheets, ImportFileRefusal> {
  try {
    return ok(readEither(bytes))
  } catch (error) {
    if (error instanceof ReadingRefused) return err(error.refusal as ImportFileRefusal)
    throw error
  }
}

function readEither(bytes: Uint8Array): ReadSheets {
  if (bytes.length === 0) refuse({ kind: 'import-file-empty' })
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, EMPTY_ZIP))
    return { format: 'xlsx', sheets: readWorkbook(bytes) }
  if (beginsWith(bytes, COMPOUND_FILE)) refuse({ kind: 'old-workbook' })
  if (OTHERS.some(each => beginsWith(bytes, each))) refuse({ kind: 'no-spreadsheet' })
  return { format: 'csv', sheets: [readCsv(decodeText(bytes))] }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
/** PDF, PNG, JPEG, GIF, gzip, RAR, 7z, a program, XML. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x3c, 0x3f, 0x78, 0x6d, 0x6c],
]
