// What a signature field looks like: its lines of text inside a thin frame, all as shapes.

import { deflateSync } from 'node:zlib'
import { NO_OWN_FONTS } from '../pdf/font-files/own-fonts.ts'
import { fontFiles } from '../pdf/fonts.ts'
import { drawable, outline, widthInEm } from './text-outlines.ts'

export type FieldPlace = {
  /** From the page's top left corner, as a document's signature slots are. */
  readonly leftMm: number
  readonly topMm: number
  readonly widthMm: number
  readonly heightMm: number
  readonly lines: readonly string[]
}

const PADDING = 2

/** The form object of the field, with its stream. */
export function appearanceStream(field: FieldPlace): string {
  const file = fontFiles(NO_OWN_FONTS).hei
  const [width, height] = [points(field.widthMm), points(field.heightMm)]
  const pitch = (height - 2 * PADDING) / Math.max(1, field.lines.length)
  const lines = field.lines.map(line => drawable(line, file))
  const widest = Math.max(...lines.map(line => widthInEm(line, file)))
  const size = Math.min(pitch / 1.25, (width - 4 * PADDING) / widest)
  const text = lines.map((line, index) => {
    const baseline = height - PADDING - (index + 0.5) * pitch - 0.38 * size
    return outline({ text: line, x: 2 * PADDING, baseline, size }, file)
  })
  const frame = `0.6 G 0.4 w 0.2 0.2 ${rounded(width - 0.4)} ${rounded(height - 0.4)} re S 0.3 g\n`
  const drawn = deflateSync(frame + text.join('')).toString('latin1')
  const box = `/BBox [0 0 ${rounded(width)} ${rounded(height)}]`
  return `<</Type/XObject/Subtype/Form${box}/Resources<<>>/Filter/FlateDecode/Length ${drawn.length}>>\nstream\n${drawn}\nendstream`
}

export const points = (millimetres: number): number => (millimetres * 72) / 25.4

export const rounded = (value: number): number => Math.round(value * 100) / 100
