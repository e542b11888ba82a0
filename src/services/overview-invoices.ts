// 发票: the invoices of a contract, withdrawn ones too, each with what it covers in groups and whether it agrees with
// what the ledger says is owed.

import type { UnknownContract } from '../api/refusals.ts'
import { type Fen, subtractFen, sumFen } from '../base/fen.ts'
import { ok, type Result } from '../base/result.ts'
import type { SpokenGroup } from '../charges/group-charges.ts'
import { compareInvoice, coveredLines, type InvoiceMismatch } from '../invoices/compare-invoice.ts'
import type { Invoice } from '../invoices/invoice.ts'
import { isRed, standingInvoices } from '../invoices/red-letter.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import { groupAmounts } from './group-amounts.ts'
import { invoiceFacts } from './invoice-check.ts'
import type { ReadLedger, Recording } from './ports.ts'

/** Of a withdrawn one nothing is compared any more. */
/** `red`: it takes back another; `reversed`: another takes it back wholly. */
export type InvoiceMatch = 'matched' | 'different' | 'unmatched' | 'withdrawn' | 'red' | 'reversed'

export type InvoiceOverview = Invoice &
  Recording & {
    readonly match: InvoiceMatch
    readonly covered: readonly SpokenGroup[]
    /** Invoiced less what was left to invoice of the charges that it covers. */
    readonly differenceFen: Fen | null
    /** What red invoices took back of it, below zero; 0 where none did. */
    readonly takenBackFen: Fen
    readonly takenBackBy: readonly string[]
    /** Of a red one, whether the ledger has the blue one that it takes back; null of a blue one. */
    readonly isBlueRecorded: boolean | null
    readonly mismatches: readonly InvoiceMismatch[]
  }

export function overviewInvoices(
  ledger: ReadLedger,
  contractId: string,
): Result<readonly InvoiceOverview[], UnknownContract> {
  const found = contractInForce(ledger, contractId)
  if (!found.ok) return found
  const invoices = ledger.everyInvoiceOf(found.value.id)
  const facts = invoiceFacts(ledger, found.value, { covers: invoices.flatMap(({ covers }) => covers) })
  return ok(
    invoices.map(invoice => {
      const others = facts.recorded.filter(each => each.invoiceId !== invoice.invoiceId)
      return {
        ...invoice,
        covered: coveredGroups(ledger, found.value, invoice, facts.charges),
        ...redLetterOf(invoice, facts.recorded),
        ...matchOf(invoice, { ...facts, recorded: others }),
      }
    }),
  )
}

function redLetterOf(
  { number, reverses }: Invoice,
  recorded: readonly Invoice[],
): Pick<InvoiceOverview, 'takenBackFen' | 'takenBackBy' | 'isBlueRecorded'> {
  const reds = recorded.filter(other => other.reverses === number)
  return {
    takenBackFen: sumFen(reds.map(red => red.grossFen)),
    takenBackBy: reds.map(red => red.number),
    isBlueRecorded: reverses === undefined ? null : recorded.some(other => other.number === reverses),
  }
}

type Facts = ReturnType<typeof invoiceFacts>

function matchOf(
  invoice: Invoice & Recording,
  facts: Facts,
): Pick<InvoiceOverview, 'match' | 'differenceFen' | 'mismatches'> {
  if (invoice.withdrawn !== null) return { match: 'withdrawn', differenceFen: null, mismatches: [] }
  if (isRed(invoice)) return { match: 'red', differenceFen: null, mismatches: [] }
  const [standing] = standingInvoices([invoice, ...facts.recorded.filter(isRed)])
  if (standing === undefined) return { match: 'reversed', differenceFen: null, mismatches: [] }
  const mismatches = compareInvoice({ invoice: standing, ...facts })
  const lines = coveredLines(invoice, facts.recorded, facts.charges)
  if (lines.length === 0) return { match: 'unmatched', differenceFen: null, mismatches }
  const expectedFen = sumFen(lines.map(line => line.expectedFen))
  return {
    match: mismatches.length === 0 ? 'matched' : 'different',
    differenceFen: subtractFen(standing.grossFen, expectedFen),
    mismatches,
  }
}

/** With what the charges come to by themselves, whatever else was invoiced of them. */
function coveredGroups(
  ledger: ReadLedger,
  { contract }: ContractInForce,
  invoice: Invoice,
  charges: Facts['charges'],
): readonly SpokenGroup[] {
  return groupAmounts(ledger, contract, coveredLines(invoice, [], charges))
}
