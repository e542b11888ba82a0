// The preview of a payment: whatever is typed, recording it does exactly what the preview said, and the preview wrote
// nothing.

import { describe, expect, it } from 'vitest'
import { fc } from '../fuzz/cases.ts'
import { activateCards, type Office, openOffice } from './office.ts'

/** Two cards, three months with a bill for the first two; all instalments of the other contract, one of them due. */
async function officeInDebt(): Promise<Office> {
  const office = openOffice()
  await activateCards(office, 2, '2024-03-12')
  await office.do('billing.run', { contractId: 'B', through: '2024-05' })
  const bill = { contractId: 'B', from: '2024-03', to: '2024-04', receivedOn: '2024-05-06' }
  await office.do('bills.record', { ...bill, dueOn: '2024-05-31', amountFen: 12_000 })
  await office.do('billing.run', { contractId: 'A', through: '2027-03' })
  for (const kind of ['accepted', 'notice-received', 'documents-received'] as const) {
    await office.do('milestones.record', { contractId: 'A', instalment: 1, kind, on: '2025-03-20' })
  }
  return office
}

const payment = { contractId: 'B', paidOn: '2024-05-20', voucher: '财付1' }

describe('the preview of a payment', () => {
  it('says months and cards, not hundreds of charges', async () => {
    const office = await officeInDebt()
    const tried = await office.do('payments.try', { ...payment, amountFen: 15_000 })
    expect(tried.settled).toMatchObject([
      {
        kind: 'monthly-fee',
        fromMonth: '2024-03',
        toMonth: '2024-04',
        cards: 2,
        charges: 4,
        amountFen: 12_000,
        dueOn: '2024-05-31',
      },
      { fromMonth: '2024-05', toMonth: '2024-05', cards: 1, charges: 1, amountFen: 3_000, dueOn: null },
    ])
    expect(tried).toMatchObject({ onAccountFen: 0, owedAfterFen: 3_000 })
    expect(tried.remaining).toMatchObject([{ fromMonth: '2024-05', cards: 1, amountFen: 3_000 }])
    expect(tried.warnings.map(({ kind }) => kind)).toEqual([
      'payee-bank-unconfirmed',
      'paid-before-due',
      'paid-without-due-day',
    ])
  })

  it('warns of money that settles nothing and of a voucher used before', async () => {
    const office = await officeInDebt()
    await office.do('payments.record', { ...payment, paidOn: '2024-06-01', amountFen: 18_000 })
    const tried = await office.do('payments.try', { ...payment, paidOn: '2024-06-01', amountFen: 500 })
    expect(tried).toMatchObject({ settled: [], onAccountFen: 500, owedAfterFen: 0 })
    expect(tried.warnings.map(({ kind }) => kind)).toEqual([
      'voucher-used-before',
      'payee-bank-unconfirmed',
      'money-left-on-account',
    ])
  })

  it('is refused where recording would be', async () => {
    const office = await officeInDebt()
    const { groups } = await office.do('payments.open', { contractId: 'B' })
    const chargeIds = groups[0]?.months[0]?.parts.map(({ chargeId }) => chargeId) ?? []
    const designations = [{ chargeIds, amountFen: 6_001 }]
    for (const procedure of ['payments.try', 'payments.record'] as const) {
      expect(await office.refused(procedure, { ...payment, amountFen: 9_000, designations })).toEqual({
        kind: 'designation-exceeds-open',
        amountFen: 6_001,
        openFen: 6_000,
      })
    }
    const { groups: ofOther } = await office.do('payments.open', { contractId: 'A' })
    const [instalment = 0] = ofOther[0]?.months[0]?.parts.map(({ chargeId }) => chargeId) ?? []
    const elsewhere = { ...payment, amountFen: 1, designations: [{ chargeIds: [instalment], amountFen: 1 }] }
    expect(await office.refused('payments.try', elsewhere)).toMatchObject({
      kind: 'charge-of-another-contract',
    })
  })

  it('pays the instalment that the payer names although another is due', async () => {
    const office = await officeInDebt()
    const { groups } = await office.do('payments.open', { contractId: 'A' })
    const second = groups.find(({ instalment }) => instalment === 2)
    const chargeIds = second?.months.flatMap(({ parts }) => parts.map(({ chargeId }) => chargeId)) ?? []
    const tried = await office.do('payments.try', {
      contractId: 'A',
      paidOn: '2025-04-10',
      amountFen: 10_000_000,
      designations: [{ chargeIds, amountFen: 10_000_000 }],
    })
    expect(tried.settled).toMatchObject([{ kind: 'instalment', instalment: 2, amountFen: 10_000_000 }])
    expect(tried.remaining.map(({ instalment, amountFen }) => [instalment, amountFen])).toEqual([
      [1, 16_073_000],
      [2, 6_073_000],
      [3, 16_073_000],
    ])
  })
})

describe('whatever payment is typed', () => {
  it('recording it does what the preview said', async () => {
    const typed = fc.record({
      contractId: fc.constantFrom('A', 'B'),
      paidOn: fc.constantFrom('2024-05-20', '2024-06-01', '2025-04-10'),
      amountFen: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 50_000_000 })),
      chosen: fc.option(fc.array(fc.tuple(fc.nat(3), fc.nat(100)), { minLength: 1, maxLength: 2 }), {
        freq: 2,
      }),
    })
    let recorded = 0
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 2, maxLength: 5 }), async payments => {
        const office = await officeInDebt()
        for (const [place, { chosen, ...given }] of payments.entries()) {
          const designations = chosen === null ? undefined : await designationsOf(office, given, chosen)
          const input = { ...given, designations, voucher: `财付${place}` }
          const head = office.head()
          const tried = await office.attempt('payments.try', input)
          expect(office.head()).toEqual(head)
          const done = await office.attempt('payments.record', input)
          expect(done.ok).toBe(tried.ok)
          if (!done.ok || !tried.ok) {
            expect(done).toEqual(tried)
            continue
          }
          recorded += 1
          const { paymentId, onAccountFen, warnings } = done.value as Done
          const { payment: seen } = await office.do('payments.explain', { paymentId })
          expect(tried.value).toMatchObject({ settled: seen.settled, onAccountFen, warnings })
          const { groups } = await office.do('payments.open', { contractId: given.contractId })
          const owedAfterFen = groups.reduce((sum, { amountFen }) => sum + amountFen, 0)
          expect(tried.value).toMatchObject({ owedAfterFen })
        }
      }),
      { numRuns: 12 },
    )
    expect(recorded).toBeGreaterThan(10)
  }, 60_000)
})

type Done = { paymentId: number; onAccountFen: number; warnings: unknown[] }

/** Some of the open groups with a share of the payment each; at times more than is open. */
async function designationsOf(
  office: Office,
  { contractId, amountFen }: { contractId: string; amountFen: number },
  chosen: readonly (readonly [number, number])[],
) {
  const { groups } = await office.do('payments.open', { contractId })
  return chosen.flatMap(([which, percent]) => {
    const group = groups[which % Math.max(1, groups.length)]
    if (group === undefined) return []
    const chargeIds = group.months.flatMap(({ parts }) => parts.map(({ chargeId }) => chargeId))
    return [{ chargeIds, amountFen: Math.max(1, Math.floor((amountFen * percent) / 100)) }]
  })
}
