// What of a contract is charged and not yet paid, summed by the day on which it is due.

import { type Fen, sumFen } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import { openCharges } from '../payments/open-charges.ts'
import { payableCharges } from './charge-dues.ts'
import type { ReadLedger } from './ports.ts'

/** What has no due day yet stands under `undated`. */
export type DuesFen = Readonly<Record<string, Fen>>

export function duesOf(ledger: ReadLedger, contractId: ContractId): DuesFen {
  const contract = ledger.contractInForce(contractId)
  if (contract === null) return {}
  const { charges, allocations } = ledger.unsettledFamilies(contractId)
  const open = openCharges(payableCharges(ledger, contract, charges), allocations)
  const byDay = Map.groupBy(open, ({ dueOn }) => dueOn ?? 'undated')
  return Object.fromEntries(
    [...byDay].map(([day, each]) => [day, sumFen(each.map(({ openFen }) => openFen))]),
  )
}
