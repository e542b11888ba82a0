// On which day a paper counts as delivered, by the rules that the contract itself gives for each way of sending
// (A 12.3, B 9.3). Where it gives none, the answer is a refusal that names the open question.

import { assertNever } from '../base/assert.ts'
import { type CalendarDate, daysBetween, minDate } from '../base/calendar-date.ts'
import { periodEnd } from '../base/period.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Because } from '../contracts/because.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import type { DeliveryRule, DeliveryWay, Destination } from '../contracts/terms.ts'
import { deliveryBecause } from './delivery-because.ts'
import type { DeemedDay, DeliveryTerm, Sending } from './sending.ts'

export type Delivery = {
  readonly deliveredOn: CalendarDate
  readonly clause: string
  /** Only where rest days were asked about. */
  readonly provisional: boolean
  readonly because: Because
}

export type DeliveryRefusal =
  /** The contract has no rule; `receiptSettles` tells whether a proven day of receipt would do instead. */
  | {
      readonly kind: 'delivery-left-open'
      readonly contractId: string
      readonly way: DeliveryWay
      readonly clause: string
      readonly questionId: string | null
      readonly receiptSettles: boolean
    }
  /** The rule counts the day of receipt, and of a letter that day is not the day of sending. */
  | {
      readonly kind: 'receipt-day-needed'
      readonly contractId: string
      readonly way: DeliveryWay
      readonly clause: string
    }
  | {
      readonly kind: 'received-before-sent'
      readonly sentOn: CalendarDate
      readonly receivedOn: CalendarDate
    }
  | { readonly kind: 'no-delivery-rules'; readonly contractId: string }

export function deemedDelivery(sending: Sending): Result<Delivery, DeliveryRefusal> {
  const { contract, sentOn, receivedOn } = sending
  const term = termOfKind(contract, 'delivery')
  if (term === null) return err({ kind: 'no-delivery-rules', contractId: contract.id })
  if (receivedOn !== null && receivedOn < sentOn) {
    return err({ kind: 'received-before-sent', sentOn, receivedOn })
  }
  const deemed = formerAddress(term, sending) ?? byRule(term, sending)
  if (!deemed.ok) return deemed
  return ok(describe(term, sending, earlierOf(term, deemed.value, receivedOn)))
}

/** Which row of the contract's days holds for letters of this sender, when nobody says it (Q-CITY). */
export function usualDestination(contract: Contract, sender: Sending['sender']): Destination | null {
  const term = termOfKind(contract, 'delivery')
  if (term === null) return null
  return sender === 'us' ? term.toSupplier : term.toUs
}

type Deemed = Result<DeemedDay, DeliveryRefusal>

function formerAddress(term: DeliveryTerm, { circumstance, sentOn }: Sending): Deemed | null {
  if (circumstance !== 'sent-to-former-address' || !term.unnotifiedAddressCountsWhenSent) return null
  return ok({ on: sentOn, ground: 'former-address', period: null })
}

function byRule(term: DeliveryTerm, sending: Sending): Deemed {
  const rule = term.ways[sending.way]
  switch (rule.kind) {
    case 'on-receipt':
      return onReceipt(term, rule, sending)
    case 'days-after-sending':
      return ok(daysAfterSending(term, rule, sending))
    case 'when-sent':
      return rule.senders === 'either' || sending.sender === 'supplier'
        ? ok({ on: sending.sentOn, ground: 'sending', period: null })
        : leftOpen(term, rule, sending)
    case 'open':
      return rule.receiptSettles && sending.receivedOn !== null
        ? ok({ on: sending.receivedOn, ground: 'receipt', period: null })
        : leftOpen(term, rule, sending)
    default:
      return assertNever(rule)
  }
}

function onReceipt(term: DeliveryTerm, rule: DeliveryRule, sending: Sending): Deemed {
  const { contract, way, sentOn, receivedOn, circumstance } = sending
  if (receivedOn !== null) return ok({ on: receivedOn, ground: 'receipt', period: null })
  switch (way) {
    case 'hand':
    case 'fax':
    case 'email': {
      // Refused at the door it was signed for by nobody: only a rule for refusals makes that a delivery (B 9.2).
      const isRefused = circumstance === 'refused-at-stated-address' && !term.refusalCountsAsDelivered
      if (!isRefused) return ok({ on: sentOn, ground: 'handed-over', period: null })
      return err({ kind: 'receipt-day-needed', contractId: contract.id, way, clause: rule.clause })
    }
    case 'express':
    case 'registered':
      return err({ kind: 'receipt-day-needed', contractId: contract.id, way, clause: rule.clause })
    default:
      return assertNever(way)
  }
}

type DaysRule = Extract<DeliveryRule, { kind: 'days-after-sending' }>

function daysAfterSending(
  { countsSendingDay, rolls }: DeliveryTerm,
  rule: DaysRule,
  { destination, sentOn, holidays }: Sending,
): DeemedDay {
  // "发出后第 3 日": the day of sending is not counted, unless the question was answered otherwise (Q-NTHDAY).
  const days = rule.days[destination] - (countsSendingDay ? 1 : 0)
  const period = periodEnd({ startOn: sentOn, days: Math.max(0, days), holidays, rolls })
  return { on: period.endsOn, ground: 'days-after-sending', period }
}

function leftOpen(term: DeliveryTerm, rule: DeliveryRule, { contract, way }: Sending): Deemed {
  return err({
    kind: 'delivery-left-open',
    contractId: contract.id,
    way,
    clause: rule.clause,
    questionId: rule.kind === 'open' ? rule.questionId : questionAbout(contract, term, way),
    receiptSettles: rule.kind === 'open' && rule.receiptSettles,
  })
}

/** The question whose answer changes the rule of a way, so that a refusal can say what to answer. */
function questionAbout(contract: Contract, term: DeliveryTerm, way: DeliveryWay): string | null {
  const field = `ways.${way}`
  const question = contract.questions.find(({ choices }) =>
    choices.some(({ sets }) =>
      sets.some(set => 'term' in set && set.term === term.id && set.field.startsWith(field)),
    ),
  )
  return question?.id ?? null
}

/** The earlier real day prevails where the contract says so (B 9.3(6)); a later one never does. */
function earlierOf(term: DeliveryTerm, deemed: DeemedDay, receivedOn: CalendarDate | null): DeemedDay {
  if (!term.earlierReceiptPrevails || receivedOn === null) return deemed
  if (daysBetween(receivedOn, deemed.on) <= 0) return deemed
  return { ...deemed, on: minDate(receivedOn, deemed.on), ground: 'earlier-receipt' }
}

function describe(term: DeliveryTerm, sending: Sending, deemed: DeemedDay): Delivery {
  const because = deliveryBecause(term, sending, deemed)
  const provisional = deemed.period?.provisional ?? false
  return { deliveredOn: deemed.on, clause: because.clause, provisional, because }
}
