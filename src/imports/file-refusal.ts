// Why a file from outside is not read, as facts. Every limit is told with its figure, so that the clerk knows what
// to do about it.

export type ImportFileRefusal =
  | { readonly kind: 'import-file-too-long'; readonly megabytes: number }
  | { readonly kind: 'import-file-empty' }
  /** The binary format of before 2007. */
  | { readonly kind: 'old-workbook' }
  | { readonly kind: 'no-spreadsheet' }
  | { readonly kind: 'workbook-encrypted' }
  /** Cut off, or its parts are not what its index says. */
  | { readonly kind: 'workbook-damaged' }
  | { readonly kind: 'workbook-unpacks-too-large'; readonly megabytes: number }
  /** A document type, or entities of its own: no spreadsheet program writes one. */
  | { readonly kind: 'workbook-declares-entities' }
  | { readonly kind: 'too-many-rows'; readonly most: number }
  | { readonly kind: 'cell-too-far'; readonly row: number; readonly column: number; readonly most: number }
  | {
      readonly kind: 'cell-text-too-long'
      readonly row: number
      readonly column: number
      readonly most: number
    }
  | { readonly kind: 'text-not-decoded' }
  /** Decoded wrongly once and saved so: the characters themselves are gone. */
  | { readonly kind: 'text-garbled'; readonly row: number }
  | { readonly kind: 'text-holds-nul'; readonly row: number }
  | { readonly kind: 'quotation-not-closed'; readonly row: number }
  | { readonly kind: 'reading-took-too-long'; readonly seconds: number }
  /** Its process ended without an answer: it ran out of its memory. */
  | { readonly kind: 'reading-stopped' }
