// A record of the chain as it was written, whatever its table: for whoever reads the ledger as a book from its first
// record to its last. What the fields mean belongs to the rooms; how they are called, to the wording.

/** Of a BLOB only how many bytes it has. */
export type FieldValue = string | number | { readonly bytes: number } | null

export type ChainedRecord = {
  readonly seq: number
  /** Its link, lower-case hex. */
  readonly h: string
  /** The table that holds it. */
  readonly kind: string
  readonly contractId: string | null
  /** The day that it concerns; null where it concerns none. */
  readonly effectiveOn: string | null
  /** The instant of the act that wrote it, and by whom; nobody for what made the ledger. */
  readonly recordedAt: string
  readonly recordedBy: string | null
  /** By column, in the order in which they are hashed. */
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Of a journal entry: its lines, debit above zero. */
  readonly lines: readonly { readonly account: string; readonly amountFen: number }[]
  /** The card's number where the record is about one. */
  readonly iccid: string | null
}

/** Null leaves everything in. */
export type RecordFilter = {
  readonly kinds: readonly string[] | null
  readonly contractId: string | null
  readonly userId: number | null
  /** Instants: from the first, before the second. */
  readonly recordedFrom: string | null
  readonly recordedBefore: string | null
  /** Days, both inclusive. */
  readonly effectiveFrom: string | null
  readonly effectiveTo: string | null
}

/** What a record names of others, or others of it, and by which of its columns. */
export type RecordPointer = { readonly seq: number; readonly kind: string; readonly column: string }

/** The records that one act wrote. */
export type ActSpan = { readonly verb: string; readonly firstSeq: number; readonly lastSeq: number }
