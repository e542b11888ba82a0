// Inside the process that reads, a refusal ends the reading from wherever it is: parsers call back from deep within.
// Whoever began it catches it and makes it a value.

import type { ImportFileRefusal } from '../../../src/imports/file-refusal.ts'
import type { InvoiceFileRefusal } from '../../../src/invoices/invoice-file-refusal.ts'

export type ReadingRefusal = ImportFileRefusal | InvoiceFileRefusal

export class ReadingRefused extends Error {
  readonly refusal: ReadingRefusal
  constructor(refusal: ReadingRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

export function refuse(refusal: ReadingRefusal): never {
  throw new ReadingRefused(refusal)
}
