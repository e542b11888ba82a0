// The tables of duties in the second schema: calls that a role did not allow, passwords that were wrong, what takes two
// people and what waits for the second, months that are closed, and what one clerk handed over to the next.

import { act, type ColumnsByTable, instant, json, month, named, oneOf, sha256 } from './columns.ts'

const duties = ['payment', 'reversal', 'answer', 'notice', 'reopening', 'closing'] as const

export const dutyTables: ColumnsByTable = {
  denied_call: [
    act,
    `procedure TEXT NOT NULL ${named('procedure')}`,
    `access TEXT NOT NULL ${oneOf('access', 'read', 'record', 'review', 'administer')}`,
  ],
  wrong_password: [
    act,
    'user_id INTEGER NOT NULL REFERENCES user_account (seq)',
    'tries INTEGER NOT NULL CHECK (tries >= 1)',
    `first_at TEXT NOT NULL ${instant('first_at')}`,
    `last_at TEXT NOT NULL ${instant('last_at')}`,
  ],
  duty_rule: [
    act,
    `duty TEXT NOT NULL ${oneOf('duty', ...duties)}`,
    'needs_two INTEGER NOT NULL CHECK (needs_two IN (0, 1))',
  ],
  proposal: [
    act,
    `duty TEXT NOT NULL ${oneOf('duty', ...duties, 'rule')}`,
    `procedure TEXT NOT NULL ${named('procedure')}`,
    `input TEXT NOT NULL ${json('input')}`,
    `outcome TEXT ${json('outcome')}`,
  ],
  proposal_decision: [
    act,
    'proposal INTEGER NOT NULL UNIQUE REFERENCES proposal (seq)',
    `outcome TEXT NOT NULL ${oneOf('outcome', 'approved', 'refused', 'withdrawn')}`,
    `reason TEXT ${named('reason')}`,
    `proposed_by TEXT NOT NULL ${named('proposed_by')}`,
    `decided_by TEXT NOT NULL ${named('decided_by')}`,
    "CHECK (outcome <> 'refused' OR reason IS NOT NULL)",
    "CHECK ((outcome = 'withdrawn') = (proposed_by = decided_by))",
  ],
  period_mark: [
    act,
    'contract_id TEXT',
    `month TEXT NOT NULL ${month('month')}`,
    `state TEXT NOT NULL ${oneOf('state', 'closed', 'reopened')}`,
    `reason TEXT ${named('reason')}`,
    "CHECK ((state = 'reopened') = (reason IS NOT NULL))",
  ],
  handover: [
    act,
    `number TEXT NOT NULL UNIQUE ${named('number')}`,
    'giver INTEGER NOT NULL REFERENCES user_account (seq)',
    'receiver INTEGER NOT NULL REFERENCES user_account (seq)',
    `facts TEXT NOT NULL ${json('facts')}`,
    `unsigned_sha256 TEXT NOT NULL ${sha256('unsigned_sha256')}`,
    `signed_sha256 TEXT NOT NULL ${sha256('signed_sha256')}`,
    `certificate_serial TEXT NOT NULL ${named('certificate_serial')}`,
    'content BLOB NOT NULL',
    'CHECK (giver <> receiver)',
  ],
  handover_acceptance: [
    act,
    'handover INTEGER NOT NULL UNIQUE REFERENCES handover (seq)',
    `signed_sha256 TEXT NOT NULL ${sha256('signed_sha256')}`,
    `certificate_serial TEXT NOT NULL ${named('certificate_serial')}`,
    'content BLOB NOT NULL',
  ],
}

export const dutyIndexes: readonly string[] = [
  'CREATE INDEX denied_call_by_act ON denied_call (act)',
  'CREATE INDEX period_mark_by_month ON period_mark (month)',
]
