// Whether an invoice may be recorded, and in what it differs from what the ledger says is owed. Only what makes
// the paper itself wrong, or books it twice, is refused; a paper that merely disagrees with the ledger is
// recorded together with its differences, because the clerk may have to show exactly that paper.

import { addFen, type Fen, sumFen } from '../base/fen.ts'
import type { ChargeId, ContractId, InvoiceId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import {
  type CoverableCharge,
  compareInvoice,
  type InvoiceCheck,
  type InvoiceMismatch,
} from './compare-invoice.ts'
import type { Invoice, InvoiceDraft } from './invoice.ts'
import { normaliseInvoiceNumber } from './invoice-number.ts'

export type CheckedInvoice = {
  /** With its number normalised. */
  readonly invoice: InvoiceDraft
  readonly mismatches: readonly InvoiceMismatch[]
}

export type InvoiceRefusal =
  | { readonly kind: 'invoice-number-missing' }
  | {
      readonly kind: 'duplicate-invoice'
      readonly number: string
      readonly invoiceId: InvoiceId
      readonly contractId: ContractId
      readonly issuedOn: string
      readonly grossFen: Fen
    }
  /** Only a red-letter invoice, which says what it takes back, has amounts below zero; and it has no others. */
  | {
      readonly kind: 'red-invoice-not-negative'
      readonly netFen: Fen
      readonly taxFen: Fen
      readonly grossFen: Fen
    }
  | {
      readonly kind: 'invoice-not-positive'
      readonly netFen: Fen
      readonly taxFen: Fen
      readonly grossFen: Fen
    }
  /** Such a paper is sent back: the issuer must issue another one (会计法 第十四条). */
  | { readonly kind: 'invoice-sum-wrong'; readonly netFen: Fen; readonly taxFen: Fen; readonly grossFen: Fen }
  | { readonly kind: 'charge-covered-twice'; readonly chargeId: ChargeId }
  | { readonly kind: 'unknown-charge'; readonly chargeId: ChargeId }
  | {
      readonly kind: 'charge-of-another-contract'
      readonly chargeId: ChargeId
      readonly contractId: ContractId
    }

export function checkInvoice({
  invoice,
  recorded,
  charges,
  sellers,
}: InvoiceCheck): Result<CheckedInvoice, InvoiceRefusal> {
  const draft = { ...invoice, number: normaliseInvoiceNumber(invoice.number) }
  const refusal =
    refusalOfNumber(draft, recorded) ?? refusalOfAmounts(draft) ?? refusalOfCover(draft, charges)
  if (refusal !== null) return err(refusal)
  // Stops when all invoices together leave whole fen: no statement could state their sum.
  sumFen([...recorded, draft].map(each => each.grossFen))
  return ok({ invoice: draft, mismatches: compareInvoice({ invoice: draft, recorded, charges, sellers }) })
}

function refusalOfNumber(draft: InvoiceDraft, recorded: readonly Invoice[]): InvoiceRefusal | null {
  if (draft.number === '') return { kind: 'invoice-number-missing' }
  return findDuplicate(draft.number, recorded)
}

export type DuplicateInvoice = Extract<InvoiceRefusal, { kind: 'duplicate-invoice' }>

/** However the number was typed; `recorded` are those of every contract that were not withdrawn. */
export function findDuplicate(typed: string, recorded: readonly Invoice[]): DuplicateInvoice | null {
  const wanted = normaliseInvoiceNumber(typed)
  const earlier = recorded.find(invoice => normaliseInvoiceNumber(invoice.number) === wanted)
  if (earlier === undefined) return null
  const { number, invoiceId, contractId, issuedOn, grossFen } = earlier
  return { kind: 'duplicate-invoice', number, invoiceId, contractId, issuedOn, grossFen }
}

function refusalOfAmounts({ netFen, taxFen, grossFen, reverses }: InvoiceDraft): InvoiceRefusal | null {
  // Tax of nothing is lawful: exempt, or at a rate of 0.
  if (reverses !== undefined) {
    if (netFen >= 0 || taxFen > 0 || grossFen >= 0)
      return { kind: 'red-invoice-not-negative', netFen, taxFen, grossFen }
  } else if (netFen <= 0 || taxFen < 0 || grossFen <= 0)
    return { kind: 'invoice-not-positive', netFen, taxFen, grossFen }
  if (addFen(netFen, taxFen) !== grossFen) return { kind: 'invoice-sum-wrong', netFen, taxFen, grossFen }
  return null
}

function refusalOfCover(draft: InvoiceDraft, charges: readonly CoverableCharge[]): InvoiceRefusal | null {
  const contractByCharge = new Map(charges.map(charge => [charge.chargeId, charge.contractId]))
  const seen = new Set<ChargeId>()
  for (const chargeId of draft.covers) {
    if (seen.has(chargeId)) return { kind: 'charge-covered-twice', chargeId }
    seen.add(chargeId)
    const contractId = contractByCharge.get(chargeId)
    if (contractId === undefined) return { kind: 'unknown-charge', chargeId }
    if (contractId !== draft.contractId) return { kind: 'charge-of-another-contract', chargeId, contractId }
  }
  return null
}
