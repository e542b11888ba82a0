// 导入卡片清单: cards from a list, each with its number, the day of its activation and what the clerk keeps with it. All of
// the list or nothing, through the services that record each by itself.

import type { ImportEffect } from '../api/import-effect.ts'
import type { ImportProblem, Refusal } from '../api/refusals.ts'
import type { Warning } from '../api/warnings.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { EventToRecord } from '../cards/record-events.ts'
import { type CardToSupply, findSupplyProblems } from '../cards/supply-cards.ts'
import { type ListedCard, readCard } from '../imports/read-rows.ts'
import type { WriteLedger } from './ports.ts'
import { type ImportTable, problemAt, type ReadImport, readImport, refuseRows } from './read-import.ts'
import { recordCardEvents } from './record-card-events.ts'
import { cardOfContract } from './record-usage.ts'
import { supplyCards, supplyFacts } from './supply-cards.ts'

export type ImportedRows = {
  readonly rows: number
  readonly effect: ImportEffect
  readonly warnings: readonly Warning[]
  readonly openQuestions: readonly string[]
}

export type CardsOrder = {
  readonly contractId: ContractId
  /** For a card whose row says neither when it was supplied nor when it was activated. */
  readonly suppliedOn: CalendarDate
  /** Of cards that the ledger knows already, the list gives what is kept with them; else such a card is refused. */
  readonly takesKnownCards: boolean
}

export function importCards(
  ledger: WriteLedger,
  table: ImportTable,
  order: CardsOrder,
): Result<ImportedRows, Refusal> {
  const read = readImport(table, 'cards', readCard)
  if (!read.ok) return read
  const facts = supplyFacts(ledger, order.contractId)
  if (!facts.ok) return facts
  const isNew = ({ iccid }: ListedCard) => !order.takesKnownCards || !facts.value.existingIccids.has(iccid)
  const added: ReadImport<ListedCard> = {
    ...read.value,
    rows: read.value.rows.filter(({ value }) => isNew(value)),
  }
  const listed = read.value.rows.map(({ value }) => value)
  const cards = added.rows.map(({ value: { iccid, msisdn, suppliedOn, activatedOn } }) => ({
    iccid,
    msisdn,
    suppliedOn: suppliedOn ?? activatedOn ?? order.suppliedOn,
  }))
  const problems = [
    ...findSupplyProblems({ ...facts.value, cards }).map(({ row, refusal }) =>
      problemAt(added, row, 'iccid', { refusal }),
    ),
    ...activatedTooEarly(added, cards),
    ...strangers(ledger, read.value, order),
  ]
  if (problems.length > 0) return refuseRows('cards', problems)

  const supplied = supplyCards(ledger, { contractId: order.contractId, cards })
  if (!supplied.ok) return supplied
  const activated = recordCardEvents(
    ledger,
    added.rows.flatMap(({ value }) => activationOf(value)),
  )
  if (!activated.ok) return activated
  const { warnings, openQuestions, suppliedInTotal } = supplied.value
  const effect = {
    kind: 'cards',
    supplied: cards.length,
    suppliedInTotal,
    activated: activated.value.eventIds.length,
    noted: keepNotes(ledger, order.contractId, listed),
    known: listed.length - cards.length,
  } as const
  return ok({ rows: listed.length, effect, warnings, openQuestions })
}

function activatedTooEarly(
  read: ReadImport<ListedCard>,
  cards: readonly CardToSupply[],
): readonly ImportProblem[] {
  return cards.flatMap(({ iccid, suppliedOn }, row) => {
    const on = read.rows[row]?.value.activatedOn ?? null
    if (on === null || on >= suppliedOn) return []
    const refusal: Refusal = { kind: 'activated-before-supplied', iccid, on, suppliedOn }
    return [problemAt(read, row, 'activatedOn', { refusal })]
  })
}

/** Known, but under another contract. */
function strangers(
  ledger: WriteLedger,
  read: ReadImport<ListedCard>,
  { contractId, takesKnownCards }: CardsOrder,
): readonly ImportProblem[] {
  if (!takesKnownCards) return []
  return read.rows.flatMap(({ value }, row) => {
    const card = cardOfContract(ledger, contractId, value.iccid)
    if (card.ok || card.error.kind === 'unknown-card') return []
    return [problemAt(read, row, 'iccid', { refusal: card.error })]
  })
}

const activationOf = ({ iccid, activatedOn }: ListedCard): readonly EventToRecord[] =>
  activatedOn === null ? [] : [{ iccid, kind: 'activated', on: activatedOn, cause: null, newIccid: null }]

/** How many cards have another note now; a list without either column says nothing of them. */
function keepNotes(ledger: WriteLedger, contractId: ContractId, listed: readonly ListedCard[]): number {
  const known = ledger.cardNotesOf(contractId)
  const changed = listed.flatMap(({ iccid, assignee, device }) => {
    if (assignee === null && device === null) return []
    const card = ledger.cardByIccid(iccid)
    assert(card !== null, 'a card that is known or was supplied a moment ago')
    const { cardId } = card
    const before = known.get(cardId)
    const isSame = before?.assignee === assignee && before.device === device
    return isSame ? [] : [{ cardId, assignee, device }]
  })
  for (const note of changed) ledger.addCardNote(note)
  return changed.length
}
