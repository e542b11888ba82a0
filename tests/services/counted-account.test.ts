// Figures over debts that are counted in SQL against the same figures worked out charge by charge.

import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { subtractFen, sumFen } from '../../src/base/fen.ts'
import { contractId } from '../../src/base/ids.ts'
import { openDebts } from '../../src/deadlines/open-debts.ts'
import { openCharges } from '../../src/payments/open-charges.ts'
import { cardsAlike } from '../../src/services/cards-alike.ts'
import { chargesWithDues } from '../../src/services/charge-dues.ts'
import { accountFactsOf, countedAccountOf } from '../../src/services/contract-account.ts'
import { planPayments } from '../../src/services/plan-payments.ts'
import type { ReadLedger } from '../../src/services/ports.ts'
import { contractAccount, countOf } from '../../src/statements/debts.ts'
import { dueWithin } from '../../src/statements/due-within.ts'
import { positionOf } from '../../src/statements/position.ts'
import { positionParts } from '../../src/statements/position-parts.ts'
import { fc } from '../fuzz/cases.ts'
import { iccidOf, type Office, openOffice } from './office.ts'
import { histories, supplyCards, take } from './random-history.ts'

const DAYS = ['2024-04-01', '2024-09-30', '2025-03-31', '2026-01-15', '2027-06-01'].map(calendarDate)

let sharedKinds = 0

describe('debts counted in the ledger', () => {
  it('come to the same figures, parts and reasons as every charge by itself, whatever was entered', async () => {
    let alike = 0
    let corrected = 0
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const office = openOffice()
        await supplyCards(office)
        // Two that no step knows, so that some stay alike.
        const unknown = [10, 11].map(card => ({ iccid: iccidOf(card), suppliedOn: '2024-03-11' }))
        await office.do('cards.supply', { contractId: 'B', cards: unknown })
        for (const card of [0, 1, 2, 10, 11]) {
          const activated = { iccid: iccidOf(card), kind: 'activated' as const, on: '2024-03-11' }
          await office.do('cards.record', { events: [activated] })
        }
        for (const [place, step] of history.entries()) {
          await take(office, step, place)
          // Looked at in between, so that what comes later is added to what is known.
          if (place % 3 === 0) office.reads().debtGroupsOf(contractId('B'))
        }
        const ledger = office.reads()
        for (const name of ['A', 'B']) {
          expectSamePlan(ledger, name)
          await expectSamePayments(office, name)
          const groups = ledger.debtGroupsOf(contractId(name))
          alike += groups.filter(({ count }) => count > 1).length
          corrected += groups.filter(({ members }) => members.length > 1).length
          expectSame(ledger, name)
        }
      }),
      { numRuns: 25 },
    )
    // Histories without such debts would try little.
    expect(alike).toBeGreaterThan(100)
    expect(corrected).toBeGreaterThan(20)
    expect(sharedKinds).toBeGreaterThan(10)
  })
})

function expectSame(ledger: ReadLedger, name: string): void {
  const id = contractId(name)
  const contract = ledger.contractInForce(id)
  if (contract === null) throw new Error(`no contract ${name}`)
  const counted = countedAccountOf(ledger, id, contract)
  const single = contractAccount(accountFactsOf(ledger, id, contract))
  expect(countOf(counted.debts)).toBe(single.debts.length)
  expect(counted.payments).toEqual(single.payments)
  for (const asOf of DAYS) {
    const terms = { contract, priceVersions: ledger.priceVersionsOf(id), asOf }
    expect(positionOf(counted, terms)).toEqual(positionOf(single, terms))
    expect(positionParts(counted, terms)).toEqual(positionParts(single, terms))
    expect(dueWithin(counted, asOf, 90)).toBe(dueWithin(single, asOf, 90))
  }
  expect(openByMatter(openOfGroups(ledger, name))).toEqual(openByMatter(openOneByOne(ledger, name)))
}

/** Against the forecast that takes every card for one of its own kind, and works through every charge. */
function expectSamePlan(ledger: ReadLedger, name: string): void {
  const cards = ledger.cardsOf(contractId(name)).map(({ cardId }, place) => [cardId, place + 1] as const)
  const plain: ReadLedger = {
    ...ledger,
    cardsChargedAlike: () => new Map(cards),
    chargesOfCards: id => ledger.chargesOf(id),
  }
  for (const asOf of DAYS) {
    const asked = { contractId: name, asOf }
    expect(planPayments(ledger, asked)).toEqual(planPayments(plain, asked))
  }
  const kinds = cardsAlike(ledger, contractId(name)).map(({ count }) => count)
  expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(cards.length)
  if (kinds.some(count => count > 1)) sharedKinds += 1
}

/** The list of payments, counted, against each payment with the charges that it settled. */
async function expectSamePayments(office: Office, contractId: string): Promise<void> {
  const { payments } = await office.do('payments.overview', { contractId })
  for (const listed of payments) {
    const { payment } = await office.do('payments.explain', { paymentId: listed.paymentId })
    const settled = payment.settled.map(({ months, ...group }) => ({
      ...group,
      months: months.map(month => ({ ...month, parts: [] })),
    }))
    expect(listed).toEqual({ ...payment, settled })
  }
}

type Open = { readonly matter: string; readonly openFen: number; readonly count: number }

const openByMatter = (open: readonly Open[]) =>
  [...Map.groupBy(open, ({ matter }) => matter)].map(([matter, all]) => ({
    matter,
    openFen: all.reduce((sum, { openFen, count }) => sum + openFen * count, 0),
    count: all.reduce((sum, { count }) => sum + count, 0),
  }))

function dueFactsOf(ledger: ReadLedger, name: string) {
  const id = contractId(name)
  const contract = ledger.contractInForce(id)
  if (contract === null) throw new Error(`no contract ${name}`)
  return {
    contract,
    milestones: ledger.milestonesOf(id),
    bills: ledger.billsOf(id),
    holidays: ledger.holidays(),
  }
}

function openOfGroups(ledger: ReadLedger, name: string): readonly Open[] {
  return openDebts(ledger.debtGroupsOf(contractId(name)), dueFactsOf(ledger, name)).map(
    ({ key: { termId, kind, month, instalment }, due, openFen, count }) => ({
      matter: JSON.stringify([termId, kind, month, instalment, due, openFen > 0]),
      openFen,
      count,
    }),
  )
}

function openOneByOne(ledger: ReadLedger, name: string): readonly Open[] {
  const id = contractId(name)
  const charges = chargesWithDues(ledger, dueFactsOf(ledger, name).contract, ledger.chargesOf(id))
  const byId = new Map(charges.map(charge => [charge.chargeId, charge]))
  const payable = charges.map(charge => ({ ...charge, dueOn: charge.due.dueOn }))
  return openCharges(payable, ledger.allocationsOf(id)).map(({ chargeId, amountFen, allocatedFen }) => {
    const charge = byId.get(chargeId)
    if (charge === undefined) throw new Error(`no charge ${chargeId}`)
    const { termId, kind, month, instalment } = charge.key
    const openFen = subtractFen(amountFen, sumFen([allocatedFen]))
    return {
      matter: JSON.stringify([termId, kind, month, instalment, charge.due, openFen > 0]),
      openFen,
      count: 1,
    }
  })
}
