// The number by which an invoice is known. The same paper typed twice must give the same key, however the number
// was copied: from a PDF with spaces in it, or by an input method that writes full-width digits.

/** Full-width characters folded to their plain form, white space and invisible characters removed; may be empty. */
export function normaliseInvoiceNumber(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfe_e0))
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
}
