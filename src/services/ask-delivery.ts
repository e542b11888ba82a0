// On which day a sending counts as delivered under a contract, and which open questions that rests on.

import type { UnknownContract } from '../api/refusals.ts'
import { ok, type Result } from '../base/result.ts'
import { openQuestionsFor } from '../contracts/answers.ts'
import { type Contract, termOfKind } from '../contracts/contract.ts'
import { type Delivery, type DeliveryRefusal, deemedDelivery } from '../notices/delivery.ts'
import type { Sending as SendingToJudge } from '../notices/sending.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export type DeliveryQuestion = Omit<SendingToJudge, 'contract' | 'circumstance' | 'holidays'> & {
  readonly contractId: string
}

export type DeliveryAnswer = { readonly delivery: Delivery; readonly openQuestions: readonly string[] }

export function askDelivery(
  ledger: ReadLedger,
  { contractId, ...sending }: DeliveryQuestion,
): Result<DeliveryAnswer, UnknownContract | DeliveryRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { contract } = found.value
  const delivery = deemedDelivery({
    ...sending,
    contract,
    circumstance: 'none',
    holidays: ledger.holidays(),
  })
  if (!delivery.ok) return delivery
  const used = deliveryParts(contract, sending.way)
  return ok({ delivery: delivery.value, openQuestions: openQuestionsFor(contract, ledger.answers(), used) })
}

/** Only what the way of sending touches: a letter handed over in person does not ask about e-mail. */
function deliveryParts(contract: Contract, way: DeliveryQuestion['way']): readonly string[] {
  const term = termOfKind(contract, 'delivery')
  return term === null ? [] : [`${term.id}.ways.${way}`]
}
