// Files of invoices with bytes changed, left out or put in anywhere: each is read or refused in words that the clerk has,
// and none ends the reader in any other way.

import { expect, it } from 'vitest'
import { readInvoice } from '../../host/sheets/reading/invoice/read-invoice.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { fc } from '../fuzz/cases.ts'
import { invoiceXml, ofdWithAttachment, ofdWithMarks, pdfWithAttachment } from './make-invoice.ts'

const FILES = [
  Buffer.from(invoiceXml()),
  ofdWithAttachment(invoiceXml()),
  ofdWithMarks(),
  pdfWithAttachment(invoiceXml()),
  pdfWithAttachment(invoiceXml(), { isPacked: true }),
] as const

const changes = fc.array(
  fc.record({
    /** Of the file's length. */
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    put: fc.uint8Array({ maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
)

it('a file that was broken anywhere is read or refused in words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FILES), changes, (file, breaks) => {
      const broken = breaks.reduce<Buffer>((bytes, { at, removed, put }) => {
        const place = Math.floor(at * bytes.length)
        return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + removed)])
      }, file)
      const read = readInvoice(broken)
      if (!read.ok) expect(refusalInWords(read.error)).toMatch(/未登记/)
    }),
    { numRuns: 600 },
  )
})
