// The bytes of an invoice's file to what it says, whatever it calls itself: what it is shows in how it begins.

import { err, ok, type Result } from '../../../../src/base/result.ts'
import type { InvoiceFileRefusal } from '../../../../src/invoices/invoice-file-refusal.ts'
import type { InvoiceFileFormat, PrintedInvoice } from '../../../../src/invoices/printed-invoice.ts'
import { elementTree } from '../element-tree.ts'
import { beginsWith } from '../first-bytes.ts'
import { type ReadingRefusal, ReadingRefused, refuse } from '../refuse.ts'
import { decodeXml } from './decode-xml.ts'
import { invoiceIn } from './invoice-fields.ts'
import { invoiceInOfd } from './ofd.ts'
import { filesInPdf } from './pdf-attachments.ts'

export type ReadInvoice = { readonly format: InvoiceFileFormat; readonly invoice: PrintedInvoice | null }

export function readInvoice(bytes: Uint8Array): Result<ReadInvoice, InvoiceFileRefusal> {
  try {
    return ok(readAny(bytes))
  } catch (error) {
    if (error instanceof ReadingRefused) return err(ofInvoice(error.refusal))
    throw error
  }
}

function readAny(bytes: Uint8Array): ReadInvoice {
  if (bytes.length === 0) refuse({ kind: 'invoice-file-empty' })
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { format: 'pdf', invoice: attachedToPdf(bytes) }
  if (beginsWith(bytes, [0x50, 0x4b])) {
    return { format: 'ofd', invoice: invoiceInOfd(bytes) ?? refuse({ kind: 'no-invoice-in-file' }) }
  }
  if (!isXml(bytes)) refuse({ kind: 'no-invoice-file' })
  const invoice = invoiceIn(elementTree(decodeXml(bytes)))
  return { format: 'xml', invoice: invoice ?? refuse({ kind: 'no-invoice-in-file' }) }
}

/** Null where none of its files is an invoice's data: then it is only a picture. */
function attachedToPdf(bytes: Uint8Array): PrintedInvoice | null {
  for (const file of filesInPdf(bytes)) {
    const invoice = isXml(file) ? invoiceInFile(file) : null
    if (invoice !== null) return invoice
  }
  return null
}

function invoiceInFile(file: Uint8Array): PrintedInvoice | null {
  try {
    return invoiceIn(elementTree(decodeXml(file)))
  } catch (error) {
    if (error instanceof ReadingRefused) return null
    throw error
  }
}

/** A mark of its encoding, blanks, then a mark of XML. */
const isXml = (bytes: Uint8Array): boolean =>
  /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*</.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 100)),
  )

/** What the parts that read zip and XML say of a workbook, said of an invoice. */
export function ofInvoice(refusal: ReadingRefusal): InvoiceFileRefusal {
  switch (refusal.kind) {
    case 'workbook-encrypted':
      return { kind: 'invoice-file-encrypted' }
    case 'workbook-unpacks-too-large':
      return { kind: 'invoice-unpacks-too-large', megabytes: refusal.megabytes }
    case 'workbook-declares-entities':
      return { kind: 'invoice-declares-entities' }
    case 'import-file-too-long':
      return { kind: 'invoice-file-too-large', megabytes: refusal.megabytes }
    default:
      return isOfInvoice(refusal) ? refusal : { kind: 'invoice-file-damaged' }
  }
}

const isOfInvoice = (refusal: ReadingRefusal): refusal is InvoiceFileRefusal =>
  refusal.kind.includes('invoice')
