// 匹配发票: which charges an invoice could cover: all that is not invoiced yet, in groups, and the one set of them that
// comes to exactly the invoice's amount, if there is one. The clerk chooses; this only proposes.

import type { UnknownContract } from '../api/refusals.ts'
import { type Fen, sumFen } from '../base/fen.ts'
import type { ChargeId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { coversMonth } from '../bills/bill-difference.ts'
import { type ChargePart, groupCharges, type SpokenGroup } from '../charges/group-charges.ts'
import { coveredLines } from '../invoices/compare-invoice.ts'
import { contractInForce } from './contract-in-force.ts'
import { partsOfAmounts } from './group-amounts.ts'
import { coverableCharges, recordedInvoices } from './invoice-check.ts'
import type { ReadLedger } from './ports.ts'

/** By an instalment or a span alone, by the months of a bill, or by the oldest months up to some point. */
export type CoverBasis = 'group' | 'bill' | 'oldest'

export type CoverProposal = { readonly basis: CoverBasis; readonly chargeIds: readonly ChargeId[] }

export type CoverCandidates = {
  readonly groups: readonly SpokenGroup[]
  readonly proposal: CoverProposal | null
}

export function proposeCovers(
  ledger: ReadLedger,
  { contractId, grossFen }: { readonly contractId: string; readonly grossFen: Fen | null },
): Result<CoverCandidates, UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const { id, contract } = found.value
  const charges = coverableCharges(ledger, contract, ledger.chargesOf(id))
  const covers = charges.map(({ chargeId }) => chargeId)
  const left = coveredLines({ covers }, recordedInvoices(ledger), charges).map(
    ({ chargeId, expectedFen }) => ({
      chargeId,
      amountFen: expectedFen,
    }),
  )
  const parts = partsOfAmounts(ledger, contract, left)
  const groups = groupCharges(parts)
  const proposals: readonly CoverProposal[] = [
    ...groups.map(group =>
      proposalOf(
        'group',
        group.months.flatMap(month => month.parts),
      ),
    ),
    ...ledger.billsOf(id).map(bill =>
      proposalOf(
        'bill',
        parts.filter(({ month }) => month !== null && coversMonth(bill, month)),
      ),
    ),
    ...oldestFirst(parts).map(some => proposalOf('oldest', some)),
  ]
  const amountById = new Map(parts.map(({ chargeId, amountFen }) => [chargeId, amountFen]))
  const amountOf = ({ chargeIds }: CoverProposal) =>
    sumFen(chargeIds.flatMap(chargeId => amountById.get(chargeId) ?? []))
  const proposal = proposals.find(each => each.chargeIds.length > 0 && amountOf(each) === grossFen)
  return ok({ groups, proposal: proposal ?? null })
}

const proposalOf = (basis: CoverBasis, parts: readonly ChargePart[]): CoverProposal => ({
  basis,
  chargeIds: parts.map(({ chargeId }) => chargeId),
})

/** What is for months, up to and including each of them. */
function oldestFirst(parts: readonly ChargePart[]): readonly (readonly ChargePart[])[] {
  const months = [...new Set(parts.flatMap(({ month }) => month ?? []))].toSorted()
  return months.map(last => parts.filter(({ month }) => month !== null && month <= last))
}
