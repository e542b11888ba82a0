// By when what is owed must be paid: instalments with the day forecast for them until everything for them is
// there, other charges with the due day that their bill or period gave them. Charges for which neither the
// contract nor a bill states a day have none (Q-CYCLE); that is a question and no deadline.

import { type Fen, sumFen, timesFen } from '../base/fen.ts'
import { coversMonth } from '../bills/bill-difference.ts'
import { dueBecauseOfTerm } from '../bills/due-because.ts'
import { type DueDay, dueDayOf, dueTermOf } from '../bills/due-day.ts'
import type { BecauseInputs } from '../contracts/because.ts'
import { termsOfKind } from '../contracts/contract.ts'
import type { Term, TermOf } from '../contracts/terms.ts'
import type { UpcomingDeadline } from './deadline.ts'
import type { DeadlineFacts } from './deadline-facts.ts'
import type { OpenDebt } from './open-debts.ts'

export function paymentDeadlines(
  facts: DeadlineFacts,
  debts: readonly OpenDebt[],
): readonly UpcomingDeadline[] {
  const { contract } = facts
  return [
    ...termsOfKind(contract, 'instalments').flatMap(term => instalmentDeadlines(facts, term, debts)),
    ...chargeDeadlines(facts, debts),
    ...billDeadlines(facts, debts),
  ]
}

/** An instalment that was not charged yet has its day all the same. */
function instalmentDeadlines(
  facts: DeadlineFacts,
  term: TermOf<'instalments'>,
  debts: readonly OpenDebt[],
): readonly UpcomingDeadline[] {
  return term.instalments.flatMap(({ number, amountFen, forecastOn }) => {
    const debt = debts.find(({ key }) => key.termId === term.id && key.instalment === number)
    const openFen = debt?.openFen ?? amountFen
    if (openFen <= 0) return []
    const key = {
      termId: term.id,
      kind: 'instalment',
      month: null,
      instalment: number,
      cardId: null,
    } as const
    const due = dueDayOf({ key, effectiveOn: forecastOn }, facts)
    const inputs = { instalment: number, openFen, forecastOn }
    return due.dueOn === null
      ? [deadlineOf(facts, term, { on: forecastOn, kind: 'instalment-forecast', due, inputs })]
      : [deadlineOf(facts, term, { on: due.dueOn, kind: 'payment-due', due, inputs })]
  })
}

/** What falls due on one day under one term is one deadline, be it a half-year of 84 cards. */
function chargeDeadlines(facts: DeadlineFacts, debts: readonly OpenDebt[]): readonly UpcomingDeadline[] {
  const open = debts.filter(({ key, openFen, due }) => {
    return key.kind !== 'instalment' && openFen > 0 && due.dueOn !== null
  })
  const groups = Map.groupBy(open, ({ key, due }) => `${key.termId} ${due.dueOn}`)
  return [...groups.values()].flatMap(ofDay => {
    const [first] = ofDay
    if (first === undefined || first.due.dueOn === null) return []
    const { due, key } = first
    const openFen = sumFen(ofDay.map(debt => timesFen(debt.openFen, debt.count)))
    const inputs = { openFen, charges: ofDay.reduce((sum, { count }) => sum + count, 0) }
    const term = dueTermOf(facts.contract, key.termId)
    return [deadlineOf(facts, term, { on: first.due.dueOn, kind: 'payment-due', due, inputs })]
  })
}

/** A bill for months that were not charged yet is due by its own amount. */
function billDeadlines(facts: DeadlineFacts, debts: readonly OpenDebt[]): readonly UpcomingDeadline[] {
  const { contract, bills } = facts
  const term = contract.terms.find(each => 'due' in each && each.due.kind === 'by-bill')
  if (term === undefined) return []
  return bills.flatMap(bill => {
    const isCharged = debts.some(({ key }) => key.month !== null && coversMonth(bill, key.month))
    const { dueOn, receivedOn } = bill
    if (isCharged || dueOn === null || bill.amountFen <= 0) return []
    const due: DueDay = { kind: 'day-on-bill', dueOn, triggeredOn: receivedOn, bill, provisional: false }
    const inputs = { openFen: bill.amountFen, charges: 0 }
    return [deadlineOf(facts, term, { on: dueOn, kind: 'payment-due', due, inputs })]
  })
}

type PaymentDay = {
  readonly on: UpcomingDeadline['on']
  readonly kind: 'payment-due' | 'instalment-forecast'
  readonly due: DueDay
  readonly inputs: BecauseInputs & { readonly openFen: Fen }
}

function deadlineOf(
  { contract }: DeadlineFacts,
  term: Term,
  { on, kind, due, inputs }: PaymentDay,
): UpcomingDeadline {
  const because = dueBecauseOfTerm(contract, term, due, inputs)
  const afterwards = kind === 'instalment-forecast' ? 'waits' : 'stays'
  return { on, kind, contractId: contract.id, because, provisional: due.provisional, afterwards }
}
