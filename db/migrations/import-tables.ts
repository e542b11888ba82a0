// The tables of what was brought in from files in the second schema: which file it was, the lines by card of a bill, and
// what the clerk keeps with a card: who uses it, in what device.

import { act, type ColumnsByTable, json, named, oneOf, sha256 } from './columns.ts'

export const importTables: ColumnsByTable = {
  imported_file: [
    act,
    `kind TEXT NOT NULL ${oneOf('kind', 'cards', 'card-events', 'usage', 'bill', 'payments')}`,
    `contract_id TEXT ${named('contract_id')}`,
    `name TEXT NOT NULL ${named('name')}`,
    `sha256 TEXT NOT NULL ${sha256('sha256')}`,
    'rows INTEGER NOT NULL CHECK (rows >= 1)',
  ],
  billed_lines: [
    act,
    'bill INTEGER NOT NULL UNIQUE REFERENCES bill (seq)',
    `sha256 TEXT NOT NULL ${sha256('sha256')}`,
    `lines TEXT NOT NULL ${json('lines')}`,
  ],
  card_note: [act, 'card INTEGER NOT NULL REFERENCES card (seq)', 'assignee TEXT', 'device TEXT'],
}

export const importIndexes: readonly string[] = [
  'CREATE INDEX imported_file_by_sha256 ON imported_file (sha256)',
  'CREATE INDEX card_note_by_card ON card_note (card)',
]
