// A charge with its reasons as the procedures answer it.

import { type CardLife, currentIccid } from '../../src/cards/card-life.ts'
import type { ListedCard } from '../../src/services/list-cards.ts'
import type { ListedCharge } from '../../src/services/list-charges.ts'
import type { PagedCharge } from '../../src/services/page-charges.ts'
import { chargeInWords } from '../../src/wording/reasons.ts'

/** Charges share their reasons by the thousand: each distinct one is worded once. */
export function chargesToApi(charges: readonly ListedCharge[]) {
  const words = new Map<string, string>()
  return charges.map(charge => {
    const name = `${charge.key.termId} ${charge.key.kind} ${charge.key.month} ${JSON.stringify(charge.inputs)}`
    const because = words.get(name) ?? chargeInWords(charge, charge.because)
    words.set(name, because)
    return { ...chargeFields(charge), because }
  })
}

export const chargeToApi = (charge: ListedCharge) => ({
  ...chargeFields(charge),
  because: chargeInWords(charge, charge.because),
})

/** For lists: why it came about is asked for one charge at a time. */
export const chargeRowToApi = (charge: PagedCharge) => {
  const { reason: _reason, ...fields } = chargeFields(charge)
  return {
    ...fields,
    state: charge.state,
    paidFen: charge.settlement?.paidFen ?? null,
    openFen: charge.settlement?.openFen ?? null,
  }
}

const chargeFields = (charge: ListedCharge) => ({
  id: charge.chargeId,
  contractId: charge.contractId,
  kind: charge.key.kind,
  ...(charge.key.month === null ? {} : { month: charge.key.month }),
  ...(charge.key.instalment === null ? {} : { instalment: charge.key.instalment }),
  ...(charge.iccid === null ? {} : { iccid: charge.iccid }),
  amountFen: charge.amountFen,
  effectiveOn: charge.effectiveOn,
  dueOn: charge.due.dueOn,
  dueProvisional: charge.due.provisional,
  adjusts: charge.adjusts,
  entryId: charge.entryId,
  clause: charge.because.clause,
  reason: charge.because,
})

export const cardToApi = ({ life, state, events, hold, monthFen }: ListedCard) => ({
  ...lifeToApi(life),
  state,
  hold,
  monthFen,
  events: events.map(({ eventId, kind, on, cause, newIccid }) => ({ eventId, kind, on, cause, newIccid })),
})

export const lifeToApi = (life: CardLife) => ({
  cardId: life.card.cardId,
  iccid: currentIccid(life),
  iccids: life.iccids.map(({ iccid }) => iccid),
  msisdn: life.card.msisdn,
  suppliedOn: life.card.suppliedOn,
  activatedOn: life.activatedOn,
  cancelledOn: life.cancelledOn,
})
