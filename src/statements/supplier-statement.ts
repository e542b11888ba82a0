// One paper for all contracts of a supplier: each contract's own statement with its opening, movements and closing,
// and over them the grand total. Contracts stay apart: a sum is no setting off of one against the other.

import { assert } from '../base/assert.ts'
import { maxFen, negateFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import { addAgeing } from './ageing.ts'
import { computeStatement, type StatementFacts, type StatementHead } from './compute-statement.ts'
import type { Statement, StatementSums } from './statement.ts'

/** At least one part; payer and supplier are those of the first. */
export type SupplierStatement = StatementSums & { readonly parts: readonly Statement[] }

export function computeSupplierStatement(
  contracts: readonly StatementFacts[],
  head: StatementHead,
): SupplierStatement {
  const parts = contracts.map(facts => computeStatement(facts, head))
  const [first] = parts
  assert(first !== undefined, 'a statement of a supplier without a contract')
  const { number, from, to, madeOn, replyBy, signatories, chainHead, payer, supplier } = first
  const sumOf = (pick: (part: Statement) => Statement['closingFen']) => sumFen(parts.map(pick))
  const closingFen = sumOf(part => part.closingFen)
  return {
    ...{ number, from, to, madeOn, replyBy, signatories, chainHead, payer, supplier },
    openingFen: sumOf(part => part.openingFen),
    chargedFen: sumOf(part => part.chargedFen),
    payableFen: sumOf(part => part.payableFen),
    paidFen: sumOf(part => part.paidFen),
    closingFen,
    prepaidFen: maxFen(negateFen(closingFen), ZERO_FEN),
    invoicedFen: sumOf(part => part.invoicedFen),
    ageing: addAgeing(parts.map(part => part.ageing)),
    parts,
  }
}
