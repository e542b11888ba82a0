// The SQL that reads all charges and allocations of a ledger into columns of numbers. Hundreds of thousands of rows
// come as a few long lists: a row for each of them would take several times as long.

import { ENTERED_BY_HAND } from '../../src/charges/charge.ts'
import { INSTALMENT, MONTH, REPRICED, textQuery } from './charge-page-sql.ts'

/** What charges have in common that differ in nothing but their card. */
export type ShapeRow = {
  readonly contract_id: string
  readonly term_id: string
  readonly kind: string
  readonly charge_month: string
  readonly instalment: number
  readonly repriced: number
  readonly monthless: number
  readonly effective_on: string
  readonly amount_fen: number
}

/** The newest record of a table, by its hash as well: after a transaction that was taken back another has its number. */
export type NewestRow = { readonly seq: number; readonly h: Uint8Array }

export type LedgerTable = 'charge' | 'allocation'

export const newestOf = (table: LedgerTable) =>
  textQuery<NewestRow>(`SELECT seq, h FROM ${table} ORDER BY seq DESC LIMIT 1`, [])

export const recordOf = (table: LedgerTable, seq: number) =>
  textQuery<NewestRow>(`SELECT seq, h FROM ${table} WHERE seq = ?`, [seq])

const SHAPE = `contract_id, term_id, kind, ${MONTH} AS charge_month, ${INSTALMENT} AS instalment,
  ${REPRICED} AS repriced, month IS NULL AS monthless, effective_on, amount_fen`

/** All charges are grouped in the order of the index; those after a number are found by it, and sorted. */
export const shapesAfter = (seq: number) =>
  textQuery<ShapeRow & { readonly seqs: string }>(
    `SELECT ${SHAPE}, group_concat(seq) AS seqs
    FROM charge c ${seq === 0 ? 'INDEXED BY charge_by_group' : 'NOT INDEXED'} WHERE seq > ?
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9`,
    [seq],
  )

export const cardsAfter = (seq: number) =>
  textQuery<{ readonly card: number; readonly seqs: string }>(
    `SELECT card, group_concat(seq) AS seqs
    FROM charge ${seq === 0 ? 'INDEXED BY charge_by_card' : 'NOT INDEXED'} WHERE card IS NOT NULL AND seq > ?
    GROUP BY card`,
    [seq],
  )

export const correctionsAfter = (seq: number) =>
  textQuery<{ readonly seq: number; readonly adjusts: number }>(
    `SELECT seq, adjusts FROM charge INDEXED BY charge_by_adjusted WHERE adjusts IS NOT NULL AND seq > ?
    ORDER BY seq`,
    [seq],
  )

export const enteredAmong = (seqs: readonly number[]) =>
  textQuery<{ readonly seq: number }>(
    `SELECT seq FROM charge WHERE seq IN (SELECT value FROM json_each(?)) AND inputs ->> '${ENTERED_BY_HAND}'`,
    [JSON.stringify(seqs)],
  )

export const allocationsAfter = (seq: number) =>
  textQuery<{
    readonly charges: string | null
    readonly payments: string | null
    readonly amounts: string | null
  }>(
    `SELECT group_concat(charge) AS charges, group_concat(payment) AS payments, group_concat(amount_fen) AS amounts
    FROM allocation NOT INDEXED WHERE seq > ?`,
    [seq],
  )
