// What the clerk should know of a card as it stands on a day: that it lies unused (B 5.1), that its suspension runs
// out (B 5.5), what to settle before cancelling it (B 3.13), when its number is given to another (B 4.11).

import type { BillingWarning, CardWarning } from '../api/warnings.ts'
import { assertNever } from '../base/assert.ts'
import { addMonths, type CalendarDate } from '../base/calendar-date.ts'
import { type Fen, sumFen } from '../base/fen.ts'
import type { CardId } from '../base/ids.ts'
import { cardHoldOn } from '../cards/card-hold.ts'
import { type CardLife, cardStateOn, currentIccid } from '../cards/card-life.ts'
import { becauseOf, becauseOfClause } from '../contracts/because.ts'
import { type Contract, termOfKind, termsOfKind } from '../contracts/contract.ts'
import { openCharges } from '../payments/open-charges.ts'
import type { ReadLedger } from './ports.ts'

type CardOnDay = { readonly contract: Contract; readonly life: CardLife; readonly asOf: CalendarDate }

export function cardReminders(card: CardOnDay, openFen: Fen): readonly (BillingWarning | CardWarning)[] {
  const { contract, life, asOf } = card
  const state = cardStateOn(life, asOf)
  switch (state) {
    case null:
      return []
    case 'supplied':
      return liesUnused(card)
    case 'suspended':
      return [...holdRunsOut(card), ...settleBeforeCancelling(contract, openFen)]
    case 'active':
      return settleBeforeCancelling(contract, openFen)
    case 'cancelled':
      return numberReclaimed(card)
    default:
      return assertNever(state)
  }
}

/** Only where something is open. */
export function settleBeforeCancelling(contract: Contract, openFen: Fen): readonly CardWarning[] {
  if (openFen <= 0) return []
  return termsOfKind(contract, 'provision')
    .filter(({ remindsAt }) => remindsAt === 'before-cancelling')
    .map(term => ({
      kind: 'settle-before-cancelling',
      openFen,
      summary: term.summary,
      because: becauseOf(contract.id, term, { openFen }),
    }))
}

/** What of these cards' charges is unpaid. */
export function openFenOf(ledger: ReadLedger, cardIds: readonly CardId[]): Fen {
  const chargeIds = cardIds.flatMap(id => ledger.chargesOfCard(id).map(({ chargeId }) => chargeId))
  const { charges, allocations } = ledger.familiesOf(chargeIds)
  const payable = charges.map(charge => ({ ...charge, dueOn: null }))
  return sumFen(openCharges(payable, allocations).map(({ openFen }) => openFen))
}

function liesUnused({ contract, life, asOf }: CardOnDay): readonly BillingWarning[] {
  const term = termOfKind(contract, 'auto-activation')
  const { suppliedOn } = life.card
  if (term === null || addMonths(suppliedOn, term.afterMonths) > asOf) return []
  const because = becauseOf(
    contract.id,
    term,
    { suppliedOn, afterMonths: term.afterMonths },
    'suppliedOn + afterMonths',
  )
  const iccids = [currentIccid(life)]
  return [{ kind: 'cards-not-activated', count: 1, iccids, clause: because.clause, because }]
}

function holdRunsOut({ contract, life, asOf }: CardOnDay): readonly CardWarning[] {
  const term = termOfKind(contract, 'suspension-fee')
  const hold = term === null ? null : cardHoldOn(life, term.maximumMonths, asOf)
  if (term === null || hold === null) return []
  const { maximumMonths, limitClause = term.sources[0]?.clause ?? '' } = term
  const because = becauseOfClause(contract.id, term, limitClause, { ...hold, maximumMonths })
  return [{ kind: 'hold-runs-out', ...hold, because }]
}

function numberReclaimed({ contract, life }: CardOnDay): readonly CardWarning[] {
  const { cancelledOn } = life
  if (cancelledOn === null) return []
  return termsOfKind(contract, 'provision')
    .filter(({ remindsAt }) => remindsAt === 'after-cancelling')
    .map(term => ({
      kind: 'number-reclaimed',
      cancelledOn,
      summary: term.summary,
      because: becauseOf(contract.id, term, { cancelledOn }),
    }))
}
