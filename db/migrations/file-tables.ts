// Tables of the clerk's own files: what is attached to a record, and what an electronic invoice says of another.

import { act, type ColumnsByTable, named, sha256 } from './columns.ts'

export const fileTables: ColumnsByTable = {
  attachment: [
    act,
    // Of a record of any table, which no foreign key can lead to: all that can be held here is that it came before.
    'record INTEGER NOT NULL CHECK (record < seq)',
    `name TEXT NOT NULL ${named('name')}`,
    `media_type TEXT NOT NULL ${named('media_type')}`,
    'note TEXT',
    'bytes INTEGER NOT NULL CHECK (bytes = length(content))',
    `sha256 TEXT NOT NULL ${sha256('sha256')}`,
    'content BLOB NOT NULL CHECK (length(content) > 0)',
  ],
  red_invoice: [
    act,
    'invoice INTEGER NOT NULL UNIQUE REFERENCES invoice (seq)',
    // By its number alone: the blue one may have come before the ledger began, or be entered after.
    `blue_number TEXT NOT NULL ${named('blue_number')}`,
  ],
  attachment_withdrawal: [
    act,
    'attachment INTEGER NOT NULL UNIQUE REFERENCES attachment (seq)',
    `reason TEXT NOT NULL ${named('reason')}`,
  ],
}

export const fileIndexes: readonly string[] = [
  'CREATE INDEX attachment_by_record ON attachment (record)',
  'CREATE INDEX red_invoice_by_blue_number ON red_invoice (blue_number)',
  'CREATE INDEX attachment_by_sha256 ON attachment (sha256)',
]
