// 登记电子发票: an invoice from its file, with the file beside it as the original, in one transaction. Its figures are the
// file's; nobody types them over (会计法 第十四条). What is wrong with it is refused with every reason at once.

import type {
  AttachmentRefusal,
  ElectronicInvoiceRefusal,
  UnknownContract,
  UnknownRecord,
} from '../api/refusals.ts'
import { assert } from '../base/assert.ts'
import type { ChargeId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { InvoiceRefusal } from '../invoices/check-invoice.ts'
import type { InvoiceDraft } from '../invoices/invoice.ts'
import { type InvoiceFinding, isRefused } from '../invoices/invoice-findings.ts'
import type { InvoiceFile } from '../invoices/printed-invoice.ts'
import type { InvoiceFigures } from '../invoices/read-figures.ts'
import { attachFile } from './attach-file.ts'
import { recordedInvoices } from './invoice-check.ts'
import { keptFindings, lookAtInvoice } from './look-at-invoice.ts'
import type { WriteLedger } from './ports.ts'
import { type RecordedInvoice, recordInvoice } from './record-invoice.ts'

/** The invoice as it came. */
export type InvoiceOriginal = {
  readonly name: string
  readonly sha256: string
  readonly content: Uint8Array
}

export type InvoiceWithOriginal = RecordedInvoice & {
  readonly attachmentId: number | null
  readonly number: string
  readonly findings: readonly InvoiceFinding[]
}

type Refused = UnknownContract | InvoiceRefusal | ElectronicInvoiceRefusal | AttachmentRefusal | UnknownRecord

export function recordInvoiceFile(
  ledger: WriteLedger,
  request: {
    readonly contractId: string
    readonly file: InvoiceFile
    readonly content: Uint8Array
    /** Null: of a red invoice what the blue one covers, of another nothing yet. */
    readonly covers: readonly ChargeId[] | null
  },
): Result<InvoiceWithOriginal, Refused> {
  const { contractId, file, content, covers } = request
  const seen = lookAtInvoice(ledger, file, contractId)
  if (!seen.ok) return seen
  const { figures, findings, blue } = seen.value
  if (figures === null) return err({ kind: 'invoice-without-data', file: file.name })
  const refused = findings.filter(isRefused)
  if (refused.length > 0) return err({ kind: 'invoice-file-refused', findings: refused })
  const draft = { ...draftOf(figures), contractId, covers: covers ?? blue?.covers ?? [] }
  const recorded = recordWithOriginal(ledger, draft, { ...file, content })
  return recorded.ok ? ok({ ...recorded.value, number: draft.number, findings }) : recorded
}

/** An invoice whose figures are known by whatever way, with the file that it came as where there is one. */
export function recordWithOriginal(
  ledger: WriteLedger,
  draft: Parameters<typeof recordInvoice>[1],
  original: InvoiceOriginal | null,
): Result<RecordedInvoice & { readonly attachmentId: number | null }, Refused> {
  if (original === null) {
    const typed = recordInvoice(ledger, draft)
    return typed.ok ? ok({ ...typed.value, attachmentId: null }) : typed
  }
  const { name, sha256, content } = original
  const kept = keptFindings(ledger, { sha256 }, recordedInvoices(ledger)).filter(isRefused)
  if (kept.length > 0) return err({ kind: 'invoice-file-refused', findings: kept })
  const recorded = recordInvoice(ledger, draft)
  if (!recorded.ok) return recorded
  const record = Number(recorded.value.invoiceId)
  const attached = attachFile(ledger, { record, name, note: null, content, sha256 })
  return attached.ok ? ok({ ...recorded.value, attachmentId: attached.value.attachmentId }) : attached
}

/** Nothing is missing: that would have been refused. */
function draftOf(figures: InvoiceFigures): Omit<InvoiceDraft, 'contractId' | 'covers'> {
  const { number, kind, issuedOn, netFen, taxFen, grossFen, rate, seller, reverses } = figures
  assert(number !== null && issuedOn !== null && rate !== null, 'a field was let through')
  assert(netFen !== null && taxFen !== null && grossFen !== null, 'an amount was let through')
  return {
    ...{ number, kind, issuedOn, netFen, taxFen, grossFen, rate },
    seller: seller.name ?? undefined,
    ...(reverses !== null && { reverses }),
  }
}
