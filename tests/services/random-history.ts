// Random years in the office: whatever a clerk may enter, in any order, sensible or not. Each step is tried through
// the procedures; what the program refuses is part of the history too.

import { addDays, calendarDate } from '../../src/base/calendar-date.ts'
import { addToMonth, month } from '../../src/base/month.ts'
import { fc } from '../fuzz/cases.ts'
import { iccidOf, type Office } from './office.ts'

export const CARD_COUNT = 3

const day = fc.nat(1_200).map(days => addDays(calendarDate('2024-03-11'), days))
const someMonth = fc.nat(40).map(months => addToMonth(month('2024-03'), months))
const contractId = fc.constantFrom('A', 'B')

export type Step =
  | { readonly do: 'bill'; readonly contractId: string; readonly through: string }
  | {
      readonly do: 'event'
      readonly card: number
      readonly kind: string
      readonly cause: string
      readonly on: string
    }
  | { readonly do: 'correct'; readonly which: number; readonly on: string | null }
  | {
      readonly do: 'pay'
      readonly contractId: string
      readonly paidOn: string
      readonly amountFen: number
      readonly designated: number | null
    }
  | { readonly do: 'reverse'; readonly which: number }
  | { readonly do: 'due'; readonly from: string; readonly months: number; readonly dueOn: string | null }
  | { readonly do: 'milestone'; readonly instalment: number; readonly kind: string; readonly on: string }
  | { readonly do: 'withdraw'; readonly kind: 'bill' | 'milestone'; readonly which: number }
  | { readonly do: 'answer'; readonly choice: string }
  | { readonly do: 'price' }
  | { readonly do: 'enter'; readonly month: string; readonly amountFen: number }

type Steps<K extends Step['do']> = fc.Arbitrary<Extract<Step, { do: K }>>

const billings: Steps<'bill'> = fc.record({ do: fc.constant('bill'), contractId, through: someMonth })

const events: Steps<'event'> = fc.record({
  do: fc.constant('event'),
  card: fc.nat(CARD_COUNT - 1),
  kind: fc.constantFrom('activated', 'suspended', 'resumed', 'cancelled', 'replaced'),
  cause: fc.constantFrom('lost', 'damaged', 'burnt-out'),
  on: day,
})

const corrections: Steps<'correct'> = fc.record({
  do: fc.constant('correct'),
  which: fc.nat(),
  on: fc.option(day),
})

const payments: Steps<'pay'> = fc.record({
  do: fc.constant('pay'),
  contractId,
  paidOn: day,
  amountFen: fc.oneof(fc.integer({ min: 1, max: 40_000 }), fc.constant(16_073_000)),
  designated: fc.option(fc.nat()),
})

const reversals: Steps<'reverse'> = fc.record({ do: fc.constant('reverse'), which: fc.nat() })

const papers: Steps<'due'> = fc.record({
  do: fc.constant('due'),
  from: someMonth,
  months: fc.nat(6),
  dueOn: fc.option(day),
})

const milestones: Steps<'milestone'> = fc.record({
  do: fc.constant('milestone'),
  instalment: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom('accepted', 'notice-received', 'documents-received'),
  on: day,
})

const withdrawals: Steps<'withdraw'> = fc.record({
  do: fc.constant('withdraw'),
  kind: fc.constantFrom('bill', 'milestone'),
  which: fc.nat(),
})

const answers: Steps<'answer'> = fc.record({
  do: fc.constant('answer'),
  choice: fc.constantFrom('whole-months', 'touched-months', 'on-top'),
})

const prices: Steps<'price'> = fc.record({ do: fc.constant('price') })

const entries: Steps<'enter'> = fc.record({
  do: fc.constant('enter'),
  month: someMonth,
  amountFen: fc.nat(9_000),
})

export const histories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: events, weight: 8 },
    { arbitrary: billings, weight: 4 },
    { arbitrary: payments, weight: 4 },
    { arbitrary: corrections, weight: 2 },
    { arbitrary: reversals, weight: 2 },
    { arbitrary: papers, weight: 2 },
    { arbitrary: milestones, weight: 2 },
    { arbitrary: withdrawals, weight: 2 },
    { arbitrary: answers, weight: 1 },
    { arbitrary: prices, weight: 1 },
    { arbitrary: entries, weight: 1 },
  ),
  { minLength: 10, maxLength: 45, size: 'max' },
)

export async function supplyCards(office: Office): Promise<void> {
  const indexes = Array.from({ length: CARD_COUNT }, (_, index) => index)
  const cards = indexes.map(index => ({ iccid: iccidOf(index), suppliedOn: '2024-03-11' }))
  await office.do('cards.supply', { contractId: 'B', cards })
}

/** Whether the program accepted the step. `place` tells the replacement cards apart. */
export async function take(office: Office, step: Step, place: number): Promise<boolean> {
  switch (step.do) {
    case 'bill':
      return isDone(office.attempt('billing.run', { contractId: step.contractId, through: step.through }))
    case 'event':
      return isDone(office.attempt('cards.record', { events: [await eventOf(office, step, place)] }))
    case 'correct': {
      const eventIds = (await cardsOf(office)).flatMap(card => card.events.map(event => event.eventId))
      const eventId = pick(eventIds, step.which) ?? 1
      return isDone(office.attempt('cards.correct', { eventId, on: step.on, reason: '更正' }))
    }
    case 'pay':
      return isDone(office.attempt('payments.record', await paymentOf(office, step, place)))
    case 'reverse': {
      const paymentIds = (await paymentsOf(office)).map(payment => payment.paymentId)
      const paymentId = pick(paymentIds, step.which) ?? 1
      return isDone(office.attempt('payments.reverse', { paymentId, reason: '冲销' }))
    }
    case 'due': {
      const { from, months, dueOn } = step
      const bill = {
        contractId: 'B',
        from,
        to: addToMonth(month(from), months),
        receivedOn: '2024-05-01',
        amountFen: 0,
      }
      return isDone(office.attempt('bills.record', { ...bill, ...(dueOn === null ? {} : { dueOn }) }))
    }
    case 'milestone': {
      const { instalment, kind, on } = step
      return isDone(office.attempt('milestones.record', { contractId: 'A', instalment, kind, on }))
    }
    case 'withdraw': {
      const record = pick(await recordsOf(office, step.kind), step.which) ?? 1
      const input = { [`${step.kind}Id`]: record, reason: '误录' }
      return isDone(office.attempt(`${step.kind}s.withdraw`, input))
    }
    case 'answer':
      return isDone(
        office.attempt('questions.answer', { questionId: 'Q-HOLD', choice: step.choice, reason: '改' }),
      )
    case 'price': {
      const price = { contractId: 'B', fromMonth: '2026-01', rate: '0.09', evidence: '发票' }
      return isDone(office.attempt('prices.confirm', price))
    }
    case 'enter': {
      const effectiveOn = `${step.month}-28`
      const charge = { contractId: 'B', kind: 'card-fee', month: step.month, amountFen: step.amountFen }
      return isDone(office.attempt('charges.enter', { ...charge, effectiveOn, reason: '账单' }))
    }
  }
}

const isDone = async (attempt: ReturnType<Office['attempt']>): Promise<boolean> => (await attempt).ok

async function recordsOf(office: Office, kind: 'bill' | 'milestone'): Promise<readonly number[]> {
  if (kind === 'bill') {
    return (await office.do('bills.list', { contractId: 'B' })).bills.map(({ billId }) => billId)
  }
  const { records } = await office.do('milestones.list', { contractId: 'A' })
  return records.map(({ milestoneId }) => milestoneId)
}

export const cardsOf = async (office: Office) => (await office.do('cards.list', { contractId: 'B' })).cards

export async function paymentsOf(office: Office) {
  const lists = await Promise.all(
    ['A', 'B'].map(async contract => {
      const { payments } = await office.do('payments.list', { contractId: contract })
      return payments.map(payment => ({ ...payment, contractId: contract }))
    }),
  )
  return lists.flat()
}

export async function chargesOf(office: Office) {
  const lists = await Promise.all(
    ['A', 'B'].map(async contract => (await office.do('charges.list', { contractId: contract })).charges),
  )
  return lists.flat()
}

async function eventOf(
  office: Office,
  { card, kind, cause, on }: Extract<Step, { do: 'event' }>,
  place: number,
) {
  const iccid = (await cardsOf(office))[card]?.iccid
  return { iccid, kind, on, ...(kind === 'replaced' ? { cause, newIccid: iccidOf(1_000 + place) } : {}) }
}

async function paymentOf(office: Office, step: Extract<Step, { do: 'pay' }>, place: number) {
  const { contractId: contract, paidOn, amountFen, designated } = step
  const payment = { contractId: contract, paidOn, amountFen, voucher: `财付${place}` }
  const charge = designated === null ? undefined : pick(await chargesOf(office), designated)
  return charge === undefined
    ? payment
    : { ...payment, allocations: [{ chargeId: charge.id, amountFen: Math.min(amountFen, 3_000) }] }
}

const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % from.length]
