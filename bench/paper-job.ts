// Draws one paper in a process of its own: with our renderer, or with the library as it comes, from the same
// definition and the same font files. What is timed begins after the code is loaded and the fonts have been used once.

import type { DocumentDefinition } from '../src/documents/document-definition.ts'
import { letterDocument } from '../src/documents/letter-document.ts'
import { statementDocument } from '../src/documents/statement-document.ts'
import { median } from './measure.ts'
import { letterOfOnePage, STATEMENT_DAY, statementOfRows } from './paper-facts.ts'

export type DrawnBy = 'renderer' | 'library'
export type Paper =
  | { readonly kind: 'statement'; readonly rows: number }
  | { readonly kind: 'letter'; readonly repetitions: number }

/** Milliseconds on the wall; the median where a paper is drawn several times. */
export async function drawPaper(by: DrawnBy, paper: Paper): Promise<number> {
  const draw = by === 'renderer' ? await ourRenderer() : await libraryAlone()
  if (paper.kind === 'statement') {
    await draw(statementDocument(statementOfRows(WARM_UP_ROWS)))
    return await timed(draw, statementDocument(statementOfRows(paper.rows)))
  }
  const times: number[] = []
  const letter = letterDocument(letterOfOnePage())
  await draw(letter)
  for (let turn = 0; turn < paper.repetitions; turn += 1) times.push(await timed(draw, letter))
  return median(times)
}

/** Few enough that the library lays them out on both sides. */
const WARM_UP_ROWS = 40

type Draw = (definition: DocumentDefinition) => Promise<unknown>

async function timed(draw: Draw, definition: DocumentDefinition): Promise<number> {
  const start = performance.now()
  await draw(definition)
  return performance.now() - start
}

async function ourRenderer(): Promise<Draw> {
  const { renderPdf } = await import('../host/pdf/render-pdf.ts')
  return definition => renderPdf(definition, { createdOn: STATEMENT_DAY })
}

async function libraryAlone(): Promise<Draw> {
  const { default: pdfmake } = await import('pdfmake')
  const { NO_OWN_FONTS } = await import('../host/pdf/font-files/own-fonts.ts')
  const { fontFiles } = await import('../host/pdf/fonts.ts')
  const { toPdfmake } = await import('../host/pdf/to-pdfmake.ts')
  const files = fontFiles(NO_OWN_FONTS)
  pdfmake.setFonts(Object.fromEntries(Object.entries(files).map(([face, file]) => [face, { normal: file }])))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return definition =>
    pdfmake.createPdf(toPdfmake(definition, files, { pages: 0, endingStandsAlone: false })).getBuffer()
}
