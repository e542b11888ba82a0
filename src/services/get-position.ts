// 总览: where a contract stands on a day, by effective days, with all that is known now.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { Contract } from '../contracts/contract.ts'
import type { AccountFacts } from '../statements/debts.ts'
import { type Position, positionAt } from '../statements/position.ts'
import { chargesWithDues } from './charge-dues.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type PositionAnswer = { readonly position: Position; readonly openQuestions: readonly string[] }

export function getPosition(
  ledger: ReadLedger,
  { contractId, asOf }: { readonly contractId: string; readonly asOf: CalendarDate },
): Result<PositionAnswer, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const priceVersions = ledger.priceVersionsOf(id)
  return ok({
    position: positionAt({ contract, priceVersions, asOf, ...accountFactsOf(ledger, id, contract) }),
    openQuestions: openQuestionsOn(ledger, contract, ['stated-total', 'late-fee', 'payment-terms']),
  })
}

export function accountFactsOf(ledger: ReadLedger, id: ContractId, contract: Contract): AccountFacts {
  return {
    charges: chargesWithDues(ledger, contract, ledger.chargesOf(id)),
    payments: ledger.paymentsOf(id),
    reversals: ledger.reversalsOf(id),
    allocations: ledger.allocationsOf(id),
  }
}
