import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId, paymentId } from '../../src/base/ids.ts'
import { contractAccount } from '../../src/statements/debts.ts'
import {
  closingFacts,
  openItems,
  type Settlement,
  type SettlementItem,
  settlementRows,
  settlementSums,
  weightOf,
} from '../../src/statements/settlement.ts'
import { allocation, payment } from '../payments/examples.ts'
import { dated } from './examples.ts'

const asOf = calendarDate('2024-06-30')
const nothing = () => null

describe('the sums of a settlement', () => {
  const account = contractAccount({
    charges: [
      dated(1, 3_000, { month: '2024-04', effectiveOn: '2024-04-01' }),
      dated(2, 3_000, { month: '2024-05', effectiveOn: '2024-05-01' }),
      dated(3, 100, { kind: 'card-fee', term: 'B-CARD', month: '2024-05', effectiveOn: '2024-05-01' }),
      dated(4, 3_000, { month: '2024-08', effectiveOn: '2024-08-01' }),
    ],
    payments: [payment(7, '2024-06-01', 5_000), payment(8, '2024-06-02', 900)],
    reversals: [],
    allocations: [allocation(7, 1, 3_000, '2024-06-01'), allocation(7, 2, 2_000, '2024-06-01')],
    refunds: [
      {
        refundId: 9,
        contractId: contractId('B'),
        receivedOn: calendarDate('2024-06-03'),
        amountFen: fen(400),
        voucher: '退-1',
        parts: [{ paymentId: paymentId(8), amountFen: fen(400) }],
        takesBack: null,
      },
    ],
  })
  const rows = settlementRows(account.debts, asOf, nothing)

  it('are told by kind, without what counts only later', () => {
    expect(rows).toEqual([
      { kind: 'monthly-fee', because: null, count: 2, chargedFen: 6_000, paidFen: 5_000, unpaidFen: 1_000 },
      { kind: 'card-fee', because: null, count: 1, chargedFen: 100, paidFen: 0, unpaidFen: 100 },
    ])
  })

  it('keep apart what is unpaid and what was paid beyond the charges', () => {
    expect(settlementSums(account, rows, { asOf, invoicedFen: fen(6_100) })).toEqual({
      chargedFen: 6_100,
      paidFen: 5_500,
      refundedFen: 400,
      unpaidFen: 1_100,
      onAccountFen: 500,
      invoicedFen: 6_100,
    })
  })
})

describe('what keeps a contract from being closed', () => {
  const item = (matter: SettlementItem['matter'], amountFen: number | null): SettlementItem => ({
    ...{ matter, count: null, because: null, names: [] },
    amountFen: amountFen === null ? null : fen(amountFen),
  })
  const settlement: Settlement = {
    ...{ chargedFen: fen(1), paidFen: fen(2), refundedFen: fen(3), unpaidFen: fen(4) },
    ...{ onAccountFen: fen(5), invoicedFen: fen(6), rows: [] },
    items: [item('unbilled', 10), item('unpaid', 20), item('refund-due', 30), item('letters-open', null)],
  }
  const unpaid = { matter: 'unpaid', reason: '有争议' } as const

  it('is what blocks, whatever is said, and what is left open without a reason', () => {
    expect(openItems(settlement, [unpaid]).map(({ matter }) => matter)).toEqual(['unbilled', 'refund-due'])
    expect(weightOf('letters-open')).toBe('told')
  })

  it('and what goes into the record is what was open and named', () => {
    const superfluous = { matter: 'cards-in-use', reason: '没有卡' } as const
    expect(closingFacts(settlement, [unpaid, superfluous])).toEqual({
      ...{ chargedFen: 1, paidFen: 2, refundedFen: 3, unpaidFen: 4, onAccountFen: 5, invoicedFen: 6 },
      carried: [{ matter: 'unpaid', amountFen: 20, count: null, reason: '有争议' }],
    })
  })
})
