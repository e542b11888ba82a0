// What the ledger holds, as the tests of deadlines write it: the two contracts, and 84 cards in use since March 2024.

import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { billId, cardId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { Bill } from '../../src/bills/bill.ts'
import type { CardHappening, PlainEventKind } from '../../src/cards/card.ts'
import type { CardLife } from '../../src/cards/card-life.ts'
import { foldCard } from '../../src/cards/fold-card.ts'
import type { RecordedCharge } from '../../src/charges/charge.ts'
import type { Contract } from '../../src/contracts/contract.ts'
import type { MilestoneKind } from '../../src/contracts/terms.ts'
import type { Deadline } from '../../src/deadlines/deadline.ts'
import type { DeadlineFacts } from '../../src/deadlines/deadline-facts.ts'
import { listDeadlines } from '../../src/deadlines/list-deadlines.ts'
import type { Milestone } from '../../src/milestones/milestone.ts'
import type { DebtGroup } from '../../src/payments/debt-group.ts'
import { chargesByKey } from '../../src/payments/open-charges.ts'
import type { Allocation } from '../../src/payments/payment.ts'
import { holidays } from '../base/holiday-fixture.ts'

type ExampleFacts = Partial<Omit<DeadlineFacts, 'debts'>> & {
  readonly charges?: readonly RecordedCharge[]
  readonly allocations?: readonly Allocation[]
}

/** Each debt a group of its own. */
const groupsOf = (
  charges: readonly RecordedCharge[],
  allocations: readonly Allocation[],
): readonly DebtGroup[] =>
  [...chargesByKey(charges)].flatMap(([chargeId, members]) =>
    members.slice(0, 1).map(({ key }) => ({
      chargeId,
      key,
      members,
      paid: allocations.filter(allocation => members.some(member => member.chargeId === allocation.chargeId)),
      count: 1,
    })),
  )

export function deadlinesOf(
  contract: Contract,
  asOf: string,
  { charges = [], allocations = [], ...facts }: ExampleFacts = {},
): readonly Deadline[] {
  return listDeadlines({
    contract,
    milestones: [],
    bills: [],
    holidays,
    debts: groupsOf(charges, allocations),
    lives: [],
    priceVersions: [],
    startedPeriods: [],
    requestedReplies: [],
    asOf: calendarDate(asOf),
    ...facts,
  })
}

/** '2027-02-24 renewal-last-posting 10.1', with '!' when overdue and '~' when provisional. */
export const inShort = ({ on, kind, clause, overdue, provisional }: Deadline): string =>
  `${on} ${kind} ${clause}${overdue ? ' !' : ''}${provisional ? ' ~' : ''}`

export const milestone = (instalment: number, kind: MilestoneKind, on: string): Milestone => ({
  instalment,
  kind,
  on: calendarDate(on),
})

export const bill = (fromMonth: string, toMonth: string, receivedOn: string, dueOn: string): Bill => ({
  billId: billId(901),
  contractId: contractId('B'),
  fromMonth: month(fromMonth),
  toMonth: month(toMonth),
  receivedOn: calendarDate(receivedOn),
  dueOn: calendarDate(dueOn),
  amountFen: fen(1_512_000),
})

type EventWords = readonly [kind: PlainEventKind, on: string]

/** A card supplied when the contract began; activated on 2024-03-15 unless other events are told. */
export function cardLife(
  id: number,
  events: readonly EventWords[] = [['activated', '2024-03-15']],
): CardLife {
  const happenings = events.map(
    ([kind, on]): CardHappening => ({ kind, on: calendarDate(on), cause: null, newIccid: null }),
  )
  const card = {
    cardId: cardId(id),
    contractId: contractId('B'),
    iccid: `8986040000000000${String(id).padStart(4, '0')}`,
    msisdn: null,
    suppliedOn: calendarDate('2024-03-11'),
  }
  const life = foldCard(card, happenings)
  if (!life.ok) throw new Error(life.error.kind)
  return life.value
}

export const manyCards = (count: number): readonly CardLife[] =>
  Array.from({ length: count }, (_, place) => cardLife(place + 1))
