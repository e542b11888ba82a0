// 核对发票: an invoice while it is being typed, held line by line against the ledger, and whether its number is taken.
// What is not filled in yet is not compared.

import type { UnknownContract } from '../api/refusals.ts'
import type { Fen } from '../base/fen.ts'
import { subtractFen, sumFen } from '../base/fen.ts'
import { ok, type Result } from '../base/result.ts'
import { type ChargePart, groupCharges, type SpokenGroup } from '../charges/group-charges.ts'
import { type DuplicateInvoice, findDuplicate } from '../invoices/check-invoice.ts'
import {
  type CoveredLine,
  compareInvoice as compareWith,
  coveredLines,
  type InvoiceMismatch,
} from '../invoices/compare-invoice.ts'
import type { InvoiceDraft } from '../invoices/invoice.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import { partsOfAmounts } from './group-amounts.ts'
import { invoiceFacts } from './invoice-check.ts'
import type { ReadLedger } from './ports.ts'

export type InvoiceToCompare = Pick<InvoiceDraft, 'covers' | 'seller'> & {
  readonly contractId: string
  readonly number: string | null
  readonly amounts: Pick<InvoiceDraft, 'taxFen' | 'grossFen' | 'rate'> | null
}

/** `amountFen` of a group is what is left of its charges for this invoice. */
export type InvoiceLine = Omit<SpokenGroup, 'months'> & {
  readonly months: SpokenGroup<LinePart>['months']
  readonly chargedFen: Fen
  readonly invoicedElsewhereFen: Fen
}

type LinePart = ChargePart & { readonly line: CoveredLine }

export type ComparedInvoice = {
  readonly duplicate: DuplicateInvoice | null
  readonly lines: readonly InvoiceLine[]
  readonly expectedFen: Fen
  /** Invoiced less expected; null while there is no amount or nothing is covered. */
  readonly differenceFen: Fen | null
  readonly mismatches: readonly InvoiceMismatch[]
}

export function compareInvoice(
  ledger: ReadLedger,
  request: InvoiceToCompare,
): Result<ComparedInvoice, UnknownContract> {
  const found = contractInForce(ledger, request.contractId)
  if (!found.ok) return found
  const facts = invoiceFacts(ledger, found.value, request)
  const { number, amounts, covers, seller } = request
  const lines = coveredLines(request, facts.recorded, facts.charges)
  const expectedFen = sumFen(lines.map(line => line.expectedFen))
  return ok({
    duplicate: number === null ? null : findDuplicate(number, facts.recorded),
    lines: groupLines(ledger, found.value, lines),
    expectedFen,
    differenceFen: amounts === null || lines.length === 0 ? null : subtractFen(amounts.grossFen, expectedFen),
    mismatches: amounts === null ? [] : compareWith({ invoice: { ...amounts, covers, seller }, ...facts }),
  })
}

export function groupLines(
  ledger: ReadLedger,
  { contract }: ContractInForce,
  lines: readonly CoveredLine[],
): readonly InvoiceLine[] {
  const lineByCharge = new Map(lines.map(line => [line.chargeId, line]))
  const parts = partsOfAmounts(ledger, contract, lines).flatMap(part => {
    const line = lineByCharge.get(part.chargeId)
    return line === undefined ? [] : [{ ...part, amountFen: line.expectedFen, line }]
  })
  return groupCharges(parts).map(group => {
    const ofGroup = group.months.flatMap(month => month.parts.map(part => part.line))
    return {
      ...group,
      chargedFen: sumFen(ofGroup.map(line => line.amountFen)),
      invoicedElsewhereFen: sumFen(ofGroup.map(line => line.invoicedElsewhereFen)),
    }
  })
}
