// 一张卡的全部: what happened to it and who recorded it when, what it cost month by month, what it used, what the
// clerk should know of it today.

import type { UnknownCard } from '../api/refusals.ts'
import type { BillingWarning, CardWarning } from '../api/warnings.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { err, ok, type Result } from '../base/result.ts'
import { lifeOf } from '../cards/card-history.ts'
import { type CardLife, type CardState, cardStateOn } from '../cards/card-life.ts'
import type { CardNote } from '../cards/card-note.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import { foldIccid } from '../cards/iccid.ts'
import { computeOverage, type Overage } from '../charges/overage.ts'
import { termOfKind } from '../contracts/contract.ts'
import { cardReminders, openFenOf } from './card-reminders.ts'
import { type ListedCharge, listedCharges } from './list-charges.ts'
import type { ReadLedger, Recorded, RecordedCardEvent } from './ports.ts'

export type CardDetail = {
  readonly life: CardLife
  readonly state: CardState | null
  readonly supply: Recorded
  /** Every record, corrected ones too, in the order of recording. */
  readonly records: readonly RecordedCardEvent[]
  /** In the order of recording. */
  readonly charges: readonly ListedCharge[]
  /** By month; without an overage where the contract knows none. */
  readonly usage: readonly (CardUsage & { readonly overage: Overage | null; readonly isAdvisory: boolean })[]
  /** Who uses it in what device; the newest last. */
  readonly notes: readonly (CardNote & Recorded)[]
  readonly warnings: readonly (BillingWarning | CardWarning)[]
}

/** By any ICCID that the card has or had. */
export function getCard(
  ledger: ReadLedger,
  { iccid, asOf }: { readonly iccid: string; readonly asOf: CalendarDate },
): Result<CardDetail, UnknownCard> {
  const card = ledger.cardByIccid(foldIccid(iccid))
  if (card === null) return err({ kind: 'unknown-card', iccid })
  const { cardId, contractId } = card
  const contract = ledger.contractInForce(contractId)
  assert(contract !== null, `card ${cardId} of no contract`)
  const { supply, events } = ledger.recordsOfCard(cardId)
  const life = lifeOf({ card, records: events })
  const overageTerm = termOfKind(contract, 'usage-overage')
  return ok({
    life,
    state: cardStateOn(life, asOf),
    supply,
    records: events,
    charges: listedCharges(ledger, contract, ledger.chargesOfCard(cardId)),
    usage: ledger.usageOfCard(cardId).map(usage => ({
      ...usage,
      overage: overageTerm === null ? null : computeOverage(overageTerm, usage.megabytes),
      isAdvisory: overageTerm?.raised !== 'charged',
    })),
    notes: ledger.notesOfCard(cardId),
    warnings: cardReminders({ contract, life, asOf }, openFenOf(ledger, [cardId])),
  })
}
