// Lists of charges in windows. Which groups there are and what they come to is remembered until a charge or an
// allocation is recorded, so that the second window of a list costs its rows alone.

import { sql } from 'kysely'
import { z } from 'zod'
import { assert } from '../../src/base/assert.ts'
import { fen } from '../../src/base/fen.ts'
import { type ChargeId, cardId, chargeId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import type { ChargeGroup, ChargeSums } from '../../src/charges/charge-group.ts'
import type { ChargedCard, ChargePageReads, PostedCharge } from '../../src/services/ports.ts'
import type { LedgerReader } from '../handles.ts'
import { cachedBySeq } from './cached-by-seq.ts'
import {
  type CardRow,
  cardCountQuery,
  cardsQuery,
  type GroupRow,
  groupsQuery,
  newestQuery,
  sumsQuery,
  windowQuery,
} from './charge-page-sql.ts'
import { chargeKindFromText, charges, chargesFromRows } from './charge-row.ts'

const SUMS_REMEMBERED = 40

export function chargePageReads(reader: LedgerReader): ChargePageReads {
  const groupsOf = cachedBySeq<readonly ChargeGroup[]>()
  const sumsOf = cachedBySeq<readonly ChargeSums[]>(SUMS_REMEMBERED)
  return {
    chargeGroupsOf: id =>
      groupsOf(id, reader.first(newestQuery, {})?.charge ?? 0, () =>
        reader.all(groupsQuery(id), {}).map(groupFromRow),
      ),
    chargeSumsOf: (id, groups, sought) => {
      const newest = reader.first(newestQuery, {})
      const name = JSON.stringify([id, sought, groups])
      return sumsOf(name, Math.max(newest?.charge ?? 0, newest?.allocation ?? 0), () =>
        reader.all(sumsQuery(id, groups, sought), {}).map(row => sumsFromText(row.sums)),
      )
    },
    chargeIdsOf: (id, groups, sought, window) =>
      reader.all(windowQuery(id, groups, sought, window), {}).map(row => chargeId(row.seq)),
    chargesByIds: ids => chargesByIds(reader, ids),
    chargedCardsOf: (id, words, window) => ({
      cards: reader.all(cardsQuery(id, words, window), {}).map(cardFromRow),
      total: reader.first(cardCountQuery(id, words), {})?.total ?? 0,
    }),
  }
}

function chargesByIds(reader: LedgerReader, ids: readonly ChargeId[]): readonly PostedCharge[] {
  const listed = sql<boolean>`charge.seq in (select value from json_each(${JSON.stringify(ids)}))`
  const rows = chargesFromRows(reader.all(charges.where(listed)))
  const found = new Map(rows.map(charge => [charge.chargeId, charge]))
  return ids.map(id => {
    const charge = found.get(id)
    assert(charge !== undefined, `no charge ${id}`)
    return charge
  })
}

const groupFromRow = (row: GroupRow): ChargeGroup => ({
  termId: row.term_id,
  kind: chargeKindFromText(row.kind),
  month: month(row.month),
  instalment: row.instalment === 0 ? null : row.instalment,
  isRepriced: row.repriced === 1,
})

const sumsSchema = z.tuple([z.int(), z.int(), z.int()])

function sumsFromText(text: string): ChargeSums {
  const [count, amountFen, openFen] = sumsSchema.parse(JSON.parse(text))
  return { count, amountFen: fen(amountFen), openFen: fen(openFen) }
}

const cardFromRow = (row: CardRow): ChargedCard => ({
  cardId: cardId(row.seq),
  iccid: row.iccid,
  msisdn: row.msisdn,
  ...sumsFromText(row.sums),
})
