// What the file of an electronic invoice says, as texts, before anybody has looked whether it is right: 数电票 as XML or
// OFD, and the earlier electronic VAT invoices with a code and a number.

export type PrintedParty = {
  readonly name: string | null
  /** 统一社会信用代码/纳税人识别号. */
  readonly code: string | null
}

export type PrintedItem = {
  readonly name: string | null
  readonly net: string | null
  readonly rate: string | null
  readonly tax: string | null
}

export type PrintedInvoice = {
  /** 发票代码: only invoices before 数电票 have one. */
  readonly code: string | null
  readonly number: string | null
  /** The same number where the file bears it a second time, in its head. */
  readonly headNumber: string | null
  readonly kind: string | null
  readonly issuedOn: string | null
  readonly seller: PrintedParty
  readonly buyer: PrintedParty
  readonly net: string | null
  readonly tax: string | null
  readonly gross: string | null
  readonly uppercase: string | null
  readonly items: readonly PrintedItem[]
  /** Null where the file does not say it; the amounts do. */
  readonly isRed: boolean | null
  /** The number of the blue invoice that a red one takes back, where it has a field of its own. */
  readonly reverses: string | null
  readonly remark: string | null
}

export type InvoiceFileFormat = 'xml' | 'ofd' | 'pdf'

export type InvoiceFile = {
  readonly name: string
  readonly sha256: string
  readonly format: InvoiceFileFormat
  /** Null for a PDF without data: it is only a picture of the invoice. */
  readonly invoice: PrintedInvoice | null
}
