// What a new ledger begins with: the contracts and the holidays that come with the program, as records of their
// own, so that a later version of the program changes nothing in an old ledger.

import { contractId } from '../base/ids.ts'
import { builtInContracts, builtInHolidays } from '../contracts/packs.ts'
import type { LedgerWrites } from './ports.ts'

export function seedLedger(ledger: LedgerWrites): void {
  for (const pack of builtInContracts()) {
    ledger.addContract({ contractId: contractId(pack.id), version: 1, pack })
  }
  for (const year of builtInHolidays().values()) ledger.addHolidayYear(year)
}
