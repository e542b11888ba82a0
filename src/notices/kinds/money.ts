// Bills, documents and payments: refund of a prepaid balance (21), documents that are missing or wrong (31), a query
// about a bill (32), a payment made (35).

import { type Fen, subtractFen, sumFen } from '../../base/fen.ts'
import { err } from '../../base/result.ts'
import { billDifference } from '../../bills/bill-difference.ts'
import { excessFen, type QueriedDifference, undisputedFen } from '../../bills/queried-difference.ts'
import { cardStateOn } from '../../cards/card-life.ts'
import { chargeMonth, type RecordedCharge } from '../../charges/charge.ts'
import { termOfKind } from '../../contracts/contract.ts'
import { dueByMilestones, type InstalmentDue } from '../../milestones/instalment-due.ts'
import { checked, notYet } from '../conditions.ts'
import { REPLY_DAYS } from '../facts.ts'
import { noticeKind } from '../kind.ts'
import type { NoticeCase } from '../notice-case.ts'

export const prepaidRefund = noticeKind({
  kind: 'prepaid-refund',
  number: 21,
  restsOn: ['payment-terms'],
  facts: [{ name: 'balance', required: false, input: 'amount' }, REPLY_DAYS],
  check({ balance }, of) {
    const states = of.lives.map(life => cardStateOn(life, of.letterOn))
    const cancelled = states.filter(state => state === 'cancelled').length
    const inUse = states.filter(state => state === 'active' || state === 'suspended').length
    if (cancelled === 0) return err({ kind: 'no-card-cancelled' })
    const { onAccountFen } = of.money
    const balanceFen = balance ?? onAccountFen
    if (balanceFen <= 0) return err({ kind: 'no-balance' })
    return checked({ balanceFen, cancelled }, [
      inUse === 0 ? null : { kind: 'cards-still-in-use', count: inUse },
      balanceFen === onAccountFen ? null : { kind: 'balance-differs', balanceFen, onAccountFen },
    ])
  },
})

export const documentsMissing = noticeKind({
  kind: 'documents-missing',
  number: 31,
  restsOn: ['instalments'],
  isGeneral: 'always',
  facts: [
    { name: 'fault', required: true, input: 'choice', choices: ['missing', 'to-be-corrected'] },
    { name: 'instalment', required: false, input: 'instalment' },
    { name: 'documents', required: true, input: 'long-text' },
    REPLY_DAYS,
  ],
  check({ fault, instalment }, of) {
    const term = termOfKind(of.contract, 'instalments')
    if (term === null || term.due.kind !== 'after-milestones') return checked<InstalmentAsked>(null)
    if (instalment === undefined) return err({ kind: 'fact-needed', facts: ['instalment'] })
    const one = term.instalments.find(({ number }) => number === instalment)
    const instalments = term.instalments.length
    if (one === undefined) return err({ kind: 'unknown-instalment', instalment, instalments })
    const { milestones, holidays } = of
    const state = dueByMilestones({ rule: term.due, instalment, milestones, holidays })
    if (state.kind === 'due' && fault === 'missing') return err({ kind: 'nothing-missing', instalment })
    return checked<InstalmentAsked>({ state, amountFen: one.amountFen })
  },
})

/** Null where money does not wait for documents of an instalment. */
type InstalmentAsked = { readonly state: InstalmentDue; readonly amountFen: Fen } | null

export const billQuery = noticeKind({
  kind: 'bill-query',
  number: 32,
  restsOn: ['card-period-fee', 'suspension-fee', 'payment-terms'],
  isGeneral: 'unless-listed',
  facts: [
    { name: 'fromMonth', required: true, input: 'month' },
    { name: 'toMonth', required: true, input: 'month' },
    { name: 'differences', required: false, input: 'differences' },
    { name: 'questions', required: false, input: 'long-text' },
    REPLY_DAYS,
  ],
  check({ fromMonth: from, toMonth: to, questions, differences }, of) {
    const bill = of.bills.findLast(each => each.fromMonth === from && each.toMonth === to)
    if (bill === undefined) return err({ kind: 'no-such-bill', from, to })
    const future = notYet('toMonth', bill.receivedOn, of)
    if (future !== null) return err(future)
    const { charges, ...sums } = billDifference(bill, of.charges)
    if (sums.differenceFen === 0 && questions === undefined && differences === undefined) {
      return err({ kind: 'bill-agrees', from, to, billedFen: bill.amountFen })
    }
    // What was found card by card prevails over the sum: the charges may not have been billed yet.
    const audited = differences === undefined ? null : auditedSums(bill.amountFen, differences)
    return checked({ bill, ...sums, ...audited, rows: rowsOf(charges) })
  },
})

function auditedSums(billedFen: Fen, differences: readonly QueriedDifference[]) {
  const differenceFen = excessFen(differences)
  return {
    expectedFen: subtractFen(billedFen, differenceFen),
    differenceFen,
    undisputedFen: undisputedFen(billedFen, differences),
  }
}

/** What the ledger expects for the bill's months: one row for each month, kind and unit price. */
function rowsOf(charges: readonly RecordedCharge[]) {
  const groups = Map.groupBy(charges, charge => `${chargeMonth(charge)} ${charge.key.kind}`)
  return [...groups.values()]
    .flatMap(ofKind => {
      const [first] = ofKind
      if (first === undefined) return []
      const cards = new Set(
        ofKind.flatMap(({ key, amountFen }) => (amountFen > 0 && key.cardId !== null ? [key.cardId] : [])),
      )
      const amountFen = sumFen(ofKind.map(charge => charge.amountFen))
      return [{ month: chargeMonth(first), kind: first.key.kind, cards: cards.size, amountFen }]
    })
    .filter(({ amountFen }) => amountFen !== 0)
    .toSorted((a, b) => (a.month === b.month ? 0 : a.month < b.month ? -1 : 1))
}

export const paymentMade = noticeKind({
  kind: 'payment-made',
  number: 35,
  restsOn: ['stated-total'],
  isGeneral: 'always',
  facts: [{ name: 'paymentId', required: false, input: 'payment' }],
  check({ paymentId }, of: NoticeCase) {
    const made = of.lookUp.paymentMade(paymentId ?? null)
    return made.ok ? checked({ made: made.value }) : made
  },
})
