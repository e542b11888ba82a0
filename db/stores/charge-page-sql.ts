// The SQL behind lists of charges in windows: groups of charges go in as one JSON parameter, and everything but the
// rows of one window is found in the index charge_by_group alone.

import type { ContractId } from '../../src/base/ids.ts'
import type { ChargeWindow, SoughtCharges, SoughtGroup } from '../../src/services/ports.ts'
import type { PreparedQuery } from '../handles.ts'

export const textQuery = <Row>(sql: string, parameters: readonly unknown[]): PreparedQuery<object, Row> => ({
  sql,
  parameters,
})

// The expressions of the index: written otherwise they would be looked up row by row in the table.
export const MONTH = 'coalesce(c.month, substr(c.effective_on, 1, 7))'
export const INSTALMENT = 'ifnull(c.instalment, 0)'
export const REPRICED = `(c.inputs GLOB '*"priceFromMonth":*')`

export const newestQuery = textQuery<{ charge: number | null; allocation: number | null }>(
  'SELECT (SELECT max(seq) FROM charge) AS charge, (SELECT max(seq) FROM allocation) AS allocation',
  [],
)

export type GroupRow = {
  readonly term_id: string
  readonly kind: string
  readonly month: string
  readonly instalment: number
  readonly repriced: number
}

export const groupsQuery = (id: ContractId) =>
  textQuery<GroupRow>(
    `SELECT term_id, kind, ${MONTH} AS month, ${INSTALMENT} AS instalment, ${REPRICED} AS repriced
    FROM charge c WHERE contract_id = ? GROUP BY 1, 2, 3, 4, 5`,
    [id],
  )

/** Put on a charge and what corrects it, less what was paid on them; the same for every charge of a key. */
const OPEN = `(CASE WHEN c.adjusts IS NULL THEN c.amount_fen
    ELSE (SELECT first.amount_fen FROM charge first WHERE first.seq = c.adjusts) END
  + coalesce((SELECT sum(later.amount_fen
      - coalesce((SELECT sum(paid.amount_fen) FROM allocation paid WHERE paid.charge = later.seq), 0))
    FROM charge later WHERE later.adjusts = coalesce(c.adjusts, c.seq)), 0)
  - coalesce((SELECT sum(paid.amount_fen) FROM allocation paid
    WHERE paid.charge = coalesce(c.adjusts, c.seq)), 0))`

/** A debt is told once, with its first charge. */
const SUMS = `json_array(count(*), coalesce(sum(c.amount_fen), 0),
  coalesce(sum(CASE WHEN c.adjusts IS NULL THEN ${OPEN} ELSE 0 END), 0))`

/** One row a group, in their order: a JSON array of count, amount and what is open. */
export function sumsQuery(id: ContractId, groups: readonly SoughtGroup[], sought: SoughtCharges) {
  const { withGroups, from, on, parameters } = parts(id, groups, sought)
  return textQuery<{ sums: string }>(
    `${withGroups} SELECT (SELECT ${SUMS} FROM ${from} WHERE ${on}) AS sums FROM sought ORDER BY place`,
    parameters,
  )
}

const ORDERS: Readonly<Record<ChargeWindow['order'], string>> = {
  number: 'c.seq',
  iccid: 'c.iccid',
  amount: 'c.amount_fen',
  effectiveOn: 'c.effective_on',
}

export function windowQuery(
  id: ContractId,
  groups: readonly SoughtGroup[],
  sought: SoughtCharges,
  { order, isDescending, offset, limit }: ChargeWindow,
) {
  const { withGroups, from, on, parameters } = parts(id, groups, sought)
  const way = isDescending ? 'DESC' : 'ASC'
  // The groups are walked and not the charges: one list of groups against an index in the groups' order.
  return textQuery<{ seq: number }>(
    `${withGroups} SELECT c.seq FROM sought CROSS JOIN ${from} WHERE ${on}
    ORDER BY ${ORDERS[order]} ${way}, c.seq ${way} LIMIT ? OFFSET ?`,
    [...parameters, limit, offset],
  )
}

function parts(id: ContractId, groups: readonly SoughtGroup[], { cardId, isSettled }: SoughtCharges) {
  const wordCount = Math.max(0, ...groups.map(({ iccidWords }) => iccidWords.length))
  const words = Array.from({ length: wordCount }, (_, place) => place)
  const listed = groups.map(({ group, iccidWords }) => [
    group.termId,
    group.kind,
    group.month,
    group.instalment ?? 0,
    group.isRepriced ? 1 : 0,
    // Every number contains the empty word.
    ...words.map(place => iccidWords[place] ?? ''),
  ])
  const wordColumns = words.map(place => `, value ->> ${place + 5} AS word${place}`).join('')
  const conditions = [
    `c.contract_id = ? AND c.term_id = sought.term_id AND c.kind = sought.kind AND ${MONTH} = sought.month
      AND ${INSTALMENT} = sought.instalment AND ${REPRICED} = sought.repriced`,
    ...words.map(place => `instr(ifnull(c.iccid, ''), sought.word${place}) > 0`),
    ...(cardId === null ? [] : ['c.card = ?']),
    ...(isSettled === null ? [] : [`${OPEN} ${isSettled ? '<=' : '>'} 0`]),
  ]
  return {
    withGroups: `WITH sought AS MATERIALIZED (SELECT key AS place, value ->> 0 AS term_id, value ->> 1 AS kind,
      value ->> 2 AS month, value ->> 3 AS instalment, value ->> 4 AS repriced${wordColumns} FROM json_each(?))`,
    from: `charge c INDEXED BY ${cardId === null ? 'charge_by_group' : 'charge_by_card'}`,
    on: conditions.join(' AND '),
    parameters: [JSON.stringify(listed), id, ...(cardId === null ? [] : [cardId])],
  }
}

export type CardRow = {
  readonly seq: number
  readonly iccid: string
  readonly msisdn: string | null
  readonly sums: string
}

/** Cards of a contract in the order of supply; each word must stand in a number that the card has or had. */
export function cardsQuery(
  id: ContractId,
  words: readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  return textQuery<CardRow>(
    `SELECT card.seq, card.msisdn,
      coalesce((SELECT iccid FROM charge WHERE charge.card = card.seq ORDER BY seq DESC LIMIT 1), card.iccid) AS iccid,
      (SELECT ${SUMS} FROM charge c WHERE c.card = card.seq AND c.contract_id = card.contract_id) AS sums
    ${cardsOf(words)} ORDER BY card.seq LIMIT ? OFFSET ?`,
    [id, ...wordsTwice(words), limit, offset],
  )
}

export const cardCountQuery = (id: ContractId, words: readonly string[]) =>
  textQuery<{ total: number }>(`SELECT count(*) AS total ${cardsOf(words)}`, [id, ...wordsTwice(words)])

const cardsOf = (words: readonly string[]): string => {
  const named = `AND (instr(card.iccid || ' ' || ifnull(card.msisdn, ''), ?) > 0 OR EXISTS
    (SELECT 1 FROM card_event WHERE card_event.card = card.seq AND instr(card_event.new_iccid, ?) > 0))`
  return `FROM card WHERE card.contract_id = ? ${words.map(() => named).join(' ')}`
}

const wordsTwice = (words: readonly string[]): readonly string[] => words.flatMap(word => [word, word])
