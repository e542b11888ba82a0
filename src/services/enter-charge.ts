// 登记账单所列费用: a charge that the terms leave to the supplier's bill (card fees, Q-CARDTYPE; overage, Q-FUNCTIONS).

import type { UnknownCard, UnknownContract } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { Fen } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Card } from '../cards/card.ts'
import { foldIccid } from '../cards/iccid.ts'
import {
  enterCharge as chargeToEnter,
  type EnteredKind,
  type EntryRefusal,
} from '../charges/entered-charge.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'
import { postCharges } from './run-billing.ts'
import { settlePayments } from './settle-payments.ts'

export type EnterRequest = {
  readonly contractId: string
  readonly kind: EnteredKind
  readonly month: Month
  readonly iccid: string | null
  readonly amountFen: Fen
  readonly effectiveOn: CalendarDate
  readonly reason: string
}

export type EnteredCharge = { readonly chargeId: ChargeId; readonly openQuestions: readonly string[] }

export function enterCharge(
  ledger: WriteLedger,
  request: EnterRequest,
): Result<EnteredCharge, UnknownContract | UnknownCard | EntryRefusal> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const { kind, month, amountFen, effectiveOn, reason } = request
  const card = cardNamed(ledger, found.value, request.iccid)
  if (!card.ok) return card

  const cardId = card.value?.cardId ?? null
  const iccid = request.iccid === null ? null : foldIccid(request.iccid)
  const recorded = ledger.chargesOf(id, { from: month, to: month })
  const charge = chargeToEnter(
    contract,
    { kind, month, cardId, amountFen, effectiveOn, iccid, reason },
    recorded,
  )
  if (!charge.ok) return charge
  const [chargeId] = postCharges(ledger, id, [charge.value])
  settlePayments(ledger, id, contract)
  assert(chargeId !== undefined, 'one change was posted as none')
  return ok({ chargeId, openQuestions: openQuestionsOn(ledger, contract, [kind]) })
}

function cardNamed(
  ledger: ReadLedger,
  { id }: ContractInForce,
  iccid: string | null,
): Result<Card | null, UnknownCard> {
  if (iccid === null) return ok(null)
  const card = ledger.cardByIccid(foldIccid(iccid))
  return card === null || card.contractId !== id ? err({ kind: 'unknown-card', iccid }) : ok(card)
}
