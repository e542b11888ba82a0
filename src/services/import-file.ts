// 导入: a table from a file becomes records, through the services that record each kind by itself, all of it or nothing;
// and the file is recorded with its hash, so that it is known when it comes again.

import type { ImportRefusal, Refusal, UnknownContract } from '../api/refusals.ts'
import { assertNever } from '../base/assert.ts'
import type { CalendarDate } from '../base/calendar-date.ts'
import type { ContractId } from '../base/ids.ts'
import type { Month } from '../base/month.ts'
import { err, ok, type Result } from '../base/result.ts'
import { knowsCards } from '../contracts/contract.ts'
import type { ImportKind } from '../imports/columns.ts'
import type { SpreadsheetFile } from '../imports/sheet.ts'
import { contractInForce } from './contract-in-force.ts'
import { importBill } from './import-bill.ts'
import { importCardEvents } from './import-card-events.ts'
import { type ImportedRows, importCards } from './import-cards.ts'
import { importPayments } from './import-payments.ts'
import { importUsage } from './import-usage.ts'
import type { ReadLedger, WriteLedger } from './ports.ts'
import type { ImportTable } from './read-import.ts'

export type ImportOrder = Omit<ImportTable, 'sheets'> & {
  readonly kind: ImportKind
  readonly file: SpreadsheetFile
  /** Null where there is only one that it can be. */
  readonly contractId: string | null
  /** For cards whose row says neither when they were supplied nor when they were activated. */
  readonly suppliedOn: CalendarDate
  readonly takesKnownCards: boolean
  readonly bill: {
    readonly receivedOn: CalendarDate
    readonly dueOn: CalendarDate | null
    readonly from: Month | null
    readonly to: Month | null
  }
  /** Although the same file was brought in before. */
  readonly again: boolean
}

export type Imported = ImportedRows & { readonly contractId: ContractId | null }

export function importFile(ledger: WriteLedger, order: ImportOrder): Result<Imported, Refusal> {
  const { kind, file, again } = order
  const earlier = ledger.importedFile(kind, file.sha256)
  if (earlier !== null && !again) {
    const { name, recordedAt } = earlier
    return err({ kind: 'file-imported-before', file: name, importKind: kind, recordedAt })
  }
  const imported =
    kind === 'card-events' ? importEvents(ledger, order) : importOfContract(ledger, order, kind)
  if (!imported.ok) return imported
  const { contractId, rows } = imported.value
  ledger.addImportedFile({ kind, contractId, name: file.name, sha256: file.sha256, rows })
  return imported
}

/** A card is known by its number, whatever its contract. */
function importEvents(ledger: WriteLedger, order: ImportOrder): Result<Imported, Refusal> {
  const imported = importCardEvents(ledger, { ...order, sheets: order.file.sheets })
  return imported.ok ? ok({ ...imported.value, contractId: null }) : imported
}

type KindOfContract = Exclude<ImportKind, 'card-events'>

function importOfContract(
  ledger: WriteLedger,
  order: ImportOrder,
  kind: KindOfContract,
): Result<Imported, Refusal> {
  const contractId = contractOf(ledger, order)
  if (!contractId.ok) return contractId
  const imported = importRows(ledger, order, kind, contractId.value)
  return imported.ok ? ok({ ...imported.value, contractId: contractId.value }) : imported
}

function importRows(
  ledger: WriteLedger,
  order: ImportOrder,
  kind: KindOfContract,
  contractId: ContractId,
): Result<ImportedRows, Refusal> {
  const table = { ...order, sheets: order.file.sheets }
  switch (kind) {
    case 'cards':
      return importCards(ledger, table, { ...order, contractId })
    case 'usage':
      return importUsage(ledger, table, contractId)
    case 'bill':
      return importBill(ledger, table, { ...order.bill, contractId, sha256: order.file.sha256 })
    case 'payments':
      return importPayments(ledger, table, contractId)
    default:
      return assertNever(kind)
  }
}

/** Where none is named: the one contract that knows cards. A payment may be of any, so its contract is always named. */
function contractOf(
  ledger: ReadLedger,
  { contractId, kind }: ImportOrder,
): Result<ContractId, UnknownContract | ImportRefusal> {
  if (contractId !== null) {
    const found = contractInForce(ledger, contractId)
    return found.ok ? ok(found.value.id) : found
  }
  const possible = ledger.contractIds().filter(id => {
    const contract = ledger.contractInForce(id)
    return contract !== null && (kind === 'payments' || knowsCards(contract))
  })
  const [only] = possible
  return only !== undefined && possible.length === 1
    ? ok(only)
    : err({ kind: 'contract-not-told', contractIds: possible })
}
