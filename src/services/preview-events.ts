// 卡片事件登记前的说明: whether the events could be recorded, which words of the contract they touch, and what the cards
// would cost from month to month with them and without. Computed aside: nothing is written, nothing is billed.

import type { CardWarning } from '../api/warnings.ts'
import { assert } from '../base/assert.ts'
import { type CalendarDate, maxDate } from '../base/calendar-date.ts'
import { type Fen, subtractFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import { addToMonth, type Month, monthOf } from '../base/month.ts'
import { ok, type Result } from '../base/result.ts'
import { type CardHistory, lifeOf } from '../cards/card-history.ts'
import type { CardLife } from '../cards/card-life.ts'
import { currentEvents } from '../cards/current-events.ts'
import { foldCard } from '../cards/fold-card.ts'
import { foldIccid } from '../cards/iccid.ts'
import {
  type EventDraft,
  type EventRefusal,
  type EventToRecord,
  recordEvents,
} from '../cards/record-events.ts'
import { type EventMeaning, eventMeaning } from '../charges/event-meaning.ts'
import { costByMonth } from '../charges/month-fees.ts'
import type { Contract } from '../contracts/contract.ts'
import type { TermKind } from '../contracts/terms.ts'
import { cardHistoriesNaming } from './card-histories.ts'
import { openFenOf, settleBeforeCancelling } from './card-reminders.ts'
import { openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type EventsPreview = {
  readonly cards: number
  /** What the contracts say of events of these kinds. */
  readonly meanings: readonly EventMeaning[]
  /** Up to the month of the day asked about: what the next billing would add or take back. */
  readonly soFarFen: Fen
  /** A month after all the events, which shows what holds from then on. */
  readonly later: { readonly month: Month; readonly beforeFen: Fen; readonly afterFen: Fen }
  readonly warnings: readonly CardWarning[]
  readonly openQuestions: readonly string[]
}

type Request = { readonly events: readonly EventToRecord[]; readonly asOf: CalendarDate }

export function previewEvents(
  ledger: ReadLedger,
  { events, asOf }: Request,
): Result<EventsPreview, EventRefusal> {
  const named = events.flatMap(event => [event.iccid, ...(event.newIccid === null ? [] : [event.newIccid])])
  const histories = cardHistoriesNaming(ledger, named.map(foldIccid))
  const drafts = recordEvents({ histories, events })
  if (!drafts.ok) return drafts

  const draftsByCard = Map.groupBy(drafts.value, draft => draft.cardId)
  const touched = histories.flatMap(history => {
    const added = draftsByCard.get(history.card.cardId)
    return added === undefined ? [] : [{ before: lifeOf(history), after: lifeWith(history, added) }]
  })
  const lastDay = events.reduce((last, { on }) => maxDate(last, on), asOf)
  const laterMonth = addToMonth(monthOf(lastDay), 1)
  const ofContracts = [...Map.groupBy(touched, ({ before }) => before.card.contractId)].map(([id, lives]) =>
    previewOfContract(ledger, id, { lives, events, laterMonth, asOf }),
  )
  return ok({
    cards: touched.length,
    meanings: ofContracts.flatMap(({ meanings }) => meanings),
    soFarFen: sumFen(ofContracts.map(({ soFarFen }) => soFarFen)),
    later: {
      month: laterMonth,
      beforeFen: sumFen(ofContracts.map(({ beforeFen }) => beforeFen)),
      afterFen: sumFen(ofContracts.map(({ afterFen }) => afterFen)),
    },
    warnings: ofContracts.flatMap(({ warnings }) => warnings),
    openQuestions: [...new Set(ofContracts.flatMap(({ openQuestions }) => openQuestions))],
  })
}

/** The card's life if these were recorded; that they can be has been tried. */
function lifeWith({ card, records }: CardHistory, drafts: readonly EventDraft[]): CardLife {
  const life = foldCard(card, [...currentEvents(records), ...drafts])
  assert(life.ok, `events of card ${card.cardId} were let through and are impossible`)
  return life.value
}

/** The terms that the sums are computed from. */
const PRICED: readonly TermKind[] = ['card-period-fee', 'suspension-fee', 'replacement-fee']

type OfContract = Request & {
  readonly lives: readonly { readonly before: CardLife; readonly after: CardLife }[]
  readonly laterMonth: Month
}

function previewOfContract(
  ledger: ReadLedger,
  id: ContractId,
  { lives, events, laterMonth, asOf }: OfContract,
) {
  const contract = ledger.contractInForce(id)
  assert(contract !== null, `cards of no contract: ${id}`)
  const priceVersions = ledger.priceVersionsOf(id)
  const terms = { contract, priceVersions, through: laterMonth }
  const before = costByMonth({ ...terms, lives: lives.map(life => life.before) })
  const after = costByMonth({ ...terms, lives: lives.map(life => life.after) })
  const thisMonth = monthOf(asOf)
  const untilNow = (costs: ReadonlyMap<Month, Fen>): Fen =>
    sumFen([...costs].flatMap(([month, costFen]) => (month <= thisMonth ? [costFen] : [])))

  const firstOfKind = new Map(events.toReversed().map(event => [event.kind, event]))
  const meanings = [...firstOfKind.values()].flatMap(event => eventMeaning(terms, event) ?? [])
  return {
    meanings,
    soFarFen: subtractFen(untilNow(after), untilNow(before)),
    beforeFen: before.get(laterMonth) ?? ZERO_FEN,
    afterFen: after.get(laterMonth) ?? ZERO_FEN,
    warnings: firstOfKind.has('cancelled') ? warningsOnCancelling(ledger, contract, lives) : [],
    openQuestions: openQuestionsOn(ledger, contract, PRICED),
  }
}

function warningsOnCancelling(
  ledger: ReadLedger,
  contract: Contract,
  lives: OfContract['lives'],
): readonly CardWarning[] {
  const cardIds = lives.map(({ before }) => before.card.cardId)
  return settleBeforeCancelling(contract, openFenOf(ledger, cardIds))
}
