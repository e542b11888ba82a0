import { describe, expect, it } from 'vitest'
import { assert } from '../../src/base/assert.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { cardId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { originOf } from '../../src/charges/charge.ts'
import { type ChargeToEnter, enterCharge, withdrawCharge } from '../../src/charges/entered-charge.ts'
import { reconcile } from '../../src/charges/reconcile.ts'
import { wantedCharges } from '../../src/charges/wanted-charges.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import { cardNumber, lifeOfCard } from '../cards/examples.ts'
import { contractNamed, withTerm } from './example-contracts.ts'
import { post } from './posted.ts'

const iot = contractNamed('B')
const fleetFee: ChargeToEnter = {
  kind: 'card-fee',
  month: month('2024-09'),
  cardId: null,
  iccid: null,
  amountFen: fen(8400),
  effectiveOn: calendarDate('2024-09-30'),
  reason: '84 MP1 cards on the bill of September',
}

function entered(charge: ChargeToEnter = fleetFee) {
  const change = enterCharge(iot, charge, [])
  assert(change.ok, 'nothing is recorded yet')
  return post([], [change.value])
}

describe('a charge entered from a bill', () => {
  it('is raised as the bill has it', () => {
    expect(enterCharge(iot, fleetFee, [])).toEqual({
      ok: true,
      value: {
        kind: 'raise',
        key: { termId: 'B-CARD', kind: 'card-fee', month: '2024-09', instalment: null, cardId: null },
        amountFen: 8400,
        effectiveOn: '2024-09-30',
        iccid: null,
        inputs: { enteredByHand: true, amountFen: 8400, reason: '84 MP1 cards on the bill of September' },
        adjusts: null,
      },
    })
  })

  it('is left alone by billing, whatever the terms want', () => {
    const recorded = entered({ ...fleetFee, cardId: cardId(1) })
    expect(reconcile([], recorded, month('2025-12'))).toEqual([])
    const own = { ...fleetFee, kind: 'usage-overage' as const, cardId: cardId(1), amountFen: fen(500) }
    const contract = withTerm(iot, 'B-OVER', { raised: 'charged' })
    const usage = [
      { cardId: cardId(1), month: month('2024-09'), megabytes: decimalTextSchema.parse('51300') },
    ]
    const lives = [lifeOfCard(cardNumber(1))]
    const facts = { contract, lives, milestones: [], usage, priceVersions: [], through: month('2024-12') }
    expect(reconcile(wantedCharges(facts), entered(own), facts.through)).toEqual([])
    expect(reconcile(wantedCharges(facts), [], facts.through)).toMatchObject([
      { kind: 'raise', amountFen: 2900 },
    ])
  })

  it('is entered once a month and card', () => {
    const recorded = entered()
    expect(enterCharge(iot, fleetFee, recorded)).toEqual({
      ok: false,
      error: { kind: 'charge-already-entered', chargeId: 501, amountFen: 8400 },
    })
    expect(enterCharge(iot, { ...fleetFee, cardId: cardId(1) }, recorded).ok).toBe(true)
    expect(enterCharge(iot, { ...fleetFee, month: month('2024-10') }, recorded).ok).toBe(true)
  })

  it('is refused where billing raises it by itself, or the contract knows no such charge', () => {
    const onSupply = withTerm(iot, 'B-CARD', { raised: 'on-supply' })
    expect(enterCharge(onSupply, fleetFee, [])).toEqual({
      ok: false,
      error: { kind: 'charged-by-terms', contractId: 'B', charge: 'card-fee' },
    })
    const charged = withTerm(iot, 'B-OVER', { raised: 'charged' })
    expect(enterCharge(charged, { ...fleetFee, kind: 'usage-overage' }, [])).toEqual({
      ok: false,
      error: { kind: 'charged-by-terms', contractId: 'B', charge: 'usage-overage' },
    })
    expect(enterCharge(contractNamed('A'), fleetFee, [])).toEqual({
      ok: false,
      error: { kind: 'no-such-charge', contractId: 'A', charge: 'card-fee' },
    })
  })

  it('can be withdrawn whole, and entered anew as a correction', () => {
    const [first] = entered()
    assert(first !== undefined, 'it was entered')
    const withdrawal = withdrawCharge([first], 'billed twice')
    expect(withdrawal).toMatchObject({
      value: { kind: 'credit', amountFen: -8400, adjusts: 501, effectiveOn: '2024-09-30' },
    })
    const recorded = withdrawal.ok ? post([first], [withdrawal.value]) : []
    expect(reconcile([], recorded, month('2025-12'))).toEqual([])
    expect(enterCharge(iot, { ...fleetFee, amountFen: fen(2900) }, recorded)).toMatchObject({
      value: { kind: 'raise-adjusted', amountFen: 2900, adjusts: 501 },
    })
    const [, second] = recorded
    assert(second !== undefined, 'it was withdrawn')
    expect(withdrawCharge([first, second], 'again')).toEqual({
      ok: false,
      error: { kind: 'charge-already-withdrawn', chargeId: 501 },
    })
  })

  it('entered anew is withdrawn at its own amount and day, with the reason', () => {
    const [first] = entered()
    assert(first !== undefined, 'it was entered')
    const credit = withdrawCharge([first], 'billed twice')
    const recorded = credit.ok ? post([first], [credit.value]) : []
    const again = { ...fleetFee, amountFen: fen(2900), effectiveOn: calendarDate('2024-10-05') }
    const raised = enterCharge(iot, again, recorded)
    const [, ...later] = raised.ok ? post(recorded, [raised.value]) : []
    expect(withdrawCharge([first, ...later], 'wrong month')).toEqual({
      ok: true,
      value: {
        kind: 'credit',
        key: first.key,
        amountFen: -2900,
        effectiveOn: '2024-10-05',
        iccid: null,
        inputs: { enteredByHand: true, recordedFen: 2900, wantedFen: 0, reason: 'wrong month' },
        adjusts: 501,
      },
    })
  })

  it('does not stand in the way of another kind of charge for the same month', () => {
    const overage = { ...fleetFee, kind: 'usage-overage' as const }
    expect(enterCharge(iot, overage, entered())).toMatchObject({ ok: true, value: { kind: 'raise' } })
  })

  it('is known by its inputs', () => {
    expect([originOf({ enteredByHand: true }), originOf({ unitPriceFen: 3000 })]).toEqual([
      'entered',
      'computed',
    ])
  })

  it('what billing computed cannot be withdrawn by hand', () => {
    const through = month('2024-03')
    const lives = [lifeOfCard(cardNumber(1), 'activated 2024-03-11')]
    const facts = { contract: iot, lives, milestones: [], usage: [], priceVersions: [], through }
    const [computed] = post([], reconcile(wantedCharges(facts), [], through))
    assert(computed !== undefined, 'a month was charged')
    expect(withdrawCharge([computed], 'too dear')).toEqual({
      ok: false,
      error: { kind: 'not-entered-by-hand', chargeId: 501 },
    })
  })
})
