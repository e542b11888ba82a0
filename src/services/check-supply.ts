// 登记供卡前的核对: what would stand in the way of each card of a batch, before anything is recorded.

import type { NoCardsAgreed, UnknownContract } from '../api/refusals.ts'
import { ok, type Result } from '../base/result.ts'
import { foldIccid } from '../cards/iccid.ts'
import {
  type CardNumbers,
  findSupplyProblems,
  type SupplyProblem,
  type SupplyWarning,
  supplyWarnings,
} from '../cards/supply-cards.ts'
import type { ReadLedger } from './ports.ts'
import { supplyFacts } from './supply-cards.ts'

export type CheckedSupply = {
  readonly problems: readonly SupplyProblem[]
  readonly warnings: readonly { readonly row: number; readonly warning: SupplyWarning }[]
}

export function checkSupply(
  ledger: ReadLedger,
  request: { readonly contractId: string; readonly cards: readonly CardNumbers[] },
): Result<CheckedSupply, UnknownContract | NoCardsAgreed> {
  const facts = supplyFacts(ledger, request.contractId)
  if (!facts.ok) return facts
  const { cards } = request
  const problems = findSupplyProblems({ ...facts.value, cards })
  const refused = new Set(problems.map(({ row }) => row))
  const warnings = cards.flatMap((card, row) =>
    refused.has(row)
      ? []
      : supplyWarnings({ ...card, iccid: foldIccid(card.iccid) }).map(warning => ({ row, warning })),
  )
  return ok({ problems, warnings })
}
