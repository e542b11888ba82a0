// The SQL that counts debts which are alike. Almost all are one charge with one payment or none, and these are counted
// in SQL; what was corrected, or paid in several parts, is left out here and read one by one.

import type { ContractId } from '../../src/base/ids.ts'
import { INSTALMENT, MONTH, REPRICED, textQuery } from './charge-page-sql.ts'

export type ShapeRow = {
  readonly term_id: string
  readonly kind: string
  readonly charge_month: string
  readonly instalment: number
  readonly repriced: number
  readonly monthless: number
  readonly effective_on: string
  readonly amount_fen: number
}

type Counted = ShapeRow & { readonly count: number; readonly first: number }
export type PaidRow = Counted & { readonly payment: number; readonly paid_fen: number }

const SHAPE = `c.term_id AS term_id, c.kind AS kind, ${MONTH} AS charge_month, ${INSTALMENT} AS instalment,
  ${REPRICED} AS repriced, c.month IS NULL AS monthless, c.effective_on AS effective_on, c.amount_fen AS amount_fen`

const LEFT_IN = 'c.contract_id = ? AND c.adjusts IS NULL AND c.seq NOT IN (SELECT value FROM json_each(?))'

/** By the number of their first charge. */
export const manifoldQuery = (id: ContractId) =>
  textQuery<{ first: number }>(
    `SELECT adjusts AS first FROM charge WHERE adjusts IS NOT NULL AND contract_id = ?
    UNION SELECT coalesce(c.adjusts, c.seq)
    FROM (SELECT charge FROM allocation GROUP BY charge HAVING count(*) > 1) paid
    CROSS JOIN charge c ON c.seq = paid.charge WHERE c.contract_id = ?`,
    [id, id],
  )

export const shapesQuery = (id: ContractId, manifold: string) =>
  textQuery<Counted>(
    `SELECT ${SHAPE}, count(*) AS count, min(c.seq) AS first
    FROM charge c INDEXED BY charge_by_group WHERE ${LEFT_IN} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    [id, manifold],
  )

/**
 * Allocations lie in the order of payments and of the charges that they pay: both tables are walked once. Grouped by
 * what differs most first, which spares comparisons.
 */
export const paidQuery = (id: ContractId, manifold: string) =>
  textQuery<PaidRow>(
    `SELECT ${SHAPE}, a.payment AS payment, a.amount_fen AS paid_fen, count(*) AS count, min(c.seq) AS first
    FROM allocation a CROSS JOIN charge c ON c.seq = a.charge WHERE ${LEFT_IN}
    GROUP BY 3, 9, 10, 7, 8, 4, 2, 1, 5, 6`,
    [id, manifold],
  )

export const firstUnpaidQuery = (id: ContractId, manifold: string, shape: ShapeRow) =>
  textQuery<{ first: number }>(
    `SELECT min(c.seq) AS first FROM charge c INDEXED BY charge_by_group WHERE ${LEFT_IN}
      AND c.term_id = ? AND c.kind = ? AND ${MONTH} = ? AND ${INSTALMENT} = ? AND ${REPRICED} = ?
      AND (c.month IS NULL) = ? AND c.effective_on = ? AND c.amount_fen = ?
      AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.charge = c.seq)`,
    [
      id,
      manifold,
      shape.term_id,
      shape.kind,
      shape.charge_month,
      shape.instalment,
      shape.repriced,
      shape.monthless,
      shape.effective_on,
      shape.amount_fen,
    ],
  )
