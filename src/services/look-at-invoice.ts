// 查看电子发票: what the file of an invoice says, held against itself, the contract, the invoices recorded so far and the
// files kept so far; and the contract that it seems to belong to.

import type { UnknownContract } from '../api/refusals.ts'
import { addFen, ZERO_FEN } from '../base/fen.ts'
import type { ContractId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import { checkFigures } from '../invoices/check-figures.ts'
import { findDuplicate } from '../invoices/check-invoice.ts'
import { checkParties, isSupplierOf } from '../invoices/check-parties.ts'
import type { Invoice } from '../invoices/invoice.ts'
import type { InvoiceFinding } from '../invoices/invoice-findings.ts'
import { isSameName } from '../invoices/party-name.ts'
import type { InvoiceFile } from '../invoices/printed-invoice.ts'
import { type InvoiceFigures, readFigures } from '../invoices/read-figures.ts'
import { takenBackByNumber } from '../invoices/red-letter.ts'
import { type ContractInForce, contractInForce } from './contract-in-force.ts'
import { recordedInvoices } from './invoice-check.ts'
import type { ReadLedger } from './ports.ts'
import { proposeCovers } from './propose-covers.ts'

export type SeenInvoice = {
  /** Null for a PDF without data. */
  readonly figures: InvoiceFigures | null
  /** As it was asked for, else as it seems; null where several fit or none. */
  readonly contractId: ContractId | null
  /** The blue invoice that a red one takes back, where the ledger has it. */
  readonly blue: Invoice | null
  readonly findings: readonly InvoiceFinding[]
}

export function lookAtInvoice(
  ledger: ReadLedger,
  file: InvoiceFile,
  wanted: string | null,
): Result<SeenInvoice, UnknownContract> {
  const asked = wanted === null ? null : contractInForce(ledger, wanted)
  if (asked?.ok === false) return asked
  const recorded = recordedInvoices(ledger)
  const kept = keptFindings(ledger, file, recorded)
  if (file.invoice === null) {
    return ok({ figures: null, contractId: asked?.value.id ?? null, blue: null, findings: kept })
  }
  const { figures, findings } = readFigures(file.invoice)
  const blue = recorded.find(({ number }) => number === figures.reverses) ?? null
  const fitting = contractsOfSeller(ledger, figures)
  const chosen = asked?.value ?? likely(ledger, fitting, figures, blue)
  return ok({
    figures,
    contractId: chosen?.id ?? null,
    blue,
    findings: [
      ...kept,
      ...findings,
      ...checkFigures(figures, file.invoice),
      ...(chosen === null
        ? [...foreignBuyer(ledger, figures), ...undecided(fitting, figures)]
        : checkParties(figures, chosen.contract)),
      ...recordedFindings(figures, recorded),
      ...(figures.isRed ? redFindings(figures, blue, chosen, recorded) : []),
    ],
  })
}

/** Where the very same file was kept before. */
export function keptFindings(
  ledger: ReadLedger,
  { sha256 }: Pick<InvoiceFile, 'sha256'>,
  recorded: readonly Invoice[],
): readonly InvoiceFinding[] {
  return ledger.attachmentsOfContent(sha256).map(({ record }): InvoiceFinding => {
    const invoice = recorded.find(({ invoiceId }) => Number(invoiceId) === record)
    if (invoice === undefined) return { kind: 'file-attached', record }
    const { number, invoiceId, contractId } = invoice
    return { kind: 'file-recorded', number, invoiceId, contractId }
  })
}

const contractsOfSeller = (ledger: ReadLedger, { seller }: InvoiceFigures): readonly ContractInForce[] =>
  ledger.contractIds().flatMap(id => {
    const contract = ledger.contractInForce(id)
    return contract !== null && isSupplierOf(seller, contract) ? [{ id, contract }] : []
  })

/** A red invoice belongs where the blue one does; of several contracts with its seller, one owes just its amount. */
function likely(
  ledger: ReadLedger,
  fitting: readonly ContractInForce[],
  { grossFen }: InvoiceFigures,
  blue: Invoice | null,
): ContractInForce | null {
  const ofBlue = blue === null ? null : contractInForce(ledger, blue.contractId)
  if (ofBlue?.ok === true) return ofBlue.value
  const owing =
    fitting.length < 2
      ? fitting
      : fitting.filter(({ id }) => {
          const proposed = proposeCovers(ledger, { contractId: id, grossFen })
          return proposed.ok && proposed.value.proposal !== null
        })
  const [only, ...others] = owing
  return only !== undefined && others.length === 0 ? only : null
}

/** Whatever contract it may be of: its buyer is that of none. */
function foreignBuyer(ledger: ReadLedger, { buyer, seller }: InvoiceFigures): readonly InvoiceFinding[] {
  const found = ledger.contractIds().map(id => {
    const contract = ledger.contractInForce(id)
    const findings = contract === null ? [] : checkParties({ buyer, seller }, contract)
    return findings.find(({ kind }) => kind === 'another-buyer')
  })
  const [first] = found
  return first !== undefined && found.every(finding => finding !== undefined) ? [first] : []
}

function undecided(
  fitting: readonly ContractInForce[],
  { seller }: InvoiceFigures,
): readonly InvoiceFinding[] {
  if (fitting.length > 0) return [{ kind: 'contract-to-choose', contractIds: fitting.map(({ id }) => id) }]
  return seller.name === null ? [] : [{ kind: 'no-contract-of-seller', name: seller.name }]
}

function recordedFindings(
  { number, seller, issuedOn, grossFen }: InvoiceFigures,
  recorded: readonly Invoice[],
): readonly InvoiceFinding[] {
  const same = number === null ? null : findDuplicate(number, recorded)
  if (same !== null) {
    const { invoiceId, contractId } = same
    return [{ kind: 'number-recorded', number: same.number, invoiceId, contractId }]
  }
  const alike = recorded.find(
    other =>
      other.issuedOn === issuedOn &&
      other.grossFen === grossFen &&
      isSameName(other.seller ?? '', seller.name ?? ''),
  )
  if (alike === undefined) return []
  return [{ kind: 'alike-recorded', number: alike.number, invoiceId: alike.invoiceId }]
}

function redFindings(
  { reverses, grossFen }: InvoiceFigures,
  blue: Invoice | null,
  chosen: ContractInForce | null,
  recorded: readonly Invoice[],
): readonly InvoiceFinding[] {
  if (reverses === null) return [{ kind: 'blue-not-told' }]
  if (blue === null) return [{ kind: 'blue-not-recorded', number: reverses }]
  const { number, contractId } = blue
  if (chosen !== null && chosen.id !== contractId) {
    return [{ kind: 'blue-of-another-contract', number, contractId }]
  }
  const leftFen = addFen(blue.grossFen, takenBackByNumber(recorded).get(number) ?? ZERO_FEN)
  return grossFen !== null && addFen(leftFen, grossFen) < 0
    ? [{ kind: 'red-exceeds-blue', number, grossFen, leftFen }]
    : []
}
