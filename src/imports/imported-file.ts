// A file that was brought in: kept by its hash, so that the same file is known again whatever it is called.

import type { ContractId } from '../base/ids.ts'
import type { ImportKind } from './columns.ts'

export type ImportedFile = {
  readonly kind: ImportKind
  /** Null where its rows belong to cards of whatever contract. */
  readonly contractId: ContractId | null
  readonly name: string
  readonly sha256: string
  readonly rows: number
}

export type ImportedBefore = {
  readonly kind: 'file-imported-before'
  readonly file: string
  readonly importKind: ImportKind
  readonly recordedAt: string
}
