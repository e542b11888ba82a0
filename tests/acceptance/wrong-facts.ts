// What is well formed and cannot be: ids of nothing, events that other events rule out, papers that cannot arrive,
// files that cannot lie there.

import { ACTIVATION, type BadLine, event, field, iccid, payment } from './wrong-line.ts'

const unknown: readonly BadLine[] = [
  ...['C', ' A', 'a', '__proto__', 'constructor'].map(
    (contractId): BadLine => [
      'billing.run',
      `{"contractId":"${contractId}","through":"2024-05"}`,
      { kind: 'unknown-contract', contractId },
    ],
  ),
  ['billing.run', '{"contractId":"","through":"2024-05"}', field('contractId', 'too-short')],
  ['billing.undo', '{}', { kind: 'unknown-procedure', procedure: 'billing.undo' }],
  ['constructor', '{}', { kind: 'unknown-procedure', procedure: 'constructor' }],
  [
    'cards.record',
    `{"events":[{"iccid":"${iccid(999)}","kind":"activated","on":"2024-04-01"}]}`,
    { kind: 'unknown-card', iccid: iccid(999) },
  ],
  [
    'cards.correct',
    '{"eventId":999999,"on":null,"reason":"查无"}',
    { kind: 'unknown-event', eventId: 999_999 },
  ],
  [
    'payments.reverse',
    '{"paymentId":999999,"reason":"查无"}',
    { kind: 'unknown-payment', paymentId: 999_999 },
  ],
  [
    'payments.record',
    payment('100', ',"allocations":[{"chargeId":999999,"amountFen":100}]'),
    { kind: 'unknown-charge', chargeId: 999_999 },
  ],
  ['charges.explain', '{"chargeId":999999}', { kind: 'unknown-charge', chargeId: 999_999 }],
  [
    'questions.answer',
    '{"questionId":"Q-NONE","choice":"x"}',
    { kind: 'unknown-question', questionId: 'Q-NONE' },
  ],
  ['questions.answer', '{"questionId":"Q-HOLD","choice":"x"}', { kind: 'unknown-choice', choice: 'x' }],
  [
    'milestones.record',
    '{"contractId":"A","instalment":4,"kind":"accepted","on":"2025-03-11"}',
    { kind: 'unknown-instalment', instalment: 4, instalments: 3 },
  ],
  [
    'milestones.record',
    '{"contractId":"B","instalment":1,"kind":"accepted","on":"2025-03-11"}',
    { kind: 'no-milestones', contractId: 'B' },
  ],
  [
    'notices.recordSending',
    '{"noticeId":999999,"way":"hand","destination":"same-city","sentOn":"2025-05-06"}',
    { kind: 'unknown-notice', noticeId: 999_999 },
  ],
  ['notices.draft', '{"kind":"love-letter","contractId":"A","facts":{}}', { kind: 'unknown-notice-kind' }],
  [
    'notices.draft',
    '{"kind":35,"contractId":"A","facts":{"amount":1}}',
    { kind: 'unknown-fact', fact: 'amount' },
  ],
  [
    'notices.draft',
    '{"kind":35,"contractId":"A","facts":{"signedOn":"2025-02-29"}}',
    { kind: 'malformed-fact', fact: 'signedOn' },
  ],
  [
    'prices.confirm',
    '{"contractId":"A","fromMonth":"2026-01","rate":"0.09","evidence":"x"}',
    { kind: 'no-tax-clause' },
  ],
  ['contracts.add', '{"pack":{"id":"C"}}', { path: 'title' }],
  ['holidays.announce', '{"holidays":{"year":2027}}', { kind: 'malformed-holiday-year' }],
]
/** Card 1 was active from 12 March to 1 June, card 2 never, card 3 is in use. */
const events: readonly BadLine[] = [
  ['cards.record', event(3, 'resumed', '2024-05-01'), { kind: 'not-suspended', iccid: iccid(3) }],
  ['cards.record', event(2, 'cancelled', '2024-05-01'), { kind: 'not-activated', event: 'cancelled' }],
  ['cards.record', event(2, 'suspended', '2024-05-01'), { kind: 'not-activated', event: 'suspended' }],
  [
    'cards.record',
    event(1, 'suspended', '2024-06-02'),
    { kind: 'card-cancelled', cancelledOn: '2024-06-01' },
  ],
  [
    'cards.record',
    event(1, 'activated', '2024-07-01'),
    { kind: expectOneOf('card-cancelled', 'already-activated') },
  ],
  [
    'cards.record',
    event(3, 'activated', '2024-04-01'),
    { kind: 'already-activated', activatedOn: '2024-03-12' },
  ],
  ['cards.record', event(2, 'activated', '2024-03-10'), { kind: 'activated-before-supplied' }],
  ['cards.record', event(3, 'replaced', '2024-05-01'), { kind: 'cause-missing', iccid: iccid(3) }],
  ['cards.record', event(3, 'replaced', '2024-05-01', ',"cause":"lost"'), { kind: 'new-iccid-missing' }],
  [
    'cards.record',
    event(3, 'replaced', '2024-05-01', `,"cause":"lost","newIccid":"${iccid(2)}"`),
    { kind: 'iccid-in-use', iccid: iccid(2) },
  ],
  ['cards.record', event(3, 'stolen', '2024-05-01'), field('events.0.kind', 'not-a-choice')],
  ['cards.record', '{"events":[]}', field('events', 'too-short')],
  // The first event of the two is possible: it is not recorded without the other.
  [
    'cards.record',
    `{"events":[{${ACTIVATION},"on":"2024-04-01"},{"iccid":"${iccid(4)}","kind":"cancelled","on":"2024-04-02"}]}`,
    { kind: 'not-activated', iccid: iccid(4) },
  ],
  [
    'cards.supply',
    `{"contractId":"B","cards":[{"iccid":"${iccid(101)}","suppliedOn":"2024-06-01"}]}`,
    { kind: 'card-limit-exceeded', maximum: 100, suppliedSoFar: 100, supplying: 1 },
  ],
  [
    'cards.supply',
    `{"contractId":"A","cards":[{"iccid":"${iccid(101)}","suppliedOn":"2024-06-01"}]}`,
    { kind: 'no-cards-agreed', contractId: 'A' },
  ],
  [
    'cards.recordUsage',
    `{"contractId":"B","month":"2024-03","usage":[{"iccid":"${iccid(1)}","megabytes":-1}]}`,
    field('usage.0.megabytes', 'too-small'),
  ],
  [
    'cards.recordUsage',
    `{"contractId":"B","month":"2024-03","usage":[{"iccid":"${iccid(1)}","megabytes":1},{"iccid":"${iccid(1)}","megabytes":2}]}`,
    { kind: 'usage-listed-twice', iccid: iccid(1) },
  ],
  [
    'cards.recordUsage',
    `{"contractId":"A","month":"2024-03","usage":[{"iccid":"${iccid(1)}","megabytes":1}]}`,
    { kind: 'card-of-another-contract', contractId: 'B' },
  ],
]

const deliveries: readonly BadLine[] = [
  ['registered', 'delivery-left-open', ''],
  ['email', 'delivery-left-open', ''],
  ['fax', 'delivery-left-open', ''],
  ['hand', 'received-before-sent', ',"receivedOn":"2025-05-05"'],
].map(([way, kind, more]) => [
  'tools.deemedDelivery',
  `{"contractId":"A","way":"${way}","destination":"domestic","sender":"us","sentOn":"2025-05-06"${more}}`,
  { kind },
])
const files: readonly BadLine[] = [
  [
    'statements.export',
    '{"contractId":"A","from":"2024-03-11","to":"2024-12-31","file":"没有/x.pdf"}',
    { kind: 'file-not-written', code: 'ENOENT' },
  ],
  ['journal.export', '{"file":"没有/x.journal"}', { kind: 'file-not-written', code: 'ENOENT' }],
  [
    'statements.export',
    '{"contractId":"A","from":"2024-03-11","to":"2024-12-31","file":"."}',
    { kind: 'file-not-written' },
  ],
  [
    'notices.draft',
    '{"kind":35,"contractId":"B","facts":{}}',
    { kind: 'no-payment-to-tell', contractId: 'B' },
  ],
]
/** Where two refusals would be equally right. */
function expectOneOf(...kinds: readonly string[]): RegExp {
  return new RegExp(`^(?:${kinds.join('|')})$`)
}

export const wrongFacts: readonly BadLine[] = [...unknown, ...events, ...deliveries, ...files]
