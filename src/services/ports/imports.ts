// What was brought in from files, and what the clerk keeps with cards.

import type { BillId, CardId, ContractId } from '../../base/ids.ts'
import type { BilledLine } from '../../bills/billed-line.ts'
import type { CardNote } from '../../cards/card-note.ts'
import type { ImportKind } from '../../imports/columns.ts'
import type { ImportedFile } from '../../imports/imported-file.ts'
import type { Recorded } from './recorded.ts'

/** A bill by card as it was brought in. */
export type BilledLines = {
  readonly billId: BillId
  /** Of its file. */
  readonly sha256: string
  readonly lines: readonly BilledLine[]
}

export type ImportReads = {
  /** Of the contract's bills that were not withdrawn, in the order of recording. */
  billedLinesOf(contractId: ContractId): readonly BilledLines[]
  /** The newest first. */
  importedFiles(): readonly (ImportedFile & Recorded)[]
  /** The newest of that kind and hash. */
  importedFile(kind: ImportKind, sha256: string): (ImportedFile & Recorded) | null
  /** The newest note of each card that has one. */
  cardNotesOf(contractId: ContractId): ReadonlyMap<CardId, CardNote>
  /** Every note of the card, the newest last. */
  notesOfCard(cardId: CardId): readonly (CardNote & Recorded)[]
}

export type ImportWrites = {
  addCardNote(note: CardNote): void
  addImportedFile(file: ImportedFile): void
  addBilledLines(lines: BilledLines): void
}
