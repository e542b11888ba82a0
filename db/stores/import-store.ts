// What was brought in from files, and what the clerk keeps with cards.

import { z } from 'zod'
import { fen } from '../../src/base/fen.ts'
import { billId, type ContractId, cardId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { BILLED_ITEMS } from '../../src/bills/billed-line.ts'
import type { CardNote } from '../../src/cards/card-note.ts'
import type { ImportKind } from '../../src/imports/columns.ts'
import type { ImportedFile } from '../../src/imports/imported-file.ts'
import type { ImportReads, ImportWrites, Recorded } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { withdrawn } from './recording-row.ts'

export function importReads(reader: LedgerReader): ImportReads {
  return {
    importedFiles: () => reader.all(files).map(fileFromRow),
    importedFile: (kind, sha256) => {
      const row = reader.first(files.where('kind', '=', kind).where('sha256', '=', sha256))
      return row === undefined ? null : fileFromRow(row)
    },
    billedLinesOf: id =>
      reader.all(linesOf(id)).map(({ bill, sha256, lines }) => ({
        billId: billId(bill),
        sha256,
        lines: z.array(billedLine).parse(JSON.parse(lines)),
      })),
    cardNotesOf: id => new Map(reader.all(notesOf(id)).map(row => [cardId(row.card), noteFromRow(row)])),
    notesOfCard: id => reader.all(notes.where('card_note.card', '=', id)).map(noteFromRow),
  }
}

export function importWrites(writer: LedgerWriter): ImportWrites {
  return {
    addCardNote: ({ cardId: card, assignee, device }) =>
      void writer.append('card_note', { act: writer.act(), card, assignee, device }),
    addImportedFile: ({ contractId: contract, ...file }) =>
      void writer.append('imported_file', { act: writer.act(), contract_id: contract, ...file }),
    addBilledLines: ({ billId: bill, sha256, lines }) =>
      void writer.append('billed_lines', { act: writer.act(), bill, sha256, lines: JSON.stringify(lines) }),
  }
}

/** What stands in a JSON column is unknown until it has passed. */
const billedLine = z.object({
  iccid: z.string(),
  month: z.string().transform(month),
  item: z.enum(BILLED_ITEMS).nullable(),
  itemText: z.string(),
  amountFen: z.int().transform(fen),
})

const linesOf = (id: ContractId) =>
  query
    .selectFrom('billed_lines')
    .innerJoin('bill', 'bill.seq', 'billed_lines.bill')
    .select(['billed_lines.bill', 'billed_lines.sha256', 'billed_lines.lines'])
    .where('bill.contract_id', '=', id)
    .where('billed_lines.bill', 'not in', withdrawn('bill'))
    .orderBy('billed_lines.seq')

const files = query
  .selectFrom('imported_file')
  .innerJoin('act', 'act.seq', 'imported_file.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'imported_file.kind',
    'imported_file.contract_id',
    'imported_file.name as file_name',
    'imported_file.sha256',
    'imported_file.rows',
    'act.recorded_at',
    'user_account.name',
  ])
  .orderBy('imported_file.seq', 'desc')

const notes = query
  .selectFrom('card_note')
  .innerJoin('act', 'act.seq', 'card_note.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'card_note.card',
    'card_note.assignee',
    'card_note.device',
    'act.recorded_at',
    'user_account.name',
  ])
  .orderBy('card_note.seq')

const notesOf = (id: ContractId) =>
  notes.innerJoin('card', 'card.seq', 'card_note.card').where('card.contract_id', '=', id)

type RecordedRow = { readonly recorded_at: string; readonly name: string | null }

type FileRow = RecordedRow & {
  readonly kind: ImportKind
  readonly contract_id: string | null
  readonly file_name: string
  readonly sha256: string
  readonly rows: number
}

const fileFromRow = (row: FileRow): ImportedFile & Recorded => ({
  kind: row.kind,
  contractId: row.contract_id === null ? null : contractId(row.contract_id),
  name: row.file_name,
  sha256: row.sha256,
  rows: row.rows,
  ...recordedFromRow(row),
})

type NoteRow = RecordedRow & {
  readonly card: number
  readonly assignee: string | null
  readonly device: string | null
}

const noteFromRow = (row: NoteRow): CardNote & Recorded => ({
  cardId: cardId(row.card),
  assignee: row.assignee,
  device: row.device,
  ...recordedFromRow(row),
})

const recordedFromRow = ({ recorded_at, name }: RecordedRow): Recorded => ({
  recordedAt: recorded_at,
  recordedBy: name ?? '',
})
