// What comes in from files: read in a process of its own, then given to the services; and the templates to fill in.

import { resolve } from 'node:path'
import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { cardListWorkbook, templateWorkbook } from '../../src/documents/import-sheets.ts'
import type { WorkbookDefinition } from '../../src/documents/workbook-definition.ts'
import { lookAtFile, mappingOf } from '../../src/imports/look-at-file.ts'
import type { SpreadsheetFile } from '../../src/imports/sheet.ts'
import { type Imported, type ImportOrder, importFile } from '../../src/services/import-file.ts'
import { keepCardNote } from '../../src/services/keep-card-note.ts'
import { listCardRows } from '../../src/services/list-card-rows.ts'
import { importEffectInWords } from '../../src/wording/import-effects.ts'
import { importWords } from '../../src/wording/imports.ts'
import { writeExport } from '../files.ts'
import type { Session } from '../session.ts'
import type { Handlers } from './handler.ts'
import { outsideReaderOf } from './outside-file.ts'
import { resting } from './resting.ts'

export const importsHandlers: Handlers<
  | 'imports.look'
  | 'imports.try'
  | 'imports.record'
  | 'imports.list'
  | 'imports.template'
  | 'cards.note'
  | 'cards.exportSheet'
> = {
  'imports.look': async (session, { kind, file: path, sheet }) => {
    const file = await readFile(session, path)
    if (!file.ok) return file
    const { name, sha256, sheets } = file.value
    const seen = lookAtFile(sheets, kind, importWords, sheet ?? null)
    if (!seen.ok) return seen
    const { sheetName, guess, columns, rows, ...counts } = seen.value
    const before = session.ledger.importedFile(kind, sha256)
    return ok({
      ...counts,
      file: name,
      sha256,
      sheets: [...seen.value.sheets],
      sheet: sheetName,
      columns: [...columns],
      guess: [...guess].map(([named, column]) => ({ name: named, column })),
      rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
      importedBefore:
        before === null ? null : { recordedAt: before.recordedAt, recordedBy: before.recordedBy },
    })
  },
  'imports.try': async (session, input) => {
    const order = await orderOf(session, input)
    if (!order.ok) return order
    const tried = session.rehearse('imports.try', ledger => importFile(ledger, order.value))
    return tried.ok ? ok(importedToApi(order.value.file, tried.value)) : tried
  },
  'imports.record': async (session, input) => {
    const order = await orderOf(session, input)
    if (!order.ok) return order
    const imported = session.transact('imports.record', ledger => importFile(ledger, order.value))
    return imported.ok ? ok(importedToApi(order.value.file, imported.value)) : imported
  },
  'imports.list': ({ ledger }) => ok({ files: [...ledger.importedFiles()] }),
  'imports.template': (session, { kind, file }) => saveWorkbook(session, file, templateWorkbook(kind)),
  'cards.note': (session, input) => session.transact('cards.note', ledger => keepCardNote(ledger, input)),
  'cards.exportSheet': async (session, { contractId, file }) => {
    const cards = listCardRows(session.ledger, contractId)
    return cards.ok ? await saveWorkbook(session, file, cardListWorkbook(cards.value)) : cards
  },
}

async function orderOf(
  session: Session,
  input: InputOf<'imports.record'>,
): Promise<Result<ImportOrder, Refusal>> {
  const {
    kind,
    file: path,
    sha256,
    contractId,
    sheet,
    mapping,
    suppliedOn,
    takesKnownCards,
    bill,
    again,
  } = input
  const file = await readFile(session, path)
  if (!file.ok) return file
  if (sha256 !== undefined && sha256 !== file.value.sha256) {
    return err({ kind: 'file-changed-since', file: file.value.name })
  }
  const today = session.clock.today()
  return ok({
    kind,
    file: file.value,
    words: importWords,
    sheetName: sheet ?? null,
    mapping: mapping === undefined ? null : mappingOf(mapping),
    contractId: contractId ?? null,
    suppliedOn: suppliedOn ?? today,
    takesKnownCards: takesKnownCards ?? false,
    bill: {
      receivedOn: bill?.receivedOn ?? today,
      dueOn: bill?.dueOn ?? null,
      from: bill?.from ?? null,
      to: bill?.to ?? null,
    },
    again: again ?? false,
  })
}

const importedToApi = (
  { name, sha256 }: SpreadsheetFile,
  imported: Imported,
): OutputOf<'imports.record'> => ({
  contractId: imported.contractId,
  file: name,
  sha256,
  rows: imported.rows,
  sentences: [...importEffectInWords(imported.effect)],
  ...resting(imported),
})

export async function readFile(session: Session, path: string): Promise<Result<SpreadsheetFile, Refusal>> {
  const read = await outsideReaderOf(session).spreadsheet(resolve(session.folder, path))
  // Meanwhile the ledger may have been left.
  return session.watch.isCancelled() ? err({ kind: 'cancelled' }) : read
}

export async function saveWorkbook(session: Session, file: string, workbook: WorkbookDefinition) {
  // Loaded when somebody asks: nothing else here needs it.
  const { writeWorkbook } = await import('../sheets/write-workbook.ts')
  return writeExport(session, file, await writeWorkbook(workbook))
}
