// A charge as it is read: by contract, by id or by what it corrects. Hundreds of thousands come at once, so what
// many rows share (days, months, inputs) is checked and made once.

import { assert } from '../../src/base/assert.ts'
import { calendarDate } from '../../src/base/calendar-date.ts'
import { fen } from '../../src/base/fen.ts'
import { cardId, chargeId, contractId, entryId } from '../../src/base/ids.ts'
import { month } from '../../src/base/month.ts'
import { becauseInputsSchema } from '../../src/contracts/scalars.ts'
import { type ChargeKind, chargeKindSchema } from '../../src/contracts/terms.ts'
import type { PostedCharge } from '../../src/services/ports.ts'
import { query } from '../handles.ts'
import { onceAText } from './once-a-text.ts'

export const charges = query
  .selectFrom('charge')
  .select([
    'seq',
    'entry',
    'contract_id',
    'term_id',
    'kind',
    'month',
    'instalment',
    'card',
    'iccid',
    'amount_fen',
    'effective_on',
    'inputs',
    'adjusts',
  ])

type ChargeRow = {
  readonly seq: number
  readonly entry: number
  readonly contract_id: string
  readonly term_id: string
  readonly kind: string
  readonly month: string | null
  readonly instalment: number | null
  readonly card: number | null
  readonly iccid: string | null
  readonly amount_fen: number
  readonly effective_on: string
  readonly inputs: string
  readonly adjusts: number | null
}

export function chargesFromRows(rows: readonly ChargeRow[]): PostedCharge[] {
  return rows.map(chargeReader())
}

function chargeReader(): (row: ChargeRow) => PostedCharge {
  const dayOf = onceAText(calendarDate)
  const monthOf = onceAText(month)
  const inputsOf = onceAText(text => becauseInputsSchema.parse(JSON.parse(text)))
  return row => ({
    chargeId: chargeId(row.seq),
    entryId: entryId(row.entry),
    contractId: contractId(row.contract_id),
    key: {
      termId: row.term_id,
      kind: chargeKindFromText(row.kind),
      month: row.month === null ? null : monthOf(row.month),
      instalment: row.instalment,
      cardId: row.card === null ? null : cardId(row.card),
    },
    iccid: row.iccid,
    amountFen: fen(row.amount_fen),
    effectiveOn: dayOf(row.effective_on),
    inputs: inputsOf(row.inputs),
    adjusts: row.adjusts === null ? null : chargeId(row.adjusts),
  })
}

export function chargeKindFromText(text: string): ChargeKind {
  const kind = chargeKindSchema.options.find(known => known === text)
  assert(kind !== undefined, `a recorded charge is of no known kind: ${text}`)
  return kind
}
