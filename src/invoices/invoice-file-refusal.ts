// Why the file of an invoice is not read, as facts.

export type InvoiceFileRefusal =
  /** Neither XML nor OFD nor PDF, by what it begins with. */
  | { readonly kind: 'no-invoice-file' }
  /** Of such a format, but what it says is no invoice. */
  | { readonly kind: 'no-invoice-in-file' }
  | { readonly kind: 'invoice-file-empty' }
  | { readonly kind: 'invoice-file-too-large'; readonly megabytes: number }
  | { readonly kind: 'invoice-unpacks-too-large'; readonly megabytes: number }
  /** Cut off, or not what it says of itself. */
  | { readonly kind: 'invoice-file-damaged' }
  | { readonly kind: 'invoice-file-encrypted' }
  /** A document type, or entities of its own: no invoice has any. */
  | { readonly kind: 'invoice-declares-entities' }
  /** The bytes are not of the encoding that the file states: it was saved anew, and is not the original. */
  | { readonly kind: 'invoice-encoding-wrong'; readonly stated: string }
  /** More elements, or a longer text, than any invoice has. */
  | { readonly kind: 'invoice-too-long' }
  /** Its process ended without an answer, or was not done in time. */
  | { readonly kind: 'invoice-reading-stopped' }
