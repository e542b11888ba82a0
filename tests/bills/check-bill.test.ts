import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { billDifference } from '../../src/bills/bill-difference.ts'
import { type BillDraft, checkBill } from '../../src/bills/check-bill.ts'
import { reconcile } from '../../src/charges/reconcile.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import { cardNumber, lifeOfCard } from '../cards/examples.ts'
import { contractNamed } from '../charges/example-contracts.ts'
import { post } from '../charges/posted.ts'

const iot = contractNamed('B')
const draft: BillDraft = {
  contractId: contractId('B'),
  fromMonth: month('2024-03'),
  toMonth: month('2024-08'),
  receivedOn: calendarDate('2024-09-05'),
  dueOn: calendarDate('2024-09-30'),
  amountFen: fen(1_512_000),
}

describe('recording a bill', () => {
  it('takes a bill for a span of months or for one', () => {
    expect(checkBill(iot, draft)).toEqual({ ok: true, value: { bill: draft, warnings: [] } })
    expect(checkBill(iot, { ...draft, toMonth: draft.fromMonth, dueOn: null }).ok).toBe(true)
  })

  it('refuses months in the wrong order', () => {
    expect(checkBill(iot, { ...draft, fromMonth: month('2024-09') })).toEqual({
      ok: false,
      error: { kind: 'bill-months-reversed', fromMonth: '2024-09', toMonth: '2024-08' },
    })
  })

  it('points out a day of payment before the bill arrived', () => {
    const early = { ...draft, dueOn: calendarDate('2024-09-04') }
    expect(checkBill(iot, early)).toMatchObject({
      value: { warnings: [{ kind: 'due-before-received', dueOn: '2024-09-04', receivedOn: '2024-09-05' }] },
    })
  })

  it('points out a day of payment that the contract states otherwise', () => {
    expect(checkBill(contractNamed('A'), draft)).toMatchObject({
      value: { warnings: [{ kind: 'due-day-without-effect', contractId: 'A', dueOn: '2024-09-30' }] },
    })
  })
})

describe('a bill beside the ledger', () => {
  const fleet = Array.from({ length: 84 }, (_, place) =>
    lifeOfCard(cardNumber(place + 1), 'activated 2024-03-11'),
  )
  const facts = { contract: iot, milestones: [], usage: [], priceVersions: [], through: month('2024-12') }
  const recorded = post([], reconcile(wantedCharges({ ...facts, lives: fleet }), [], facts.through))

  it('of half a year for 84 cards asks for exactly what is recorded', () => {
    const { charges, ...sums } = billDifference(draft, recorded)
    expect(sums).toEqual({ billedFen: 1_512_000, expectedFen: 1_512_000, differenceFen: 0 })
    expect(charges.length).toBe(84 * 6)
  })

  it('after a late correction asks for too much', () => {
    const lives = [lifeOfCard(cardNumber(1), 'activated 2024-06-02'), ...fleet.slice(1)]
    const changes = reconcile(wantedCharges({ ...facts, lives }), recorded, facts.through)
    const { charges: _, ...sums } = billDifference(draft, post(recorded, changes))
    expect(sums).toEqual({ billedFen: 1_512_000, expectedFen: 1_503_000, differenceFen: 9000 })
  })

  it('for months in which nothing is recorded asks for all of it', () => {
    const later = { ...draft, fromMonth: month('2025-01'), toMonth: month('2025-06') }
    expect(billDifference(later, recorded)).toEqual({
      billedFen: 1_512_000,
      expectedFen: 0,
      differenceFen: 1_512_000,
      charges: [],
    })
  })
})
