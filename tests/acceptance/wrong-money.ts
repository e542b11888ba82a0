// Money put where it does not belong: payments, invoices and charges that contradict what is recorded.

import { type BadLine, field, type Known, payment } from './wrong-line.ts'

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
export const wrongMoney = ({
  serviceCharge,
  cardCharge,
  reversedPayment,
  activation,
  noNotice,
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
    `{"noticeId":${noNotice},"way":"express","destination":"domestic","sentOn":"2025-05-06"}`,
    { kind: 'unknown-notice', noticeId: noNotice },
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
