// What the page of cards asks besides: one card in full, and what a command would mean before it is given.

import { ok } from '../../src/base/result.ts'
import { checkSupply } from '../../src/services/check-supply.ts'
import { type CardDetail, getCard } from '../../src/services/get-card.ts'
import { listEnteredCharges } from '../../src/services/list-entered-charges.ts'
import { previewEvents } from '../../src/services/preview-events.ts'
import { billInSteps } from '../../src/services/run-billing.ts'
import { effectInWords, meaningInWords } from '../../src/wording/card-events.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { eventsToRecord } from './cards.ts'
import { chargesToApi, chargeToApi, lifeToApi } from './charge-to-api.ts'
import type { Handlers } from './handler.ts'
import { worded } from './resting.ts'

export const cardPageHandlers: Handlers<
  'cards.get' | 'cards.preview' | 'cards.checkSupply' | 'billing.try' | 'charges.entered'
> = {
  'cards.get': ({ ledger }, input) => {
    const found = getCard(ledger, input)
    return found.ok ? ok(detailToApi(found.value)) : found
  },
  'cards.preview': ({ ledger }, { events, asOf }) => {
    const preview = previewEvents(ledger, { events: eventsToRecord(events), asOf })
    if (!preview.ok) return preview
    const { cards, meanings, soFarFen, later } = preview.value
    const sentences = [...meanings.map(meaningInWords), effectInWords(preview.value)]
    const { openQuestions, warnings } = worded(preview.value)
    return ok({ cards, sentences, soFarFen, later, openQuestions, warnings })
  },
  'cards.checkSupply': ({ ledger }, { contractId, cards }) => {
    const checked = checkSupply(ledger, {
      contractId,
      cards: cards.map(({ iccid, msisdn }) => ({ iccid, msisdn: msisdn ?? null })),
    })
    if (!checked.ok) return checked
    const { problems, warnings } = checked.value
    const worded = warningsInWords(warnings.map(({ warning }) => warning))
    return ok({
      problems: [
        ...problems.map(({ row, refusal }) => ({
          row,
          field: 'iccid' as const,
          isWarning: false,
          message: refusalInWords(refusal),
        })),
        ...warnings.map(({ row, warning }, index) => ({
          row,
          field: warning.kind === 'unusual-msisdn' ? ('msisdn' as const) : ('iccid' as const),
          isWarning: true,
          message: worded[index]?.message ?? '',
        })),
      ],
    })
  },
  'billing.try': async (session, input) => {
    const run = await session.rehearseInSteps('billing.try', ledger => billInSteps(ledger, input))
    return run.ok ? ok({ ...worded(run.value), chargeIds: null }) : run
  },
  'charges.entered': ({ ledger }, { contractId }) => {
    const listed = listEnteredCharges(ledger, contractId)
    if (!listed.ok) return listed
    return ok({
      charges: listed.value.map(charge => ({ ...chargeToApi(charge), isStanding: charge.isStanding })),
    })
  },
}

function detailToApi({ life, state, supply, records, charges, usage, notes, warnings }: CardDetail) {
  const correctedBy = new Map(records.map(({ eventId, corrects }) => [corrects, eventId]))
  return {
    card: { ...lifeToApi(life), state, supply },
    records: records.map(
      ({ eventId, kind, on, cause, newIccid, corrects, reason, recordedAt, recordedBy }) => ({
        eventId,
        kind,
        on,
        cause,
        newIccid,
        corrects,
        correctedBy: correctedBy.get(eventId) ?? null,
        reason,
        recordedAt,
        recordedBy,
      }),
    ),
    charges: chargesToApi(charges),
    usage: usage.map(({ month, megabytes, overage, isAdvisory }) => ({
      month,
      megabytes,
      overage:
        overage === null
          ? null
          : { overMegabytes: overage.excessMegabytes, amountFen: overage.amountFen, isAdvisory },
    })),
    notes: notes.map(({ assignee, device, recordedAt, recordedBy }) => ({
      assignee,
      device,
      recordedAt,
      recordedBy,
    })),
    warnings: warningsInWords(warnings),
  }
}
