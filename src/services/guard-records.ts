// Every record of a transaction passes here: closed months and closed contracts stay as they are.

import type { ClosingRefusal, PeriodRefusal } from '../api/refusals.ts'
import { guardPeriods, type LedgerGuard } from './closed-periods.ts'
import { guardContracts } from './guard-contracts.ts'
import type { WriteLedger } from './ports.ts'

export function guardRecords(writer: WriteLedger): LedgerGuard<PeriodRefusal | ClosingRefusal> {
  const contracts = guardContracts(writer)
  const periods = guardPeriods(contracts.ledger)
  return { ledger: periods.ledger, refusal: () => contracts.refusal() ?? periods.refusal() }
}
