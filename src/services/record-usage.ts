// 登记用量: what each card used in a month, as the supplier states it, and what lies beyond the included volume. The
// figure is advisory unless the terms charge it: it stands beside what the supplier bills (Q-FUNCTIONS, Q-GB).

import type { UnknownContract, UsageRefusal } from '../api/refusals.ts'
import type { ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import type { DecimalText } from '../base/rates.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Card } from '../cards/card.ts'
import type { CardUsage } from '../cards/card-usage.ts'
import { foldIccid } from '../cards/iccid.ts'
import { computeOverage, type Overage } from '../charges/overage.ts'
import { type Because, becauseOf } from '../contracts/because.ts'
import { termOfKind } from '../contracts/contract.ts'
import type { TermOf } from '../contracts/terms.ts'
import { type ContractInForce, contractInForce, openQuestionsOn } from './contract-in-force.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'

export type UsageRequest = {
  readonly contractId: string
  readonly month: Month
  readonly usage: readonly { readonly iccid: string; readonly megabytes: DecimalText }[]
}

export type RecordedUsage = {
  readonly recorded: number
  /** Whether the overage only stands beside what the supplier bills, and is not charged by itself. */
  readonly advisory: boolean
  readonly overages: readonly (Overage & { readonly iccid: string; readonly because: Because })[]
  readonly openQuestions: readonly string[]
}

export function recordUsage(
  ledger: WriteLedger,
  request: UsageRequest,
): Result<RecordedUsage, UnknownContract | UsageRefusal> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const usage = usageOfCards(ledger, found.value, request)
  if (!usage.ok) return usage

  for (const of of usage.value) ledger.addUsage(of)
  const term = termOfKind(found.value.contract, 'usage-overage')
  return ok({
    recorded: usage.value.length,
    advisory: term?.raised !== 'charged',
    overages: term === null ? [] : overagesOf(term, request),
    openQuestions: openQuestionsOn(ledger, found.value.contract, ['usage-overage']),
  })
}

function usageOfCards(
  ledger: ReadLedger,
  { id }: ContractInForce,
  { month, usage }: UsageRequest,
): Result<readonly CardUsage[], UsageRefusal> {
  const listed = new Map<Card['cardId'], CardUsage>()
  for (const { iccid, megabytes } of usage) {
    const card = cardOfContract(ledger, id, iccid)
    if (!card.ok) return card
    const { cardId } = card.value
    if (listed.has(cardId)) return err({ kind: 'usage-listed-twice', iccid, month })
    listed.set(cardId, { cardId, month, megabytes })
  }
  return ok([...listed.values()])
}

/** The card that holds or held the ICCID, where it is one of the contract's. */
export function cardOfContract(
  ledger: ReadLedger,
  id: ContractId,
  iccid: string,
): Result<Card, Exclude<UsageRefusal, { readonly kind: 'usage-listed-twice' }>> {
  const card = ledger.cardByIccid(foldIccid(iccid))
  if (card === null) return err({ kind: 'unknown-card', iccid })
  if (card.contractId === id) return ok(card)
  return err({ kind: 'card-of-another-contract', iccid, contractId: card.contractId })
}

function overagesOf(
  term: TermOf<'usage-overage'>,
  { contractId, usage }: UsageRequest,
): RecordedUsage['overages'] {
  return usage
    .map(({ iccid, megabytes }) => ({ iccid, ...computeOverage(term, megabytes) }))
    .filter(overage => overage.excessMegabytes > 0)
    .map(({ iccid, ...inputs }) => {
      const because = becauseOf(contractId, term, inputs, 'excessMegabytes × yuanPerMegabyte')
      return { iccid, ...inputs, because }
    })
}
