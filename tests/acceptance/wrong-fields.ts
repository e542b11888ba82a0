// Fields that cannot be what they say: amounts, days and texts beyond all sense.

import { ACTIVATION, type BadLine, field, payment } from './wrong-line.ts'

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
const texts: readonly BadLine[] = [
  ['payments.record', payment('1').replace('财付', '财\\u0000付'), field('voucher', 'unwritable-text')],
  ['payments.record', payment('1').replace('财付', '\\ud800'), field('voucher', 'unwritable-text')],
  ['payments.record', payment('1').replace('财付', '长'.repeat(501)), field('voucher', 'text-too-long')],
  ['payments.record', 'null', field('', 'wrong-type')],
  ['payments.record', '"A"', field('', 'wrong-type')],
]

export const wrongFields: readonly BadLine[] = [...amounts, ...dates, ...texts]
