// Charges and the keys that they are raised under. A charge's due day is not stored: it follows from what
// bill-store.ts holds.

import { sql } from 'kysely'
import { fen } from '../../src/base/fen.ts'
import { type ChargeId, type ContractId, chargeId } from '../../src/base/ids.ts'
import type { ChargeInputs } from '../../src/charges/charge.ts'
import type { ChargeKind } from '../../src/contracts/terms.ts'
import type { ChargeReads, LedgerWrites, MonthRange } from '../../src/services/ports.ts'
import { type LedgerReader, type LedgerWriter, query } from '../handles.ts'
import { familiesFromKeys } from './charge-families.ts'
import { charges, chargesFromRows } from './charge-row.ts'

type ChargeWrites = Pick<LedgerWrites, 'addCharge'>

export function chargeReads(reader: LedgerReader): ChargeReads {
  return {
    chargesOf: (id, months) => chargesFromRows(reader.all(chargesOf(id, months))),
    chargesOfCard: id => chargesFromRows(reader.all(charges.where('card', '=', id).orderBy('seq'))),
    chargesOfKinds: (id, kinds) =>
      chargesFromRows(
        reader.all(charges.where('contract_id', '=', id).where('kind', 'in', kinds).orderBy('seq')),
      ),
    chargedFen: (id, kinds) => fen(reader.first(chargedOf(id, kinds))?.charged_fen ?? 0),
    charge: id => chargesFromRows(reader.all(charges.where('seq', '=', id)))[0] ?? null,
    unsettledFamilies: id =>
      familiesFromKeys(
        reader,
        reader.all(unsettledKeys(id)).map(row => row.first),
      ),
    familiesOf: ids => familiesFromKeys(reader, keysOfCharges(reader, ids)),
  }
}

export function chargeWrites(writer: LedgerWriter): ChargeWrites {
  const inputsText = textOfInputs()
  return {
    addCharge: charge =>
      chargeId(
        writer.append('charge', {
          entry: charge.entryId,
          contract_id: charge.contractId,
          term_id: charge.key.termId,
          kind: charge.key.kind,
          month: charge.key.month,
          instalment: charge.key.instalment,
          card: charge.key.cardId,
          iccid: charge.iccid,
          amount_fen: charge.amountFen,
          effective_on: charge.effectiveOn,
          inputs: inputsText(charge.inputs),
          adjusts: charge.adjusts,
        }),
      ),
  }
}

/** Charges of a run share their inputs by the thousand; each object is written as text once. */
function textOfInputs(): (inputs: ChargeInputs) => string {
  const known = new WeakMap<ChargeInputs, string>()
  return inputs => {
    const text = known.get(inputs) ?? JSON.stringify(inputs)
    known.set(inputs, text)
    return text
  }
}

function chargesOf(id: ContractId, months: MonthRange = { from: null, to: null }) {
  const chargeMonth = sql<string>`coalesce(month, substr(effective_on, 1, 7))`
  let selected = charges.where('contract_id', '=', id)
  if (months.from !== null) selected = selected.where(chargeMonth, '>=', months.from)
  if (months.to !== null) selected = selected.where(chargeMonth, '<=', months.to)
  return selected.orderBy('seq')
}

const chargedOf = (id: ContractId, kinds: readonly ChargeKind[]) =>
  query
    .selectFrom('charge')
    .select(eb => eb.fn.sum<number | null>('amount_fen').as('charged_fen'))
    .where('contract_id', '=', id)
    .where('kind', 'in', kinds)

const FIRST_OF_KEY = sql<number>`coalesce(charge.adjusts, charge.seq)`

/** One row a key whose recorded amount and allocations differ, whichever charge of the key they were put to. */
const unsettledKeys = (id: ContractId) =>
  query
    .selectFrom('charge')
    .leftJoin(
      query
        .selectFrom('allocation')
        .select(['charge', eb => eb.fn.sum<number>('amount_fen').as('allocated_fen')])
        .groupBy('charge')
        .as('allocated'),
      'allocated.charge',
      'charge.seq',
    )
    .select(FIRST_OF_KEY.as('first'))
    .where('charge.contract_id', '=', id)
    .groupBy('first')
    .having(sql`sum(charge.amount_fen)`, '!=', sql`coalesce(sum(allocated.allocated_fen), 0)`)
    .orderBy('first')

function keysOfCharges(reader: LedgerReader, named: readonly ChargeId[]): number[] {
  if (named.length === 0) return []
  const ids = JSON.stringify(named)
  return reader
    .all(
      query
        .selectFrom('charge')
        .select(FIRST_OF_KEY.as('first'))
        .where(sql<boolean>`charge.seq in (select value from json_each(${ids}))`),
    )
    .map(row => row.first)
}
