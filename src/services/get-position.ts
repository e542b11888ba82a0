// 总览: where a contract stands on a day, by effective days, with all that is known now.

import type { UnknownContract } from '../api/refusals.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import { ok, type Result } from '../base/result.ts'
import { type Position, positionOf } from '../statements/position.ts'
import { countedAccountOf } from './contract-account.ts'
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
    position: positionOf(countedAccountOf(ledger, id, contract), { contract, priceVersions, asOf }),
    openQuestions: openQuestionsOn(ledger, contract, ['stated-total', 'late-fee', 'payment-terms']),
  })
}
