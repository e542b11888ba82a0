// 本院资料: what papers need of the court besides the contracts. Every change is a record of its own; the newest of a
// name is in force.

import { err, ok, type Result } from '../base/result.ts'
import {
  COURT_SETTING_NAMES,
  type CourtSetting,
  type CourtSettingName,
  type CourtSettingRefusal,
  isWellFormed,
} from '../notices/court-setting.ts'
import type { ReadLedger, Recorded, WriteLedger } from './ports.ts'

export type CourtSettingInForce = CourtSetting & { readonly recorded: Recorded | null }

/** One for each name, whether it was ever set or not. */
export function courtSettings(ledger: Pick<ReadLedger, 'courtSettings'>): readonly CourtSettingInForce[] {
  const given = ledger.courtSettings()
  return COURT_SETTING_NAMES.map(name => {
    const newest = given.findLast(each => each.name === name)
    if (newest === undefined) return { name, value: null, recorded: null }
    const { value, recordedAt, recordedBy } = newest
    return { name, value, recorded: { recordedAt, recordedBy } }
  })
}

/** Records what differs from what is in force, and says which. */
export function setCourt(
  ledger: WriteLedger,
  given: readonly CourtSetting[],
): Result<readonly CourtSettingName[], CourtSettingRefusal> {
  const malformed = given.find(setting => !isWellFormed(setting))
  if (malformed !== undefined) {
    return err({ kind: 'malformed-court-setting', setting: malformed.name, value: malformed.value ?? '' })
  }
  const before = new Map(courtSettings(ledger).map(({ name, value }) => [name, value]))
  const changed = given.filter(({ name, value }) => before.get(name) !== value)
  for (const setting of changed) ledger.addCourtSetting(setting)
  return ok(changed.map(({ name }) => name))
}
