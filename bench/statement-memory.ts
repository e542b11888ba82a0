// What a long statement takes of memory in the program as it is delivered: bundled, drawn in a thread of its own from facts
// that the caller holds. Runs built (paper-memory.ts); prints the peak in MB.

import { NO_OWN_FONTS } from '../host/pdf/font-files/own-fonts.ts'
import { createPdfRenderer } from '../host/pdf/pdf-client.ts'
import { statementDocument } from '../src/documents/statement-document.ts'
import { STATEMENT_DAY, statementOfRows } from './paper-facts.ts'
import { peakMemoryMb } from './peak-memory.ts'

const pdf = createPdfRenderer({
  ownFonts: NO_OWN_FONTS,
  workerFile: new URL('./pdf-worker.js', import.meta.url),
})
const drawn = await pdf.render(statementDocument(statementOfRows(Number(process.argv[2]))), {
  createdOn: STATEMENT_DAY,
})
if (!drawn.ok) throw new Error(`the statement was refused: ${drawn.error.kind}`)
process.stdout.write(String(peakMemoryMb()))
await pdf.close()
