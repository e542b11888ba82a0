// Why a paper counts as delivered on a day: the clause of the way of sending, or of the exception that overrode it.

import { assertNever } from '../base/assert.ts'
import { type Because, type BecauseInput, becauseOfClause } from '../contracts/because.ts'
import type { DeemedDay, DeliveryTerm, Sending } from './sending.ts'

export function deliveryBecause(term: DeliveryTerm, sending: Sending, deemed: DeemedDay): Because {
  const clause = clauseOf(term, sending, deemed) ?? term.ways[sending.way].clause
  const inputs = { ...sendingInputs(sending), ...dayInputs(term, sending, deemed) }
  return becauseOfClause(sending.contract.id, term, clause, inputs, formulaOf(deemed))
}

/** The clause of the exception; null where the rule for the way of sending stands. */
function clauseOf(
  { exceptionClauses }: DeliveryTerm,
  sending: Sending,
  { ground }: DeemedDay,
): string | null {
  switch (ground) {
    case 'earlier-receipt':
      return exceptionClauses?.earlierReceipt ?? null
    case 'former-address':
      return exceptionClauses?.unnotifiedAddress ?? null
    case 'receipt':
    case 'handed-over':
    case 'days-after-sending':
    case 'sending':
      return sending.circumstance === 'refused-at-stated-address' ? (exceptionClauses?.refusal ?? null) : null
    default:
      return assertNever(ground)
  }
}

function sendingInputs(sending: Sending): Readonly<Record<string, BecauseInput>> {
  const { way, destination, sender, sentOn, receivedOn, circumstance } = sending
  return { way, destination, sender, sentOn, receivedOn, circumstance }
}

function dayInputs(
  { ways, countsSendingDay, rolls }: DeliveryTerm,
  { way, destination }: Sending,
  { on, ground, period }: DeemedDay,
): Readonly<Record<string, BecauseInput>> {
  const rule = ways[way]
  if (period === null || rule.kind !== 'days-after-sending') return { ground, deliveredOn: on }
  const { lastOn, provisional } = period
  const days = rule.days[destination]
  return { ground, days, countsSendingDay, lastOn, rolls, deliveredOn: on, provisional }
}

function formulaOf({ ground }: DeemedDay): string {
  switch (ground) {
    case 'days-after-sending':
      return 'sentOn + days'
    case 'earlier-receipt':
      return 'min(deemed, receivedOn)'
    case 'receipt':
      return 'receivedOn'
    case 'handed-over':
    case 'sending':
    case 'former-address':
      return 'sentOn'
    default:
      return assertNever(ground)
  }
}
