// The files of electronic invoices, between the disk and the services: read in a process of its own, kept as they came.

import { basename, resolve } from 'node:path'
import type { InputOf, OutputOf } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { chargeId } from '../../src/base/ids.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { type InvoiceFinding, isRefused } from '../../src/invoices/invoice-findings.ts'
import type { InvoiceFile } from '../../src/invoices/printed-invoice.ts'
import type { InvoiceFigures } from '../../src/invoices/read-figures.ts'
import { lookAtInvoice } from '../../src/services/look-at-invoice.ts'
import type { RecordedInvoice } from '../../src/services/record-invoice.ts'
import { type InvoiceOriginal, recordInvoiceFile } from '../../src/services/record-invoice-file.ts'
import { invoiceFindingInWords } from '../../src/wording/electronic-invoices.ts'
import { warningsInWords } from '../../src/wording/warnings.ts'
import { sha256Hex } from '../files.ts'
import type { Session } from '../session.ts'
import { readWhole } from './attachments.ts'
import { outsideReaderOf } from './outside-file.ts'
import { resting } from './resting.ts'

export async function readInvoiceFile(
  session: Session,
  { file: path, contractId }: InputOf<'invoices.readFile'>,
): Promise<Result<OutputOf<'invoices.readFile'>, Refusal>> {
  const file = await readFile(session, path)
  if (!file.ok) return file
  const seen = lookAtInvoice(session.ledger, file.value, contractId ?? null)
  if (!seen.ok) return seen
  const { figures, findings } = seen.value
  return ok({
    file: file.value.name,
    sha256: file.value.sha256,
    format: file.value.format,
    contractId: seen.value.contractId,
    invoice: figures === null ? null : figuresToApi(figures),
    findings: findingsToApi(findings),
    isRecordable: figures !== null && !findings.some(isRefused),
  })
}

export async function recordInvoiceOfFile(
  session: Session,
  { contractId, file: path, sha256, covers }: InputOf<'invoices.recordFile'>,
): Promise<Result<OutputOf<'invoices.recordFile'>, Refusal>> {
  const file = await readFile(session, path)
  if (!file.ok) return file
  const original = readWhole(resolve(session.folder, path))
  if (!original.ok) return original
  // What is kept is what was read, and what was read is what was looked at.
  const kept = sha256Hex(original.value)
  if (kept !== file.value.sha256 || (sha256 !== undefined && sha256 !== kept)) {
    return err({ kind: 'invoice-file-changed', file: file.value.name })
  }
  const request = {
    contractId,
    file: file.value,
    content: original.value,
    covers: covers?.map(chargeId) ?? null,
  }
  const recorded = session.transact('invoices.recordFile', ledger => recordInvoiceFile(ledger, request))
  if (!recorded.ok) return recorded
  const { number, findings } = recorded.value
  return ok({ ...recordedToApi(recorded.value), number, findings: findingsToApi(findings) })
}

async function readFile(session: Session, path: string): Promise<Result<InvoiceFile, Refusal>> {
  const read = await outsideReaderOf(session).invoice(resolve(session.folder, path))
  // Meanwhile the ledger may have been left.
  return session.watch.isCancelled() ? err({ kind: 'cancelled' }) : read
}

/** Null where none was given. */
export function readOriginal(session: Session, path: string | null): Result<InvoiceOriginal | null, Refusal> {
  if (path === null) return ok(null)
  const read = readWhole(resolve(session.folder, path))
  return read.ok ? ok({ name: basename(path), sha256: sha256Hex(read.value), content: read.value }) : read
}

export const recordedToApi = ({
  invoiceId,
  attachmentId,
  mismatches,
  openQuestions,
}: RecordedInvoice & { readonly attachmentId: number | null }): OutputOf<'invoices.record'> => ({
  invoiceId,
  attachmentId,
  mismatches: warningsInWords(mismatches),
  ...resting({ openQuestions, warnings: [] }),
})

const figuresToApi = ({ items, ...figures }: InvoiceFigures) => ({ ...figures, items: [...items] })

/** What stands in the way comes first. */
const findingsToApi = (findings: readonly InvoiceFinding[]) =>
  findings
    .map(finding => ({
      ...finding,
      isRefused: isRefused(finding),
      message: invoiceFindingInWords(finding),
    }))
    .toSorted((a, b) => Number(b.isRefused) - Number(a.isRefused))
