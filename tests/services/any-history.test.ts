import { describe, expect, it } from 'vitest'
import { month } from '../../src/base/month.ts'
import { cardNumber } from '../cards/examples.ts'
import { byDay } from '../cards/random-lives.ts'
import { costByDays, type PlainTariff } from '../charges/day-by-day.ts'
import { fc } from '../fuzz/cases.ts'
import { type Office, openOffice, positionOf } from './office.ts'
import { cardsOf, chargesOf, histories, paymentsOf, supplyCards, take } from './random-history.ts'

const LAST = '2027-12'
const LATER = '2199-12-31'

/** Account by account from the lists that the clerk sees, and not from the journal. */
async function naiveBalances(office: Office): Promise<Record<string, number>> {
  const balances: Record<string, number> = {}
  const post = (account: string, amountFen: number) => {
    balances[account] = (balances[account] ?? 0) + amountFen
  }
  for (const { contractId, kind, amountFen } of await chargesOf(office)) {
    post(`expense:${contractId}:${kind}`, amountFen)
    post(`payable:${contractId}`, -amountFen)
  }
  for (const { contractId, amountFen, reversed, allocations } of await paymentsOf(office)) {
    if (reversed !== null) continue
    const allocatedFen = allocations.reduce((sum, share) => sum + share.amountFen, 0)
    post(`payable:${contractId}`, allocatedFen)
    post(`prepayment:${contractId}`, amountFen - allocatedFen)
    post('treasury', -amountFen)
  }
  return withoutNothing(balances)
}

async function journalBalances(office: Office): Promise<Record<string, number>> {
  const { balances } = await office.do('journal.balances', {})
  return withoutNothing(Object.fromEntries(balances.map(each => [each.account, each.amountFen])))
}

const withoutNothing = (balances: Record<string, number>) =>
  Object.fromEntries(Object.entries(balances).filter(([, amountFen]) => amountFen !== 0))

const MODES = {
  'whole-months': 'replaces-whole-periods',
  'touched-months': 'replaces-touched-periods',
  'on-top': 'on-top',
} as const

/** The fees of all cards, by looking at every single day of each; a replacement costs 1 yuan unless it burnt out. */
async function naiveCardFees(office: Office): Promise<number> {
  const { questions } = await office.do('questions.list', {})
  const choice = questions.find(question => question.questionId === 'Q-HOLD')?.choice ?? 'whole-months'
  const { proposals } = await office.do('prices.proposals', { contractId: 'B' })
  const tariff: PlainTariff = {
    everyMonths: 1,
    mode: MODES[choice as keyof typeof MODES],
    laterPriceFen: proposals.some(proposal => proposal.confirmed) ? 3_085 : 3_000,
  }
  const cards = await cardsOf(office)
  const fees = cards.map(({ events }) => {
    const card = cardNumber(1, '2024-03-11')
    const replaced = events.filter(event => event.kind === 'replaced' && event.cause !== 'burnt-out')
    return costByDays({ card, happenings: byDay(events as never) }, tariff, LAST) + 100 * replaced.length
  })
  return fees.reduce((sum, fee) => sum + fee, 0)
}

async function checkBooks(office: Office): Promise<void> {
  expect(await journalBalances(office)).toEqual(await naiveBalances(office))
  for (const contractId of ['A', 'B']) {
    const charges = (await chargesOf(office)).filter(charge => charge.contractId === contractId)
    const payments = (await paymentsOf(office)).filter(
      payment => payment.contractId === contractId && payment.reversed === null,
    )
    const chargedFen = charges.reduce((sum, charge) => sum + charge.amountFen, 0)
    const paidFen = payments.reduce((sum, payment) => sum + payment.amountFen, 0)
    expect(await positionOf(office, contractId, LATER)).toMatchObject({
      chargedFen,
      paidFen,
      owedFen: chargedFen - paidFen,
      onAccountFen: payments.reduce((sum, payment) => sum + payment.onAccountFen, 0),
    })
    const paidOnDebt = new Map<number, number>()
    const debtOf = new Map(charges.map(charge => [charge.id, charge.adjusts ?? charge.id]))
    for (const { chargeId, amountFen } of payments.flatMap(payment => payment.allocations)) {
      const debt = debtOf.get(chargeId) ?? 0
      paidOnDebt.set(debt, (paidOnDebt.get(debt) ?? 0) + amountFen)
    }
    for (const [debt, amountFen] of paidOnDebt) {
      const owed = charges.filter(charge => debtOf.get(charge.id) === debt)
      expect(amountFen).toBeGreaterThanOrEqual(0)
      expect(amountFen).toBeLessThanOrEqual(owed.reduce((sum, charge) => sum + charge.amountFen, 0))
    }
  }
}

describe('whatever the clerk enters, in whatever order', () => {
  it('the journal agrees with the lists, the fees with every single day, and the chain holds', async () => {
    let taken = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(histories, async history => {
        const office = openOffice()
        await supplyCards(office)
        for (const [place, step] of history.entries()) {
          if (await take(office, step, place)) taken += 1
          else refused += 1
        }
        await checkBooks(office)

        for (const contractId of ['A', 'B']) {
          await office.do('billing.run', { contractId, through: month(LAST) })
          const head = office.head()
          expect(await office.do('billing.run', { contractId, through: month(LAST) })).toMatchObject({
            added: 0,
            adjusted: 0,
            totalFen: 0,
          })
          expect(office.head()).toEqual(head)
        }
        await checkBooks(office)
        const charges = await chargesOf(office)
        const byTerms = charges.filter(charge => charge.contractId === 'B' && charge.kind !== 'card-fee')
        const billedFen = byTerms.reduce((sum, charge) => sum + charge.amountFen, 0)
        expect(billedFen).toBe(await naiveCardFees(office))
        expect(office.verify()).toMatchObject({ ok: true, problems: [] })
      }),
      { numRuns: 8 },
    )
    // Histories that are all refused, or never refused, would try little.
    expect(taken).toBeGreaterThan(40)
    expect(refused).toBeGreaterThan(5)
  }, 120_000)
})
