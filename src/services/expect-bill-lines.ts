// The bill that the contract makes of its cards, line by line as the supplier would write it: what a right bill says.

import type { NoCardsAgreed, SpanReversed, UnknownContract } from '../api/refusals.ts'
import type { ContractId } from '../base/ids.ts'
import { lastDayOf, type Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { BilledLine } from '../bills/billed-line.ts'
import { expectedItems, type RatingFacts } from '../bills/expected-items.ts'
import { iccidOn } from '../cards/card-life.ts'
import { ENTERED_KINDS } from '../charges/entered-charge.ts'
import { type Contract, knowsCards } from '../contracts/contract.ts'
import { cardLivesOf } from './card-histories.ts'
import { contractInForce } from './contract-in-force.ts'
import type { ReadLedger } from './ports.ts'

export function expectBillLines(
  ledger: ReadLedger,
  { contractId, from, to }: { readonly contractId: string; readonly from: Month; readonly to: Month },
): Result<readonly BilledLine[], UnknownContract | NoCardsAgreed | SpanReversed> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  if (!knowsCards(contract)) return err({ kind: 'no-cards-agreed', contractId: id })
  if (from > to) return err({ kind: 'span-reversed', from, to })
  const facts = ratingFactsOf(ledger, id, contract)
  const expected = expectedItems(facts, [], to)
  return ok(
    facts.lives.flatMap(life =>
      [...(expected.get(life.card.cardId) ?? [])]
        .filter(([month]) => from <= month)
        .flatMap(([month, items]) =>
          [...items]
            .filter(([, amountFen]) => amountFen !== 0)
            .map(([item, amountFen]) => ({
              iccid: iccidOn(life, lastDayOf(month)),
              month,
              item,
              itemText: item,
              amountFen,
            })),
        ),
    ),
  )
}

/** What the audit rates a contract's cards from. */
export const ratingFactsOf = (ledger: ReadLedger, id: ContractId, contract: Contract): RatingFacts => ({
  contract,
  lives: cardLivesOf(ledger, id),
  usage: ledger.usageOf(id),
  priceVersions: ledger.priceVersionsOf(id),
  recorded: ledger.chargesOfKinds(id, ENTERED_KINDS),
})
