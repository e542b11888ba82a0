// Why a paper counts as delivered on a day: the clause of the way of sending, or of the exception that overrode it.

import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Because, BecauseInput } from '../contracts/because.ts'
import type { DeemedDay, DeliveryTerm, Sending } from './sending.ts'

export function deliveryBecause(term: DeliveryTerm, sending: Sending, deemed: DeemedDay): Because {
  const clause = clauseOf(term, sending, deemed) ?? term.ways[sending.way].clause
  return {
    contractId: sending.contract.id,
    termId: term.id,
    clause,
    quotation: quotationOf(term, clause),
    inputs: { ...sendingInputs(sending), ...dayInputs(deemed) },
    formula: formulaOf(deemed),
  }
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

/** Every sentence that the contract's term gives for the clause. */
function quotationOf({ sources }: DeliveryTerm, clause: string): string {
  const ofClause = sources.filter(source => source.clause === clause)
  return (ofClause.length === 0 ? sources.slice(0, 1) : ofClause).map(source => source.quotation).join('……')
}

function sendingInputs(sending: Sending): Readonly<Record<string, BecauseInput>> {
  const { way, destination, sender, sentOn, receivedOn, circumstance } = sending
  return { way, destination, sender, sentOn, receivedOn, circumstance }
}

function dayInputs({ on, ground, period }: DeemedDay): Readonly<Record<string, BecauseInput>> {
  if (period === null) return { ground, deliveredOn: on }
  const { days, lastOn, rolledOver, provisional } = period
  return { ground, days, ...rolledInputs(lastOn, rolledOver !== null), deliveredOn: on, provisional }
}

const rolledInputs = (lastOn: CalendarDate, hasRolled: boolean): Readonly<Record<string, BecauseInput>> =>
  hasRolled ? { lastOn } : {}

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
