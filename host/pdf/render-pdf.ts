// Draws one document definition as a PDF, in the thread that calls it. Nothing in the file depends on when or where it
// is drawn, so the same definition gives the same bytes; nothing outside our own fonts is ever read.

import pdfmake from 'pdfmake'
import type { TFontDictionary } from 'pdfmake/interfaces.js'
import type { CalendarDate } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { UNWATCHED, type Watch } from '../../src/base/watch.ts'
import type { DocumentDefinition } from '../../src/documents/document-definition.ts'
import { breakBeforeCompanion } from '../../src/documents/keep-together.ts'
import { drawableDefinition } from './drawable-text.ts'
import { NO_OWN_FONTS } from './font-files/own-fonts.ts'
import { type MissingGlyphs, missingGlyphsOf } from './font-guard.ts'
import { type FontFiles, fontFiles } from './fonts.ts'
import { startOfDay } from './library-date.ts'
import { type PaintedDefinition, withPaintedRows } from './long-tables/long-table.ts'
import './long-tables/page-copies.ts'
import './loose-lines.ts'
import './measured-runs.ts'
import './painted-shapes.ts'
import './plain-lines.ts'
import { type LayoutFacts, toPdfmake } from './to-pdfmake.ts'

export type RenderedPdf = { readonly bytes: Uint8Array; readonly pages: number }

/** A name with a character that no bundled font draws is told, never printed with a gap. */
export type RenderError = { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyphs[] }

export type RenderOptions = {
  /** The day that the file's own metadata states. */
  readonly createdOn: CalendarDate
  readonly files?: FontFiles
  readonly tell?: Watch['tell']
}

export async function renderPdf(
  given: DocumentDefinition,
  { createdOn, files = fontFiles(NO_OWN_FONTS), tell = UNWATCHED.tell }: RenderOptions,
): Promise<Result<RenderedPdf, RenderError>> {
  const { definition, missing: lacking } = drawableDefinition(given, files)
  if (lacking.length > 0) return err({ kind: 'missing-glyphs', missing: lacking })
  useOnly(files)
  tellProgress(tell)
  const drawing = { createdOn, files }
  const first = await draw(definition, drawing)
  const { facts, bytes, missing } = first.facts.endingStandsAlone
    ? await draw(breakBeforeCompanion(definition), drawing)
    : first
  if (missing.length > 0) return err({ kind: 'missing-glyphs', missing })
  return ok({ bytes: new Uint8Array(bytes), pages: facts.pages })
}

type Drawing = { readonly createdOn: CalendarDate; readonly files: FontFiles }

async function draw(whole: DocumentDefinition, { createdOn, files }: Drawing) {
  const { definition, painting } = await withPaintedRows(whole, files, layOut)
  const facts: LayoutFacts = { pages: 0, endingStandsAlone: false }
  const at = startOfDay(createdOn)
  const info = { ...definition.info, creationDate: at, modDate: at }
  const pdf = pdfmake.createPdf({ ...toPdfmake(definition, files, facts, painting), info })
  const bytes = await pdf.getBuffer()
  return { facts, bytes, missing: missingGlyphsOf(await pdf.getStream()) }
}

/** The layout alone: it calls the painters, and no file comes of it. */
async function layOut({ definition, painting }: PaintedDefinition, files: FontFiles): Promise<void> {
  const facts: LayoutFacts = { pages: 0, endingStandsAlone: false }
  await pdfmake.createPdf(toPdfmake(definition, files, facts, painting)).getStream()
}

function useOnly(files: FontFiles): void {
  const allowed = new Set(Object.values(files))
  const dictionary: TFontDictionary = {}
  for (const [face, file] of Object.entries(files)) dictionary[face] = { normal: file }
  pdfmake.setFonts(dictionary)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(file => allowed.has(file))
}

/** Of the lines nobody knows how many there will be; of what they make up, when they are drawn, everybody does. */
function tellProgress(tell: Watch['tell']): void {
  tell({ stage: 'layout', done: 0, total: 0 })
  let told = 0
  pdfmake.setProgressCallback(share => {
    const done = Math.round(share * 100)
    if (done !== told) tell({ stage: 'drawing', done, total: 100 })
    told = done
  })
}
