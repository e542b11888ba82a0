// Keys with every charge recorded under them, corrections included, and with what was put to each.

import { sql } from 'kysely'
import type { ChargeFamilies } from '../../src/services/ports.ts'
import type { LedgerReader } from '../handles.ts'
import { allocations, allocationsFromRows } from './allocation-row.ts'
import { charges, chargesFromRows } from './charge-row.ts'

/** `keys` by the number of their first charge. Lists of any length go in as one JSON parameter. */
export function familiesFromKeys(reader: LedgerReader, keys: readonly number[]): ChargeFamilies {
  if (keys.length === 0) return { charges: [], allocations: [] }
  const ids = JSON.stringify([...new Set(keys)])
  // Two conditions, each with its index; coalesce over both columns would read every charge.
  const family = sql<boolean>`(charge.seq in (select value from json_each(${ids}))
    or charge.adjusts in (select value from json_each(${ids})))`
  return {
    charges: chargesFromRows(reader.all(charges.where(family).orderBy('seq'))),
    allocations: allocationsFromRows(
      reader.all(allocations.innerJoin('charge', 'charge.seq', 'allocation.charge').where(family)),
    ),
  }
}
