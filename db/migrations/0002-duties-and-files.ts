// The second schema: duties of two people, and the clerk's own files. Tables are only added. Where a list of kinds in
// a CHECK grew, the table is made anew around its rows, which keep their numbers and hashes.

import { closingIndexes, closingTables } from './closing-tables.ts'
import {
  act,
  appendOnlySql,
  type ColumnsByTable,
  date,
  json,
  named,
  oneOf,
  rebuiltSql,
  sha256,
  tableSql,
} from './columns.ts'
import { dutyIndexes, dutyTables } from './duty-tables.ts'
import { fileIndexes, fileTables } from './file-tables.ts'
import { handOutTables } from './hand-out-tables.ts'
import { importIndexes, importTables } from './import-tables.ts'
import { letterTables } from './letter-tables.ts'
import type { Migration } from './migration.ts'

const newTables: ColumnsByTable = {
  ...dutyTables,
  ...fileTables,
  ...letterTables,
  ...importTables,
  ...closingTables,
  ...handOutTables,
}

const rebuiltTables: ColumnsByTable = {
  withdrawal: [
    act,
    `kind TEXT NOT NULL ${oneOf(
      'kind',
      'invoice',
      'bill',
      'milestone',
      'notice',
      'incoming-paper',
      'sending',
      'draft',
      'registration',
      'sealing',
    )}`,
    'record INTEGER NOT NULL UNIQUE',
    `reason TEXT NOT NULL ${named('reason')}`,
  ],
  issued_document: [
    act,
    `kind TEXT NOT NULL ${oneOf('kind', 'statement', 'notice', 'payment-application', 'card-list', 'late-fee-note', 'settlement')}`,
    'notice_kind TEXT',
    'number TEXT',
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `facts TEXT NOT NULL ${json('facts')}`,
    `unsigned_sha256 TEXT NOT NULL ${sha256('unsigned_sha256')}`,
    `signed_sha256 TEXT ${sha256('signed_sha256')}`,
    'certificate_serial TEXT',
    'content BLOB',
    "CHECK ((kind = 'notice') = (notice_kind IS NOT NULL))",
  ],
  entry: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `kind TEXT NOT NULL ${oneOf('kind', 'charge', 'adjustment', 'payment', 'allocation', 'release', 'reversal', 'refund')}`,
    `effective_on TEXT NOT NULL ${date('effective_on')}`,
    'reverses INTEGER REFERENCES entry (seq)',
    "CHECK ((kind = 'reversal') = (reverses IS NOT NULL))",
  ],
}

const indexes: readonly string[] = [
  ...dutyIndexes,
  ...fileIndexes,
  ...importIndexes,
  ...closingIndexes,
  // An amount that was typed is looked for among all charges.
  'CREATE INDEX charge_by_amount ON charge (amount_fen)',
]

const rules = [
  // No foreign key can lead to one of several tables.
  `CREATE TRIGGER withdrawal_of_a_record BEFORE INSERT ON withdrawal
WHEN NOT EXISTS (
  SELECT 1 FROM invoice WHERE NEW.kind = 'invoice' AND seq = NEW.record
  UNION ALL SELECT 1 FROM bill WHERE NEW.kind = 'bill' AND seq = NEW.record
  UNION ALL SELECT 1 FROM milestone WHERE NEW.kind = 'milestone' AND seq = NEW.record
  UNION ALL SELECT 1 FROM issued_document WHERE NEW.kind = kind AND kind = 'notice' AND seq = NEW.record
  UNION ALL SELECT 1 FROM incoming_paper WHERE NEW.kind = 'incoming-paper' AND seq = NEW.record
  UNION ALL SELECT 1 FROM notice_sending WHERE NEW.kind = 'sending' AND seq = NEW.record
  UNION ALL SELECT 1 FROM notice_draft WHERE NEW.kind = 'draft' AND seq = NEW.record
  UNION ALL SELECT 1 FROM notice_registration WHERE NEW.kind = 'registration' AND seq = NEW.record
  UNION ALL SELECT 1 FROM notice_sealing WHERE NEW.kind = 'sealing' AND seq = NEW.record
)
BEGIN SELECT RAISE(ABORT, 'withdrawal of no such record'); END`,
]

export const dutiesAndFiles: Migration = {
  version: 2,
  name: 'duties and files',
  statements: [
    ...Object.entries(rebuiltTables).flatMap(([table, columns]) => rebuiltSql(table, columns)),
    ...Object.entries(newTables).map(tableSql),
    ...indexes,
    ...Object.keys(newTables).flatMap(appendOnlySql),
    ...rules,
  ],
}
