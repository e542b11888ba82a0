// Packs: contracts as JSON, on their way into the program. A pack is `unknown` until the schema has passed it, and
// refused until its parts agree with each other, so that every room after this one may compute without asking.
// The two contracts of the court and the holidays as announced come along and take the same way in.

import { assert } from '../base/assert.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { HolidayTable } from '../base/working-days.ts'
import { type Contract, contractSchema } from './contract.ts'
import { parseHolidayYear } from './holidays.ts'
import { findInconsistency } from './pack-checks.ts'
import type { PackInconsistency } from './pack-inconsistency.ts'
import packA from './packs/a.json' with { type: 'json' }
import packB from './packs/b.json' with { type: 'json' }
import holidays from './packs/holidays.json' with { type: 'json' }

/** `path` leads to the value at fault, as in `terms.3.due.days`. */
export type PackError = { readonly path: string } & (
  | { readonly kind: 'malformed-pack'; readonly problem: string }
  | PackInconsistency
)

/**
 * A contract from its pack. `beside` are the other contracts that the ledger holds: a question that stands in two of
 * them (one id, one answer for both) must offer the same choices in both. Whether the id is still free is for the
 * ledger to say.
 */
export function loadPack(pack: unknown, beside: readonly Contract[] = []): Result<Contract, PackError> {
  const parsed = contractSchema.safeParse(pack)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = (issue?.path ?? []).map(String).join('.')
    return err({ kind: 'malformed-pack', path, problem: issue?.message ?? '' })
  }
  const inconsistency = findInconsistency(parsed.data, beside)
  return inconsistency === null ? ok(parsed.data) : err(inconsistency)
}

let contracts: readonly Contract[] | null = null
let holidayTable: HolidayTable | null = null

/** A and B. Loaded once in a process: trying every choice of every question takes a moment. */
export function builtInContracts(): readonly Contract[] {
  contracts ??= loadBuiltIns([packA, packB])
  return contracts
}

/** 2024 to 2026 as announced by the State Council; 2027 with its statutory days only, provisional. */
export function builtInHolidays(): HolidayTable {
  holidayTable ??= new Map(
    holidays.years.map((entry: unknown) => {
      const year = parseHolidayYear(entry)
      assert(year.ok, `a built-in holiday year is refused: ${JSON.stringify(year)}`)
      return [year.value.year, year.value]
    }),
  )
  return holidayTable
}

function loadBuiltIns(packs: readonly unknown[]): readonly Contract[] {
  const loaded: Contract[] = []
  for (const pack of packs) {
    const contract = loadPack(pack, loaded)
    assert(contract.ok, `a built-in pack is refused: ${JSON.stringify(contract)}`)
    loaded.push(contract.value)
  }
  return loaded
}
