// Cards, usage, billing and charges: from the schema's shape to the services' and back.

import type { InputOf } from '../../src/api/procedures.ts'
import { fen } from '../../src/base/fen.ts'
import { err, ok } from '../../src/base/result.ts'
import type { EventToRecord } from '../../src/cards/record-events.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import { enterCharge } from '../../src/services/enter-charge.ts'
import { listCards } from '../../src/services/list-cards.ts'
import { explainCharge, listCharges } from '../../src/services/list-charges.ts'
import { correctCardEvent, recordCardEvents } from '../../src/services/record-card-events.ts'
import { type RecordedUsage, recordUsage } from '../../src/services/record-usage.ts'
import { billInSteps } from '../../src/services/run-billing.ts'
import { supplyCards } from '../../src/services/supply-cards.ts'
import { withdrawCharge } from '../../src/services/withdraw-charge.ts'
import { dueReasonInWords, usageInWords } from '../../src/wording/reasons.ts'
import { cardToApi, chargesToApi, chargeToApi } from './charge-to-api.ts'
import { entryToApi } from './entry-to-api.ts'
import type { Handlers } from './handler.ts'
import { worded } from './resting.ts'

export const cardsHandlers: Handlers<
  | 'cards.supply'
  | 'cards.record'
  | 'cards.correct'
  | 'cards.recordUsage'
  | 'cards.list'
  | 'billing.run'
  | 'charges.list'
  | 'charges.enter'
  | 'charges.withdraw'
  | 'charges.explain'
> = {
  'cards.supply': (session, { contractId, cards }) => {
    const requested = cards.map(card => ({ ...card, msisdn: card.msisdn ?? null }))
    const supplied = session.transact('cards.supply', ledger =>
      supplyCards(ledger, { contractId, cards: requested }),
    )
    return supplied.ok ? ok(worded(supplied.value)) : supplied
  },
  'cards.record': (session, { events }) => {
    const recorded = session.transact('cards.record', ledger =>
      recordCardEvents(ledger, eventsToRecord(events)),
    )
    if (!recorded.ok) return recorded
    const eventIds = [...recorded.value.eventIds]
    return ok({ recorded: eventIds.length, eventIds, openQuestions: [], warnings: [] })
  },
  'cards.correct': (session, input) => {
    const corrected = session.transact('cards.correct', ledger => correctCardEvent(ledger, input))
    return corrected.ok ? ok({ ...corrected.value, openQuestions: [], warnings: [] }) : corrected
  },
  'cards.recordUsage': (session, { contractId, month, usage }) => {
    const stated = usage.flatMap(({ iccid, megabytes }) => {
      const text = decimalTextSchema.safeParse(String(megabytes))
      return text.success ? [{ iccid, megabytes: text.data }] : []
    })
    // A number that JSON can spell and a plain decimal cannot (1e-7).
    if (stated.length < usage.length) {
      return err({ kind: 'invalid-input', path: 'usage', problem: 'not-a-decimal' })
    }
    const recorded = session.transact('cards.recordUsage', ledger =>
      recordUsage(ledger, { contractId, month, usage: stated }),
    )
    return recorded.ok ? ok(usageToApi(recorded.value)) : recorded
  },
  'cards.list': ({ ledger }, { contractId, asOf }) => {
    const listed = listCards(ledger, { contractId, asOf: asOf ?? null })
    if (!listed.ok) return listed
    const { cards, limit, maximumHoldMonths } = listed.value
    return ok({
      cards: cards.map(cardToApi),
      limit: limit === null ? null : { ...limit, clause: limit.because.clause },
      maximumHoldMonths,
    })
  },
  'billing.run': async (session, input) => {
    const run = await session.transactInSteps('billing.run', ledger => billInSteps(ledger, input))
    return run.ok ? ok(worded(run.value)) : run
  },
  'charges.list': ({ ledger }, { contractId, from, to }) => {
    const listed = listCharges(ledger, { contractId, from: from ?? null, to: to ?? null })
    if (!listed.ok) return listed
    return ok({
      charges: chargesToApi(listed.value.charges),
      openQuestions: [...listed.value.openQuestions],
    })
  },
  'charges.enter': (session, input) => {
    const { amountFen, iccid } = input
    const entered = session.transact('charges.enter', ledger =>
      enterCharge(ledger, { ...input, amountFen: fen(amountFen), iccid: iccid ?? null }),
    )
    if (!entered.ok) return entered
    const { chargeId, openQuestions } = entered.value
    return ok({ chargeId, openQuestions: [...openQuestions], warnings: [] })
  },
  'charges.withdraw': (session, input) => {
    const withdrawn = session.transact('charges.withdraw', ledger => withdrawCharge(ledger, input))
    return withdrawn.ok ? ok({ ...withdrawn.value, openQuestions: [], warnings: [] }) : withdrawn
  },
  'charges.explain': ({ ledger }, { chargeId }) => {
    const explained = explainCharge(ledger, chargeId)
    if (!explained.ok) return explained
    const { charge, dueBecause, adjustments, allocations, entry } = explained.value
    return ok({
      charge: chargeToApi(charge),
      dueBecause: dueReasonInWords(dueBecause, charge.due),
      adjustments: chargesToApi(adjustments),
      allocations: allocations.map(({ paymentId, amountFen, on }) => ({ paymentId, amountFen, on })),
      entry: entryToApi(entry),
    })
  },
}

export const eventsToRecord = (events: InputOf<'cards.record'>['events']): readonly EventToRecord[] =>
  events.map(event => ({ ...event, cause: event.cause ?? null, newIccid: event.newIccid ?? null }))

const usageToApi = ({ recorded, advisory, overages, openQuestions }: RecordedUsage) => ({
  recorded,
  overages: overages.map(({ iccid, megabytes, excessMegabytes, amountFen, because }) => ({
    iccid,
    megabytes,
    overMegabytes: excessMegabytes,
    amountFen,
    advisory,
    clause: because.clause,
    because: usageInWords(because, amountFen),
  })),
  openQuestions: [...openQuestions],
  warnings: [],
})
