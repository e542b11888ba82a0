// 账单核对: the supplier's bill, card by card and month by month, against what the contract makes payable by all that is
// recorded now. Nothing is written: a difference is asked about before it is paid.

import type { ImportRefusal, NoCardsAgreed, UnknownContract } from '../api/refusals.ts'
import { err, ok, type Result } from '../base/result.ts'
import { auditBill as audit, type BillAudit, type BillByCard } from '../bills/audit-bill.ts'
import { livesByIccid } from '../cards/card-life.ts'
import { knowsCards } from '../contracts/contract.ts'
import { contractInForce, openQuestionsOn } from './contract-in-force.ts'
import { ratingFactsOf } from './expect-bill-lines.ts'
import type { ReadLedger } from './ports.ts'
import { RATED } from './run-billing.ts'

export type AuditedBill = BillAudit & { readonly openQuestions: readonly string[] }

export function auditBill(
  ledger: ReadLedger,
  contractId: string,
  bill: BillByCard,
  /** Of the file, where it may itself be among the bills that were brought in. */
  sha256: string | null,
): Result<AuditedBill, UnknownContract | NoCardsAgreed | ImportRefusal> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  if (!knowsCards(contract)) return err({ kind: 'no-cards-agreed', contractId: id })
  const facts = ratingFactsOf(ledger, id, contract)
  const known = livesByIccid(facts.lives)
  const named = new Set(bill.lines.map(({ iccid }) => iccid))
  if (![...named].some(iccid => known.has(iccid))) {
    return err({ kind: 'bill-of-another-customer', contractId: id, cards: named.size })
  }
  const earlier = ledger.billedLinesOf(id).filter(each => each.sha256 !== sha256)
  const linesBefore = earlier.flatMap(({ lines }) => lines)
  return ok({ ...audit(bill, facts, linesBefore), openQuestions: openQuestionsOn(ledger, contract, RATED) })
}
