// The tables of a contract's end in the second schema: that it was closed or opened again, and money that the supplier
// paid back, each refund with the payments it came out of.

import { act, type ColumnsByTable, date, json, named, oneOf } from './columns.ts'

export const closingTables: ColumnsByTable = {
  contract_closing: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `state TEXT NOT NULL ${oneOf('state', 'closed', 'reopened')}`,
    `closed_on TEXT ${date('closed_on')}`,
    `facts TEXT ${json('facts')}`,
    `reason TEXT ${named('reason')}`,
    "CHECK ((state = 'closed') = (closed_on IS NOT NULL) AND (closed_on IS NULL) = (facts IS NULL))",
    "CHECK ((state = 'reopened') = (reason IS NOT NULL))",
  ],
  refund: [
    act,
    `contract_id TEXT NOT NULL ${named('contract_id')}`,
    `received_on TEXT NOT NULL ${date('received_on')}`,
    'amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0)',
    `voucher TEXT NOT NULL ${named('voucher')}`,
    'entry INTEGER NOT NULL REFERENCES entry (seq)',
    'takes_back INTEGER UNIQUE REFERENCES refund (seq)',
    `reason TEXT ${named('reason')}`,
    'CHECK ((takes_back IS NULL) = (amount_fen > 0) AND (takes_back IS NULL) = (reason IS NULL))',
  ],
  refund_part: [
    'refund INTEGER NOT NULL REFERENCES refund (seq)',
    'payment INTEGER NOT NULL REFERENCES payment (seq)',
    'amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0)',
  ],
}

export const closingIndexes: readonly string[] = [
  'CREATE INDEX refund_by_contract ON refund (contract_id)',
  'CREATE INDEX refund_part_by_refund ON refund_part (refund)',
  'CREATE INDEX refund_part_by_payment ON refund_part (payment)',
]
