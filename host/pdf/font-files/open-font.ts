// Opens a font for the library that measures and embeds: all of its tables but the outlines, which are read one by one when
// they are drawn. Kept once a process.

import { create, type Font } from 'fontkit'
import { GlyphStream } from './glyph-stream.ts'
import { openSfnts, type Sfnt, tableOf } from './sfnt-file.ts'

/** A file, or a font within a collection: see `fontFile`. */
export type FontFile = string

/** The place as one text, as the library wants to name a font. */
export const fontFile = (path: string, index = 0): FontFile => (index === 0 ? path : `${path}\0${index}`)

export const placeOf = (file: FontFile): { readonly path: string; readonly index: number } => {
  const [path = '', index = '0'] = file.split('\0')
  return { path, index: Number(index) }
}

const opened = new Map<FontFile, Font>()

/** Throws when it is no font. */
export function openFont(file: FontFile): Font {
  const known = opened.get(file)
  if (known !== undefined) return known
  const font = fontOf(sfntOf(file))
  opened.set(file, font)
  return font
}

/** Enough of it for whoever wants a whole font and draws nothing. */
export const fontBytes = (file: FontFile): Uint8Array => withoutOutlines(sfntOf(file))

function sfntOf(file: FontFile): Sfnt {
  const { path, index } = placeOf(file)
  // Stays open as long as the process: outlines are read when they are drawn.
  const sfnt = openSfnts(path).fonts[index]
  if (sfnt === undefined) throw new RangeError(`${path} has no font ${index}`)
  return sfnt
}

/** One that turned out to be none. */
export const forgetFont = (file: FontFile): void => void opened.delete(file)

function fontOf(sfnt: Sfnt): Font {
  const font = create(withoutOutlines(sfnt))
  const outlines = sfnt.tables.get(OUTLINES)
  if (outlines === undefined) return font
  const stream = new GlyphStream(
    (offset, length) => sfnt.read(outlines.offset + offset, length),
    outlines.length,
  )
  const tableStreamAsItComes = font._getTableStream
  font._getTableStream = function outlinesFromFile(tag) {
    return tag === OUTLINES ? stream.rewound() : tableStreamAsItComes.call(this, tag)
  }
  return font
}

const OUTLINES = 'glyf'
/** A signature over the whole file, which nobody here asks for. */
const UNREAD = [OUTLINES, 'DSIG']

/** The same font in a file of its own, whose outlines are named and not there. */
function withoutOutlines(sfnt: Sfnt): Buffer {
  const tags = [...sfnt.tables.keys()]
  const directory = Buffer.alloc(12 + 16 * tags.length)
  directory.writeUInt32BE(sfnt.version, 0)
  directory.writeUInt16BE(tags.length, 4)
  const parts: Buffer[] = [directory]
  let end = directory.length
  for (const [index, tag] of tags.entries()) {
    const table = UNREAD.includes(tag) ? null : tableOf(sfnt, tag)
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(end, at + 8)
    directory.writeUInt32BE(sfnt.tables.get(tag)?.length ?? 0, at + 12)
    if (table === null) continue
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    parts.push(table, padding)
    end += table.length + padding.length
  }
  return Buffer.concat(parts)
}
