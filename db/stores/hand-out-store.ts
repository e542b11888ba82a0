// What was handed out of the ledger: lists that were exported, archives that were made.

import type { HandedOut, HandOutReads, HandOutWrites, Recorded } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'

export function handOutReads(reader: LedgerReader): HandOutReads {
  return {
    archives: () => reader.all(archives).map(handedOutFromRow),
  }
}

export function handOutWrites(writer: LedgerWriter): HandOutWrites {
  return {
    addHandOut: handedOut => writer.append('handed_out', { act: writer.act(), ...handedOut }),
  }
}

const archives = query
  .selectFrom('handed_out')
  .innerJoin('act', 'act.seq', 'handed_out.act')
  .leftJoin('user_account', 'user_account.seq', 'act.user_account')
  .select([
    'handed_out.seq',
    'handed_out.kind',
    'handed_out.title',
    'handed_out.name',
    'handed_out.rows',
    'handed_out.sha256',
    'act.recorded_at',
    'user_account.name as recorded_by',
  ])
  .where('handed_out.kind', '=', 'archive')
  .orderBy('handed_out.seq', 'desc')

type Row = HandedOut & {
  readonly seq: number
  readonly recorded_at: string
  readonly recorded_by: string | null
}

const handedOutFromRow = ({
  seq,
  recorded_at,
  recorded_by,
  ...handedOut
}: Row): HandedOut & Recorded & { readonly handOutId: number } => ({
  ...handedOut,
  handOutId: seq,
  recordedAt: recorded_at,
  recordedBy: recorded_by ?? '',
})
