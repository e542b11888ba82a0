import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { chargeId, contractId, invoiceId, paymentId } from '../../src/base/ids.ts'
import { parseRate } from '../../src/base/rates.ts'
import type { Invoice } from '../../src/invoices/invoice.ts'
import { computeStatement } from '../../src/statements/compute-statement.ts'
import type { DatedCharge } from '../../src/statements/debts.ts'
import type { StatementDetail, StatementLine } from '../../src/statements/statement.ts'
import { computeSupplierStatement } from '../../src/statements/supplier-statement.ts'
import { allocation, payment } from '../payments/examples.ts'
import { contractOf, dated, facts, head, instalment } from './examples.ts'

const A = contractOf('A')

function invoice(id: number, grossFen: number, covers: readonly number[], issuedOn: string): Invoice {
  const rate = parseRate('0.06')
  if (!rate.ok) throw new Error('rate')
  return {
    invoiceId: invoiceId(id),
    contractId: contractId('B'),
    number: `F${id}`,
    kind: '普通发票',
    issuedOn: calendarDate(issuedOn),
    netFen: fen(grossFen),
    taxFen: fen(0),
    grossFen: fen(grossFen),
    rate: rate.value,
    covers: covers.map(chargeId),
  }
}

/** A line as one row of text, so that a case reads like the paper. */
function row({
  kind,
  subject,
  clause,
  due,
  payableFen,
  paidFen,
  unpaidFen,
  payments,
  invoices,
}: StatementLine) {
  const of =
    'month' in subject
      ? ` ${subject.month}`
      : 'ordinal' in subject
        ? ` ${subject.ordinal}/${subject.count}`
        : ''
  const cards = 'cards' in subject ? ` ${subject.cards.count}×${subject.cards.unitPriceFen}` : ''
  const dueOn = due.kind === 'on' ? due.on : due.kind
  const paid = payments.map(each => `${each.voucher}:${each.amountFen}`).join(' ')
  const invoiced = invoices.map(each => each.number).join(' ')
  return `${kind} | ${subject.kind}${of}${cards} | ${clause} | ${dueOn} | ${payableFen} ${paidFen} ${unpaidFen} | ${paid} | ${invoiced}`
}

const amounts = (statement: ReturnType<typeof computeStatement>) => [
  statement.openingFen,
  statement.chargedFen,
  statement.payableFen,
  statement.paidFen,
  statement.closingFen,
]

/** `count` cards, one charge each. */
const monthOfCards = (firstId: number, count: number, of: string, dueOn?: string): DatedCharge[] =>
  Array.from({ length: count }, (_, place) =>
    dated(firstId + place, 3_000, {
      month: of,
      card: place + 1,
      effectiveOn: place === 0 ? `${of}-11` : `${of}-01`,
      ...(dueOn === undefined ? {} : { dueOn }),
    }),
  )

describe('a statement of cards', () => {
  it('has one line for a month, whatever day a card began; what is open of earlier months is carried over', () => {
    const march = monthOfCards(100, 3, '2024-03', '2024-04-20')
    const april = monthOfCards(200, 3, '2024-04')
    const statement = computeStatement(
      facts({
        charges: [...march, ...april],
        payments: [payment(1, '2024-03-30', 3_000), payment(2, '2024-04-15', 7_000)],
        allocations: [
          allocation(1, 100, 3_000, '2024-03-30'),
          allocation(2, 101, 3_000, '2024-04-15'),
          allocation(2, 102, 3_000, '2024-04-15'),
          allocation(2, 200, 1_000, '2024-04-15'),
        ],
        invoices: [
          invoice(1, 9_000, [100, 101, 102], '2024-04-02'),
          invoice(2, 9_000, [200, 201, 202], '2024-05-02'),
        ],
      }),
      head('2024-04-01', '2024-04-30'),
    )
    expect(statement.lines.map(row)).toEqual([
      'carried-over | monthly-fee 2024-03 2×3000 | 5.4(1) | 2024-04-20 | 6000 6000 0 | V2:6000 | F1',
      'charge | monthly-fee 2024-04 3×3000 | 5.4(1) | not-agreed | 9000 1000 8000 | V2:1000 | ',
    ])
    expect(amounts(statement)).toEqual([6_000, 9_000, 15_000, 7_000, 8_000])
    expect(statement.invoicedFen).toBe(9_000)
    expect(statement.progress).toEqual({
      statedTotalFen: 9_072_000,
      paidFen: 10_000,
      remainingFen: 9_062_000,
    })
  })

  it('shows a correction on lines of its own and says what it corrects', () => {
    const charges = [
      ...monthOfCards(100, 2, '2026-01'),
      dated(300, -3_000, { adjusts: 100, card: 1, month: '2026-01', effectiveOn: '2026-01-11' }),
      dated(301, 3_085, { adjusts: 100, card: 1, month: '2026-01', effectiveOn: '2026-01-11' }),
      dated(302, -3_000, { adjusts: 101, card: 2, month: '2026-01', effectiveOn: '2026-01-01' }),
    ]
    const statement = computeStatement(
      facts({
        charges,
        payments: [payment(1, '2026-01-31', 3_085)],
        allocations: [allocation(1, 100, 3_085, '2026-01-31')],
      }),
      head('2026-01-01', '2026-01-31'),
    )
    expect(statement.lines.map(row)).toEqual([
      'charge | monthly-fee 2026-01 2×3000 | 5.4(1) | not-agreed | 6000 0 6000 |  | ',
      'adjustment | monthly-fee 2026-01 2×3000 | 5.4(1) | none | -6000 0 -6000 |  | ',
      'adjustment | monthly-fee 2026-01 1×3085 | 5.4(1) | not-agreed | 3085 3085 0 | V1:3085 | ',
    ])
    expect(statement.lines.map(line => line.remarks)).toEqual([
      [],
      [{ kind: 'corrects-month', month: '2026-01' }],
      [
        { kind: 'corrects-month', month: '2026-01' },
        { kind: 'repriced', fromFen: 3_000, toFen: 3_085 },
      ],
    ])
    expect(amounts(statement)).toEqual([0, 3_085, 3_085, 3_085, 0])
  })

  it('counts the cards of a sum taken from a bill', () => {
    const cardFee = dated(1, 8_400, {
      kind: 'card-fee',
      term: 'B-CARD',
      month: '2024-03',
      effectiveOn: '2024-03-20',
    })
    const statement = computeStatement(facts({ charges: [cardFee] }), head('2024-03-11', '2024-03-31'))
    expect(statement.lines.map(row)).toEqual([
      'charge | card-fee 2024-03 84×100 | 5.1(1) | not-agreed | 8400 0 8400 |  | ',
    ])
  })
})

describe('a statement of instalments', () => {
  const charges = [
    instalment(1, { effectiveOn: '2025-03-11', triggeredOn: '2024-06-20', dueOn: '2024-07-22' }),
    instalment(2, { effectiveOn: '2026-03-11' }),
  ]

  it('shows money paid ahead, and on a later one what it settled', () => {
    const paidAhead = facts({
      contract: A,
      charges,
      payments: [payment(1, '2024-07-10', 20_000_000, 'A')],
      allocations: [allocation(1, 1, 16_073_000, '2024-07-10'), allocation(1, 2, 3_927_000, '2026-03-11')],
    })
    const first = computeStatement(paidAhead, head('2024-03-11', '2024-12-31'))
    expect(first.lines.map(row)).toEqual([
      'charge | instalment 1/3 | 7.2 | 2024-07-22 | 16073000 16073000 0 | V1:16073000 | ',
      'on-account | on-account | null | none | 0 3927000 -3927000 | V1:3927000 | ',
    ])
    expect([...amounts(first), first.prepaidFen]).toEqual([
      0, 16_073_000, 16_073_000, 20_000_000, -3_927_000, 3_927_000,
    ])

    const third = computeStatement(paidAhead, head('2026-01-01', '2026-12-31'))
    expect(third.lines.map(row)).toEqual([
      'charge | instalment 2/3 | 7.2 | not-agreed | 16073000 3927000 12146000 | V1:3927000 | ',
      'on-account | on-account | null | none | -3927000 -3927000 0 | V1:-3927000 | ',
    ])
    expect(amounts(third)).toEqual([-3_927_000, 16_073_000, 12_146_000, 0, 12_146_000])
  })

  it('shows a reversed payment with its way in and its way back', () => {
    const reversed = facts({
      contract: A,
      charges,
      payments: [payment(1, '2024-07-10', 16_073_000, 'A')],
      reversals: [{ paymentId: paymentId(1) }],
      allocations: [allocation(1, 1, 16_073_000, '2024-07-10'), allocation(1, 1, -16_073_000, '2024-07-10')],
    })
    const statement = computeStatement(reversed, head('2024-07-01', '2024-07-31'))
    expect(statement.lines.map(row)).toEqual([
      'carried-over | instalment 1/3 | 7.2 | 2024-07-22 | 16073000 0 16073000 |  | ',
      'on-account | on-account | null | none | 0 0 0 | V1:16073000 V1:-16073000 | ',
    ])
    expect(statement.lines.at(-1)?.remarks).toEqual([{ kind: 'payment-reversed', voucher: 'V1' }])
    expect(statement.paidFen).toBe(0)
  })

  it('states an estimate of the late fee only when it is asked for', () => {
    const late = facts({ contract: A, charges })
    expect(computeStatement(late, head('2024-07-01', '2024-07-24')).lateFee).toEqual({
      kind: 'principal-only',
    })
    expect(computeStatement(late, head('2024-07-01', '2024-07-24', { lateFee: 'estimate' })).lateFee).toEqual(
      {
        kind: 'estimate',
        asOf: '2024-07-24',
        feeFen: 96_438,
        ratePerDay: '0.003',
        clause: '10.3',
      },
    )
  })
})

it('ages what is open by the days since it was due; the due day itself is not late', () => {
  const dues = [
    '2024-07-01',
    '2024-06-30',
    '2024-06-01',
    '2024-05-31',
    '2024-05-02',
    '2024-05-01',
    '2024-04-02',
    '2024-04-01',
  ]
  const charges = dues.map((dueOn, place) =>
    dated(place + 1, 10 ** place, { month: '2024-04', card: place + 1, effectiveOn: '2024-04-01', dueOn }),
  )
  const undated = dated(20, 5_00, { month: '2024-04', card: 20, effectiveOn: '2024-04-01' })
  const all = facts({ charges: [...charges, undated], payments: [payment(1, '2024-06-30', 7)] })
  expect(computeStatement(all, head('2024-04-01', '2024-07-01')).ageing).toEqual({
    'not-due': 1,
    'no-due-day': 5_00,
    'days-1-30': 110,
    'days-31-60': 11_000,
    'days-61-90': 1_100_000,
    'days-over-90': 10_000_000,
    credit: -7,
  })
})

it('gives a row for a card, or for a card and month, under the number that it bears now', () => {
  const charges = [
    ...monthOfCards(100, 2, '2024-03', '2024-04-20').map((charge, place) => ({
      ...charge,
      iccid: `OLD${place}`,
    })),
    ...monthOfCards(200, 2, '2024-04').map((charge, place) => ({ ...charge, iccid: `NEW${place}` })),
  ]
  const all = facts({
    charges,
    payments: [payment(1, '2024-04-20', 4_000)],
    allocations: [allocation(1, 100, 3_000, '2024-04-20')],
  })
  const of = (detail: StatementDetail) =>
    computeStatement(all, head('2024-04-01', '2024-04-30', { detail })).cards
  expect(of('cards')).toEqual({
    detail: 'cards',
    rows: [
      {
        iccid: 'NEW0',
        from: '2024-03',
        to: '2024-04',
        months: 2,
        openingFen: 3_000,
        chargedFen: 3_000,
        paidFen: 3_000,
        closingFen: 3_000,
      },
      {
        iccid: 'NEW1',
        from: '2024-03',
        to: '2024-04',
        months: 2,
        openingFen: 3_000,
        chargedFen: 3_000,
        paidFen: 0,
        closingFen: 6_000,
      },
    ],
    rest: { openingFen: 0, chargedFen: 0, paidFen: 1_000, closingFen: -1_000 },
  })
  expect(of('months')?.rows.map(each => [each.iccid, each.from, each.closingFen])).toEqual([
    ['NEW0', '2024-04', 3_000],
    ['NEW1', '2024-04', 3_000],
    ['OLD0', '2024-03', 0],
    ['OLD1', '2024-03', 3_000],
  ])
  expect(computeStatement(facts({}), head('2024-04-01', '2024-04-30', { detail: 'cards' })).cards).toBeNull()
})

it('sums the contracts of a supplier, each of which stays what it is alone', () => {
  const ofA = facts({
    contract: A,
    charges: [
      dated(1, 16_073_000, {
        contract: 'A',
        term: 'A-PRICE',
        kind: 'instalment',
        instalment: 1,
        effectiveOn: '2024-04-01',
      }),
    ],
  })
  const ofB = facts({ charges: monthOfCards(100, 2, '2024-04'), payments: [payment(1, '2024-04-20', 9_000)] })
  const span = head('2024-04-01', '2024-04-30')
  const both = computeSupplierStatement([ofA, ofB], span)
  expect(both.parts).toEqual([computeStatement(ofA, span), computeStatement(ofB, span)])
  expect(both).toMatchObject({
    openingFen: 0,
    chargedFen: 16_079_000,
    payableFen: 16_079_000,
    paidFen: 9_000,
    closingFen: 16_070_000,
    prepaidFen: 0,
    ageing: { 'no-due-day': 16_079_000, credit: -9_000 },
  })
})

it('a statement names both parties as the contract does', () => {
  const { contract, payer, supplier } = computeStatement(facts({}), head('2024-04-01', '2024-04-30'))
  expect([contract.id, contract.signedOnIsPresumed, contract.clauseStyle]).toEqual(['B', true, 'article'])
  expect([payer.name, payer.creditCode]).toEqual(['蛟河市人民法院', '11220000013525084B'])
  expect([supplier.account, supplier.contact]).toEqual(['0802210309000007324', '高银璐'])
})
