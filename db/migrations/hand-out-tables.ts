// The table of what was handed out of the ledger: which list or archive, under which name, how much of it, its hash.

import { act, type ColumnsByTable, named, oneOf, sha256 } from './columns.ts'

export const handOutTables: ColumnsByTable = {
  handed_out: [
    act,
    `kind TEXT NOT NULL ${oneOf('kind', 'list', 'archive')}`,
    `title TEXT NOT NULL ${named('title')}`,
    `name TEXT NOT NULL ${named('name')}`,
    'rows INTEGER NOT NULL CHECK (rows >= 0)',
    // Of the file; of an archive's list of hashes, which names every file in it.
    `sha256 TEXT NOT NULL ${sha256('sha256')}`,
  ],
}
