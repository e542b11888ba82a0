// What was handed out of the ledger.

import type { Recorded } from './recorded.ts'

export type HandedOut = {
  readonly kind: 'list' | 'archive'
  readonly title: string
  /** Of the file or the folder, without its place. */
  readonly name: string
  /** Of an archive: how many files. */
  readonly rows: number
  /** Of an archive: of its list of hashes. */
  readonly sha256: string
}

export type HandOutReads = {
  /** The newest first. */
  archives(): readonly (HandedOut & Recorded & { readonly handOutId: number })[]
}

export type HandOutWrites = {
  addHandOut(handedOut: HandedOut): number
}
