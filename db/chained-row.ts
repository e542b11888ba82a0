// What every row has besides its own columns.

/** `seq` is the record's place in the one chain over all tables, `h` its link (SHA-256). */
export interface Chained {
  readonly seq: number
  readonly h: Uint8Array
}

export interface Recorded extends Chained {
  /** The act that wrote it: who, when, by which command. */
  readonly act: number
}
