// How much of a file from outside is taken in. Far above what a supplier's bill of 10,000 cards needs, far below what a
// PC of the court's would feel; every one of them is told with its figure when it is reached.

import { MOST_ATTACHMENT_BYTES } from '../../../src/records/attachment.ts'

const MEGABYTE = 1024 * 1024

export const LIMITS = {
  fileBytes: 32 * MEGABYTE,
  /** Of one part of a workbook, and of all that is read of it. */
  unpackedBytes: 192 * MEGABYTE,
  zipEntries: 2_000,
  rows: 200_000,
  columns: 100,
  cellCharacters: 4_000,
  cells: 4_000_000,
  sheets: 50,
  seconds: 60,
  heapMegabytes: 1_024,
} as const

/** Of an invoice, which is one page: its original is kept, and no attachment is longer. */
export const INVOICE_LIMITS = {
  fileBytes: MOST_ATTACHMENT_BYTES,
  unpackedBytes: 64 * MEGABYTE,
  /** Of one field. */
  characters: 2_000,
  items: 10_000,
} as const

export const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE)
