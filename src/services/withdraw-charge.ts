// 撤回账单所列费用: a charge that was entered by hand and should not have been is taken back whole, by a credit that
// stays visible beside it. What had been paid on it goes back on account.

import type { UnknownCharge } from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { Fen } from '../base/fen.ts'
import { type ChargeId, chargeId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { withdrawCharge as creditOf, type WithdrawalRefusal } from '../charges/entered-charge.ts'
import type { WriteLedger } from './ports.ts'
import { postCharges } from './run-billing.ts'
import { settlePayments } from './settle-payments.ts'

export type WithdrawnCharge = {
  /** The credit. */
  readonly chargeId: ChargeId
  /** Below zero. */
  readonly amountFen: Fen
}

export function withdrawCharge(
  ledger: WriteLedger,
  request: { readonly chargeId: number; readonly reason: string },
): Result<WithdrawnCharge, UnknownCharge | WithdrawalRefusal> {
  const id = chargeId(request.chargeId)
  const [first, ...others] = ledger.familiesOf([id]).charges
  if (first === undefined) return err({ kind: 'unknown-charge', chargeId: id })
  const credit = creditOf([first, ...others], request.reason)
  if (!credit.ok) return credit

  const contract = ledger.contractInForce(first.contractId)
  assert(contract !== null, `charge ${id} of no contract`)
  const [creditId] = postCharges(ledger, first.contractId, [credit.value])
  assert(creditId !== undefined, 'one change was posted as none')
  settlePayments(ledger, first.contractId, contract)
  return ok({ chargeId: creditId, amountFen: credit.value.amountFen })
}
