// The first schema of a ledger. Every table is STRICT and append-only, and its rows are links of the one chain:
// `seq` counts over all tables together, `h` is the link. What a CHECK can refuse, it refuses here once more,
// because a file can be written by other programs than this one.

import {
  act,
  appendOnlySql,
  type ColumnsByTable,
  date,
  decimal,
  instant,
  json,
  month,
  named,
  oneOf,
  sha256,
  tableSql,
} from './columns.ts'
import type { Migration } from './migration.ts'

const columnsByTable: ColumnsByTable = {
  ledger_identity: [
    `ledger_uuid TEXT NOT NULL ${named('ledger_uuid')}`,
    `created_at TEXT NOT NULL ${instant('created_at')}`,
    'CHECK (seq = 1)',
  ],
  act: [
    'user_account INTEGER REFERENCES user_account (seq)',
    `verb TEXT NOT NULL ${named('verb')}`,
    `recorded_at TEXT NOT NULL ${instant('recorded_at')}`,
    'CHECK (user_account IS NOT NULL OR seq = 2)',
  ],
  user_account: [
    act,
    'user_id INTEGER NOT NULL REFERENCES user_account (seq) CHECK (user_id <= seq)',
    `name TEXT NOT NULL ${named('name')}`,
    `roles TEXT NOT NULL ${json('roles')}`,
    'disabled INTEGER NOT NULL CHECK (disabled IN (0, 1))',
    'key_slot_digest BLOB NOT NULL CHECK (length(key_slot_digest) = 32)',
  ],
  contract: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    'version INTEGER NOT NULL CHECK (version >= 1)',
    `pack TEXT NOT NULL ${json('pack')}`,
    'UNIQUE (contract_id, version)',
  ],
  holiday_year: [
    act,
    'year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999)',
    `status TEXT NOT NULL ${oneOf('status', 'official', 'provisional')}`,
    'notice TEXT',
    `days TEXT NOT NULL ${json('days')}`,
  ],
  answer: [
    act,
    `question_id TEXT NOT NULL ${named('question_id')}`,
    'contract_id TEXT',
    `choice TEXT NOT NULL ${named('choice')}`,
    'reason TEXT',
  ],
  price_version: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `term_id TEXT NOT NULL ${named('term_id')}`,
    `from_month TEXT NOT NULL ${month('from_month')}`,
    'unit_price_fen INTEGER NOT NULL CHECK (unit_price_fen >= 0)',
    `vat_rate TEXT NOT NULL ${decimal('vat_rate')}`,
    'evidence TEXT',
  ],
  card: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `iccid TEXT NOT NULL UNIQUE ${named('iccid')}`,
    'msisdn TEXT',
    `supplied_on TEXT NOT NULL ${date('supplied_on')}`,
  ],
  card_event: [
    act,
    'card INTEGER NOT NULL REFERENCES card (seq)',
    `kind TEXT NOT NULL ${oneOf('kind', 'activated', 'suspended', 'resumed', 'cancelled', 'replaced', 'voided')}`,
    `effective_on TEXT NOT NULL ${date('effective_on')}`,
    `cause TEXT ${oneOf('cause', 'lost', 'damaged', 'burnt-out')}`,
    'new_iccid TEXT',
    'corrects INTEGER REFERENCES card_event (seq)',
    'reason TEXT',
    'CHECK ((corrects IS NULL) = (reason IS NULL))',
    "CHECK ((kind = 'replaced') = (cause IS NOT NULL))",
    "CHECK ((kind = 'replaced') = (new_iccid IS NOT NULL))",
    "CHECK (kind <> 'voided' OR corrects IS NOT NULL)",
  ],
  card_usage: [
    act,
    'card INTEGER NOT NULL REFERENCES card (seq)',
    `month TEXT NOT NULL ${month('month')}`,
    `megabytes TEXT NOT NULL ${decimal('megabytes')}`,
  ],
  milestone: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    'instalment INTEGER NOT NULL CHECK (instalment >= 1)',
    `kind TEXT NOT NULL ${oneOf('kind', 'accepted', 'notice-received', 'documents-received')}`,
    `effective_on TEXT NOT NULL ${date('effective_on')}`,
  ],
  bill: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `from_month TEXT NOT NULL ${month('from_month')}`,
    `to_month TEXT NOT NULL ${month('to_month')}`,
    `received_on TEXT NOT NULL ${date('received_on')}`,
    `due_on TEXT ${date('due_on')}`,
    'amount_fen INTEGER NOT NULL',
    'CHECK (from_month <= to_month)',
  ],
  entry: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `kind TEXT NOT NULL ${oneOf('kind', 'charge', 'adjustment', 'payment', 'allocation', 'release', 'reversal')}`,
    `effective_on TEXT NOT NULL ${date('effective_on')}`,
    'reverses INTEGER REFERENCES entry (seq)',
    "CHECK ((kind = 'reversal') = (reverses IS NOT NULL))",
  ],
  entry_line: [
    'entry INTEGER NOT NULL REFERENCES entry (seq)',
    `account TEXT NOT NULL ${named('account')}`,
    'amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0)',
  ],
  charge: [
    'entry INTEGER NOT NULL REFERENCES entry (seq)',
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `term_id TEXT NOT NULL ${named('term_id')}`,
    `kind TEXT NOT NULL ${named('kind')}`,
    `month TEXT ${month('month')}`,
    'instalment INTEGER CHECK (instalment >= 1)',
    'card INTEGER REFERENCES card (seq)',
    'iccid TEXT',
    'amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0)',
    `effective_on TEXT NOT NULL ${date('effective_on')}`,
    // Not json_valid: parsing each of 360,000 charges of one billing costs more than writing it.
    "inputs TEXT NOT NULL CHECK (inputs GLOB '{*}')",
    'adjusts INTEGER REFERENCES charge (seq)',
  ],
  invoice: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `number TEXT NOT NULL ${named('number')}`,
    `seller TEXT ${named('seller')}`,
    `kind TEXT NOT NULL ${named('kind')}`,
    `issued_on TEXT NOT NULL ${date('issued_on')}`,
    'net_fen INTEGER NOT NULL',
    'tax_fen INTEGER NOT NULL',
    'gross_fen INTEGER NOT NULL',
    `rate TEXT NOT NULL ${decimal('rate')}`,
  ],
  invoice_cover: [
    'invoice INTEGER NOT NULL REFERENCES invoice (seq)',
    'charge INTEGER NOT NULL REFERENCES charge (seq)',
    'UNIQUE (invoice, charge)',
  ],
  withdrawal: [
    act,
    `kind TEXT NOT NULL ${oneOf('kind', 'invoice', 'bill', 'milestone', 'notice')}`,
    'record INTEGER NOT NULL UNIQUE',
    `reason TEXT NOT NULL ${named('reason')}`,
  ],
  payment: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `paid_on TEXT NOT NULL ${date('paid_on')}`,
    'amount_fen INTEGER NOT NULL CHECK (amount_fen > 0)',
    'voucher TEXT NOT NULL',
    'entry INTEGER NOT NULL REFERENCES entry (seq)',
  ],
  payment_reversal: [
    act,
    'payment INTEGER NOT NULL UNIQUE REFERENCES payment (seq)',
    `reason TEXT NOT NULL ${named('reason')}`,
    'entry INTEGER NOT NULL REFERENCES entry (seq)',
  ],
  allocation: [
    act,
    'payment INTEGER NOT NULL REFERENCES payment (seq)',
    'charge INTEGER NOT NULL REFERENCES charge (seq)',
    'amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0)',
    `effective_on TEXT NOT NULL ${date('effective_on')}`,
    'entry INTEGER NOT NULL REFERENCES entry (seq)',
  ],
  issued_document: [
    act,
    `kind TEXT NOT NULL ${oneOf('kind', 'statement', 'notice', 'payment-application', 'card-list', 'late-fee-note')}`,
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
  incoming_paper: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `kind TEXT NOT NULL ${named('kind')}`,
    `received_on TEXT NOT NULL ${date('received_on')}`,
    'reference TEXT',
    `subject TEXT NOT NULL ${named('subject')}`,
    `effective_on TEXT ${date('effective_on')}`,
    'address TEXT',
    'contact_name TEXT',
    'contact_phone TEXT',
    'answers INTEGER REFERENCES issued_document (seq)',
  ],
  countersignature: [
    act,
    'document INTEGER NOT NULL UNIQUE REFERENCES issued_document (seq)',
    `signed_sha256 TEXT NOT NULL ${sha256('signed_sha256')}`,
    `certificate_serial TEXT NOT NULL ${named('certificate_serial')}`,
    'content BLOB NOT NULL',
  ],
  notice_sending: [
    act,
    'notice INTEGER NOT NULL REFERENCES issued_document (seq)',
    `way TEXT NOT NULL ${named('way')}`,
    `destination TEXT NOT NULL ${named('destination')}`,
    `sent_on TEXT NOT NULL ${date('sent_on')}`,
    `received_on TEXT ${date('received_on')}`,
    `delivered_on TEXT NOT NULL ${date('delivered_on')}`,
  ],
  court_setting: [act, `name TEXT NOT NULL ${named('name')}`, `value TEXT ${named('value')}`],
  signer: [
    act,
    'user_id INTEGER REFERENCES user_account (seq)',
    `role TEXT NOT NULL ${oneOf('role', 'authority', 'signer')}`,
    `name TEXT NOT NULL ${named('name')}`,
    'certificate BLOB NOT NULL',
    `wrapped_key TEXT NOT NULL ${json('wrapped_key')}`,
    `serial TEXT NOT NULL ${named('serial')}`,
  ],
}

const indexes = [
  // A period is charged once: what comes later under the same key points at the first by `adjusts`.
  `CREATE UNIQUE INDEX charge_key ON charge
    (contract_id, term_id, kind, ifnull(month, ''), ifnull(instalment, 0), ifnull(card, 0)) WHERE adjusts IS NULL`,
  'CREATE INDEX charge_by_contract ON charge (contract_id)',
  // Lists of charges are searched, summed and sorted in this index alone: a row of `charge` is three times as long.
  // Its expressions are those of db/stores/charge-page-sql.ts; in its order charges that are alike are counted.
  `CREATE INDEX charge_by_group ON charge (contract_id, term_id, kind, coalesce(month, substr(effective_on, 1, 7)),
    ifnull(instalment, 0), inputs GLOB '*"priceFromMonth":*', month IS NULL, effective_on, amount_fen, iccid, adjusts)`,
  'CREATE INDEX charge_by_card ON charge (card) WHERE card IS NOT NULL',
  'CREATE INDEX charge_by_adjusted ON charge (adjusts) WHERE adjusts IS NOT NULL',
  'CREATE INDEX allocation_by_charge ON allocation (charge, amount_fen)',
  'CREATE INDEX allocation_by_payment ON allocation (payment)',
  'CREATE INDEX entry_line_by_entry ON entry_line (entry)',
  'CREATE INDEX card_event_by_card ON card_event (card)',
  'CREATE INDEX card_event_by_new_iccid ON card_event (new_iccid) WHERE new_iccid IS NOT NULL',
  'CREATE INDEX card_usage_by_card ON card_usage (card)',
  'CREATE INDEX invoice_by_number ON invoice (number)',
  'CREATE INDEX invoice_cover_by_charge ON invoice_cover (charge)',
  // Each payment asks whether its voucher was used before.
  'CREATE INDEX payment_by_voucher ON payment (contract_id, voucher)',
]

const rules = [
  // A number is booked once, unless the paper under it was withdrawn.
  `CREATE TRIGGER invoice_number_once BEFORE INSERT ON invoice
WHEN EXISTS (
  SELECT 1 FROM invoice
  WHERE number = NEW.number AND seq <> NEW.seq AND seq NOT IN (SELECT record FROM withdrawal)
)
BEGIN SELECT RAISE(ABORT, 'invoice number is in use'); END`,
  // No foreign key can lead to one of four tables.
  `CREATE TRIGGER withdrawal_of_a_record BEFORE INSERT ON withdrawal
WHEN NOT EXISTS (
  SELECT 1 FROM invoice WHERE NEW.kind = 'invoice' AND seq = NEW.record
  UNION ALL SELECT 1 FROM bill WHERE NEW.kind = 'bill' AND seq = NEW.record
  UNION ALL SELECT 1 FROM milestone WHERE NEW.kind = 'milestone' AND seq = NEW.record
  UNION ALL SELECT 1 FROM issued_document WHERE NEW.kind = kind AND kind = 'notice' AND seq = NEW.record
)
BEGIN SELECT RAISE(ABORT, 'withdrawal of no such record'); END`,
]

export const firstLedger: Migration = {
  version: 1,
  name: 'first ledger',
  statements: [
    ...Object.entries(columnsByTable).map(tableSql),
    ...indexes,
    ...Object.keys(columnsByTable).flatMap(appendOnlySql),
    ...rules,
  ],
}
