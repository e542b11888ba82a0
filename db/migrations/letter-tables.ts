// Tables of the second schema for a letter's steps: drafts and their review, from which draft it was signed, what took its
// place, its registration and its seal.

import { act, type ColumnsByTable, date, json, named, oneOf } from './columns.ts'

export const letterTables: ColumnsByTable = {
  notice_draft: [
    act,
    'version_of INTEGER REFERENCES notice_draft (seq)',
    `notice_kind TEXT NOT NULL ${named('notice_kind')}`,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `facts TEXT NOT NULL ${json('facts')}`,
    `letter TEXT NOT NULL ${json('letter')}`,
  ],
  notice_review: [
    act,
    'draft INTEGER NOT NULL REFERENCES notice_draft (seq)',
    `opinion TEXT NOT NULL ${oneOf('opinion', 'approved', 'returned')}`,
    `reason TEXT ${named('reason')}`,
    "CHECK (opinion = 'approved' OR reason IS NOT NULL)",
  ],
  notice_origin: [
    act,
    'notice INTEGER NOT NULL UNIQUE REFERENCES issued_document (seq)',
    'draft INTEGER NOT NULL UNIQUE REFERENCES notice_draft (seq)',
  ],
  notice_replacement: [
    act,
    'replaced INTEGER NOT NULL UNIQUE REFERENCES issued_document (seq)',
    'replacement INTEGER NOT NULL REFERENCES issued_document (seq)',
    'CHECK (replacement <> replaced)',
  ],
  notice_registration: [
    act,
    'notice INTEGER NOT NULL REFERENCES issued_document (seq)',
    `document_number TEXT NOT NULL ${named('document_number')}`,
    `registered_on TEXT NOT NULL ${date('registered_on')}`,
    'copies INTEGER NOT NULL CHECK (copies > 0)',
  ],
  notice_sealing: [
    act,
    'notice INTEGER NOT NULL REFERENCES issued_document (seq)',
    `seal TEXT NOT NULL ${named('seal')}`,
    'copies INTEGER NOT NULL CHECK (copies > 0)',
    `sealed_on TEXT NOT NULL ${date('sealed_on')}`,
    `keeper TEXT NOT NULL ${named('keeper')}`,
  ],
}
