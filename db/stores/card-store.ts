// Cards, the events of their lives and what they used, as they were recorded.

import { assert } from '../../src/base/assert.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { compareText } from '../../src/base/compare-text.ts'
import { type CardId, type ContractId, cardId, contractId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { type Card, type CardEventRecord, cardHappening, type EventColumns } from '../../src/cards/card.ts'
import type { CardUsage } from '../../src/cards/card-usage.ts'
import { decimalTextSchema } from '../../src/contracts/scalars.ts'
import type { CardReads, LedgerWrites, Recorded } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, ONE_ROW, query } from '../handles.ts'

type CardWrites = Pick<LedgerWrites, 'addCard' | 'addCardEvent' | 'addUsage'>

export function cardReads(reader: LedgerReader): CardReads {
  const cardHolding = (iccid: string): Card | null => {
    const supplied = reader.first(cards.where('iccid', '=', iccid))
    if (supplied !== undefined) return cardFromRow(supplied)
    const replaced = reader.first(
      query.selectFrom('card_event').select('card').where('new_iccid', '=', iccid).limit(ONE_ROW),
    )
    return replaced === undefined ? null : card(cardId(replaced.card))
  }
  const card = (id: CardId): Card | null => {
    const row = reader.first(cards.where('seq', '=', id))
    return row === undefined ? null : cardFromRow(row)
  }
  return {
    cardsOf: id => reader.all(cards.where('contract_id', '=', id).orderBy('seq')).map(cardFromRow),
    cardEventsOf: id => reader.all(eventsOf(id)).map(eventFromRow),
    cardEvent: id => {
      const row = reader.first(events.where('card_event.seq', '=', id))
      return row === undefined ? null : eventFromRow(row)
    },
    cardByIccid: cardHolding,
    card,
    usageOf: id => newestUsage(reader.all(usageOf(id)).map(usageFromRow)),
    recordsOfCard: id => {
      const supply = reader.first(supplyOf(id))
      assert(supply !== undefined, `there is no card ${id}`)
      return {
        supply: recordedFromRow(supply),
        events: reader
          .all(recordsOf(id))
          .map(row => ({ ...eventFromRow(row), ...recordedFromRow(row), reason: row.reason })),
      }
    },
    usageOfCard: id =>
      newestUsage(reader.all(usages.where('card_usage.card', '=', id)).map(usageFromRow)).toSorted((a, b) =>
        compareText(a.month, b.month),
      ),
  }
}

export function cardWrites(writer: LedgerWriter): CardWrites {
  return {
    addCard: draft =>
      cardId(
        writer.append('card', {
          act: writer.act(),
          contract_id: draft.contractId,
          iccid: draft.iccid,
          msisdn: draft.msisdn,
          supplied_on: draft.suppliedOn,
        }),
      ),
    addCardEvent: (draft, reason = null) =>
      writer.append('card_event', {
        act: writer.act(),
        card: draft.cardId,
        kind: draft.kind,
        effective_on: draft.on,
        cause: draft.cause,
        new_iccid: draft.newIccid,
        corrects: draft.corrects,
        reason,
      }),
    addUsage: usage =>
      void writer.append('card_usage', {
        act: writer.act(),
        card: usage.cardId,
        month: usage.month,
        megabytes: usage.megabytes,
      }),
  }
}

const cards = query.selectFrom('card').select(['seq', 'contract_id', 'iccid', 'msisdn', 'supplied_on'])

const events = query
  .selectFrom('card_event')
  .select([
    'card_event.seq',
    'card_event.card',
    'card_event.kind',
    'card_event.effective_on',
    'card_event.cause',
    'card_event.new_iccid',
    'card_event.corrects',
  ])

const eventsOf = (id: ContractId) =>
  events
    .innerJoin('card', 'card.seq', 'card_event.card')
    .where('card.contract_id', '=', id)
    .orderBy('card_event.seq')

const supplyOf = (id: CardId) =>
  query
    .selectFrom('card')
    .innerJoin('act', 'act.seq', 'card.act')
    .leftJoin('user_account', 'user_account.seq', 'act.user_account')
    .select(['act.recorded_at', 'user_account.name'])
    .where('card.seq', '=', id)

const recordsOf = (id: CardId) =>
  events
    .innerJoin('act', 'act.seq', 'card_event.act')
    .leftJoin('user_account', 'user_account.seq', 'act.user_account')
    .select(['card_event.reason', 'act.recorded_at', 'user_account.name'])
    .where('card_event.card', '=', id)
    .orderBy('card_event.seq')

const usages = query
  .selectFrom('card_usage')
  .select(['card_usage.card', 'card_usage.month', 'card_usage.megabytes'])
  .orderBy('card_usage.seq')

const usageOf = (id: ContractId) =>
  usages.innerJoin('card', 'card.seq', 'card_usage.card').where('card.contract_id', '=', id)

type CardRow = {
  readonly seq: number
  readonly contract_id: string
  readonly iccid: string
  readonly msisdn: string | null
  readonly supplied_on: string
}

const cardFromRow = (row: CardRow): Card => ({
  cardId: cardId(row.seq),
  contractId: contractId(row.contract_id),
  iccid: row.iccid,
  msisdn: row.msisdn,
  suppliedOn: calendarDate(row.supplied_on),
})

type EventRow = {
  readonly seq: number
  readonly card: number
  readonly kind: EventColumns['kind'] | 'voided'
  readonly effective_on: string
  readonly cause: EventColumns['cause']
  readonly new_iccid: string | null
  readonly corrects: number | null
}

function eventFromRow(row: EventRow): CardEventRecord {
  const place = { eventId: row.seq, cardId: cardId(row.card), on: calendarDate(row.effective_on) }
  if (row.kind === 'voided') {
    return { ...place, kind: 'voided', cause: null, newIccid: null, corrects: row.corrects ?? 0 }
  }
  const columns = { kind: row.kind, on: place.on, cause: row.cause, newIccid: row.new_iccid }
  return { ...place, ...cardHappening(columns), corrects: row.corrects }
}

const recordedFromRow = (row: { recorded_at: string; name: string | null }): Recorded => ({
  recordedAt: row.recorded_at,
  recordedBy: row.name ?? '',
})

const usageFromRow = (row: { card: number; month: string; megabytes: string }): CardUsage => ({
  cardId: cardId(row.card),
  month: month(row.month),
  megabytes: decimalTextSchema.parse(row.megabytes),
})

function newestUsage(inOrder: readonly CardUsage[]): readonly CardUsage[] {
  return [...new Map(inOrder.map(usage => [`${usage.cardId} ${usage.month}`, usage])).values()]
}
