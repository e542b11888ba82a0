// What a clerk, or a file he was sent, may enter wrongly: each line of a script with the refusal that it must get.
// As JSON text, because JavaScript could not write half of these numbers.

/** `expected`: the kind and the facts that matter; for a field, its path and what is wrong with it. */
export type BadLine = readonly [procedure: string, input: string, expected: Readonly<Record<string, unknown>>]

export const iccid = (index: number): string => `8986082403${String(index).padStart(10, '0')}`

/** Ids of what the ledger holds before anything goes wrong. */
export type Known = {
  readonly serviceCharge: number
  readonly cardCharge: number
  readonly reversedPayment: number
  readonly activation: number
  readonly statement: number
}

const field = (path: string, problem: string) => ({ kind: 'invalid-input', path, problem })

const payment = (amount: string, more = '') =>
  `{"contractId":"A","paidOn":"2024-09-20","amountFen":${amount},"voucher":"财付"${more}}`

const amounts: readonly BadLine[] = [
  ['payments.record', payment('1e21'), field('amountFen', 'too-large')],
  ['payments.record', payment('9007199254740993'), field('amountFen', 'too-large')],
  ['payments.record', payment('9007199254740992'), field('amountFen', 'too-large')],
  ['payments.record', payment('0.005'), field('amountFen', 'not-whole')],
  ['payments.record', payment('0.5'), field('amountFen', 'not-whole')],
  ['payments.record', payment('-1'), field('amountFen', 'too-small')],
  ['payments.record', payment('0'), field('amountFen', 'too-small')],
  ['payments.record', payment('"100"'), field('amountFen', 'wrong-type')],
  ['payments.record', payment('null'), field('amountFen', 'wrong-type')],
  ['payments.record', payment('[100]'), field('amountFen', 'wrong-type')],
  ['tools.rmbUppercase', '{"amountFen":-1}', field('amountFen', 'too-small')],
  ['tools.rmbUppercase', '{"amountFen":9007199254740992}', field('amountFen', 'too-large')],
  ['tools.vatSplit', '{"grossFen":100,"rate":0.06}', field('rate', 'wrong-type')],
  ['tools.vatSplit', '{"grossFen":100,"rate":"6"}', field('rate', 'rate-above-one')],
  ['tools.vatSplit', '{"grossFen":100,"rate":"-0.06"}', field('rate', 'not-a-decimal')],
  ['tools.vatSplit', '{"grossFen":100,"rate":"6%"}', field('rate', 'not-a-decimal')],
  ['tools.parseAmount', '{"text":"1e21"}', { kind: 'not-an-amount' }],
  ['tools.parseAmount', '{"text":"0.005"}', { kind: 'too-many-decimals' }],
  ['tools.parseAmount', '{"text":"-1"}', { kind: 'negative-amount' }],
  ['tools.parseAmount', '{"text":"－１６０"}', { kind: 'negative-amount' }],
  ['tools.parseAmount', '{"text":"90071992547409.92"}', { kind: 'amount-too-large' }],
  ['tools.parseAmount', '{"text":"16,0730.00"}', { kind: 'misplaced-separator' }],
  ['tools.parseAmount', '{"text":" "}', { kind: 'empty-amount' }],
  ['tools.parseAmount', '{"text":"拾元"}', { kind: 'not-an-amount' }],
  ['tools.parseRmbUppercase', '{"text":"人民币一百元"}', { kind: 'character-not-allowed', character: '一' }],
]

const ACTIVATION = `"iccid":"${iccid(2)}","kind":"activated"`

const dates: readonly BadLine[] = [
  ...['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-2-3', '20240203', '明天', ''].map(
    (on): BadLine => [
      'cards.record',
      `{"events":[{${ACTIVATION},"on":"${on}"}]}`,
      field('events.0.on', 'impossible-date'),
    ],
  ),
  ['cards.record', `{"events":[{${ACTIVATION},"on":20240203}]}`, field('events.0.on', 'wrong-type')],
  ['position.get', '{"contractId":"A","asOf":"2024-06-31"}', field('asOf', 'impossible-date')],
  ['position.get', '{"contractId":"A","asOf":"9999-12-31"}', field('asOf', 'impossible-date')],
  ['billing.run', '{"contractId":"B","through":"2024-13"}', field('through', 'impossible-month')],
  ['billing.run', '{"contractId":"B","through":"2024-1"}', field('through', 'impossible-month')],
  ['billing.run', '{"contractId":"B","through":"2999-01"}', field('through', 'year-out-of-range')],
  [
    'milestones.record',
    '{"contractId":"A","instalment":1,"kind":"accepted","on":"2025-02-29"}',
    field('on', 'impossible-date'),
  ],
  [
    'bills.record',
    '{"contractId":"B","from":"2024-08","to":"2024-03","receivedOn":"2024-09-05","amountFen":1}',
    { kind: 'bill-months-reversed', fromMonth: '2024-08', toMonth: '2024-03' },
  ],
  [
    'statements.export',
    '{"contractId":"A","from":"2025-01-01","to":"2024-12-31","file":"x.pdf"}',
    { kind: 'span-reversed', from: '2025-01-01', to: '2024-12-31' },
  ],
]

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

const event = (index: number, kind: string, on: string, more = '') =>
  `{"events":[{"iccid":"${iccid(index)}","kind":"${kind}","on":"${on}"${more}}]}`

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

const invoice = (facts: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    contractId: 'A',
    number: '25222000000000000102',
    kind: '普通发票',
    issuedOn: '2025-03-20',
    netFen: 15_163_208,
    taxFen: 909_792,
    grossFen: 16_073_000,
    rate: '0.06',
    ...facts,
  })

const moneyLines = ({
  serviceCharge,
  cardCharge,
  reversedPayment,
  activation,
  statement,
}: Known): readonly BadLine[] => [
  [
    'payments.record',
    payment('3000', `,"allocations":[{"chargeId":${cardCharge},"amountFen":3000}]`),
    { kind: 'charge-of-another-contract', chargeId: cardCharge, contractId: 'B' },
  ],
  [
    'payments.record',
    payment('100', `,"allocations":[{"chargeId":${serviceCharge},"amountFen":101}]`),
    { kind: 'allocations-exceed-payment', allocatedFen: 101, amountFen: 100 },
  ],
  [
    'payments.record',
    payment('20000000', `,"allocations":[{"chargeId":${serviceCharge},"amountFen":16073001}]`),
    { kind: 'allocation-exceeds-charge', openFen: 16_073_000 },
  ],
  [
    'payments.record',
    payment(
      '200',
      `,"allocations":[{"chargeId":${serviceCharge},"amountFen":100},{"chargeId":${serviceCharge},"amountFen":100}]`,
    ),
    { kind: 'charge-allocated-twice', chargeId: serviceCharge },
  ],
  ['payments.record', payment('100', ',"allocations":[]'), field('allocations', 'too-short')],
  ['payments.record', payment('100', ',"note":"x"'), field('note', 'unknown-field')],
  ['payments.reverse', `{"paymentId":${reversedPayment},"reason":"又"}`, { kind: 'already-reversed' }],
  ['payments.reverse', `{"paymentId":${reversedPayment},"reason":" "}`, field('reason', 'too-short')],
  [
    'invoices.record',
    invoice({ number: '25222000000000000101' }),
    { kind: 'duplicate-invoice', contractId: 'A' },
  ],
  ['invoices.record', invoice({ number: ' 2522 2000 0000 0000 0101' }), { kind: 'duplicate-invoice' }],
  [
    'invoices.record',
    invoice({ number: '２５２２２００００００００００００１０１' }),
    { kind: 'duplicate-invoice' },
  ],
  ['invoices.record', invoice({ netFen: 15_163_207 }), { kind: 'invoice-sum-wrong', netFen: 15_163_207 }],
  [
    'invoices.record',
    invoice({ covers: [cardCharge] }),
    { kind: 'charge-of-another-contract', chargeId: cardCharge, contractId: 'B' },
  ],
  ['invoices.record', invoice({ covers: [serviceCharge, serviceCharge] }), { kind: 'charge-covered-twice' }],
  ['invoices.record', invoice({ covers: [activation] }), { kind: 'unknown-charge', chargeId: activation }],
  ['invoices.record', invoice({ kind: '收据' }), field('kind', 'not-a-choice')],
  [
    'invoices.record',
    invoice({ netFen: Number.MAX_SAFE_INTEGER, taxFen: Number.MAX_SAFE_INTEGER }),
    { kind: 'out-of-range' },
  ],
  [
    'notices.recordSending',
    `{"noticeId":${statement},"way":"express","destination":"domestic","sentOn":"2025-05-06"}`,
    { kind: 'unknown-notice', noticeId: statement },
  ],
  [
    'notices.draft',
    `{"kind":35,"contractId":"A","facts":{"paymentId":${reversedPayment}}}`,
    { kind: 'payment-was-reversed', paymentId: reversedPayment },
  ],
  ['charges.enter', chargeOf('"card-fee"', 'A'), { kind: 'no-such-charge', contractId: 'A' }],
  ['charges.enter', chargeOf('"monthly-fee"', 'B'), field('kind', 'not-a-choice')],
]

function chargeOf(kind: string, contractId: string): string {
  return `{"contractId":"${contractId}","kind":${kind},"month":"2024-03","amountFen":1,"effectiveOn":"2024-03-31","reason":"x"}`
}

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

const texts: readonly BadLine[] = [
  ['payments.record', payment('1').replace('财付', '财\\u0000付'), field('voucher', 'unwritable-text')],
  ['payments.record', payment('1').replace('财付', '\\ud800'), field('voucher', 'unwritable-text')],
  ['payments.record', payment('1').replace('财付', '长'.repeat(501)), field('voucher', 'text-too-long')],
  ['payments.record', 'null', field('', 'wrong-type')],
  ['payments.record', '"A"', field('', 'wrong-type')],
]

/** Where two refusals would be equally right. */
function expectOneOf(...kinds: readonly string[]): RegExp {
  return new RegExp(`^(?:${kinds.join('|')})$`)
}

export const badLines = (known: Known): readonly BadLine[] => [
  ...amounts,
  ...dates,
  ...unknown,
  ...events,
  ...deliveries,
  ...moneyLines(known),
  ...files,
  ...texts,
]
