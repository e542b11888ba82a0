// Inside the process that reads, a refusal ends the reading from wherever it is: parsers call back from deep within.
// `readSpreadsheet` alone catches it and makes it a value.

import type { ImportFileRefusal } from '../../../src/imports/file-refusal.ts'

export class ReadingRefused extends Error {
  readonly refusal: ImportFileRefusal
  constructor(refusal: ImportFileRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

export function refuse(refusal: ImportFileRefusal): never {
  throw new ReadingRefused(refusal)
}
