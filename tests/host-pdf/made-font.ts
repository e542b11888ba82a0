// A small TrueType font made for a test: every character it has is a square, under whatever names, weight and licence bits.

export type MadeFont = {
  readonly names: readonly string[]
  readonly characters: string
  /** OS/2.fsType. */
  readonly licence?: number
  readonly weight?: number
}

const EM = 1000

export function makeFont({ names, characters, licence = 0, weight = 400 }: MadeFont): Buffer {
  const codePoints = [...new Set(characters)].map(each => each.codePointAt(0) ?? 0).toSorted((a, b) => a - b)
  const glyphs = codePoints.length + 1
  return sfnt({
    'OS/2': os2(weight, licence),
    cmap: cmap(codePoints),
    glyf: Buffer.concat(Array.from({ length: glyphs }, square)),
    head: head(),
    hhea: hhea(glyphs),
    hmtx: Buffer.concat(Array.from({ length: glyphs }, () => words(EM, 0))),
    loca: longs(...Array.from({ length: glyphs + 1 }, (_, index) => index * square().length)),
    maxp: Buffer.concat([longs(0x00010000), words(glyphs, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: nameTable(names),
    post: Buffer.concat([longs(0x00030000, 0), words(0, 0), longs(0, 0, 0, 0, 0)]),
  })
}

/** Several fonts in one file. */
export function makeCollection(fonts: readonly Buffer[]): Buffer {
  const start = 12 + 4 * fonts.length
  const offsets = fonts.map(
    (_, index) => start + fonts.slice(0, index).reduce((sum, one) => sum + one.length, 0),
  )
  const moved = fonts.map((font, index) => {
    const copy = Buffer.from(font)
    for (let table = 0; table < copy.readUInt16BE(4); table += 1) {
      const at = 12 + 16 * table + 8
      copy.writeUInt32BE(copy.readUInt32BE(at) + (offsets[index] ?? 0), at)
    }
    return copy
  })
  return Buffer.concat([Buffer.from('ttcf'), longs(0x00010000, fonts.length, ...offsets), ...moved])
}

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index)
  return bytes
}

const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index)
  return bytes
}

/** One contour of four points, all on the curve; padded to four bytes. */
const square = (): Buffer =>
  Buffer.concat([
    words(1, 100, 0, 900, 800, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    words(100, 800, 0, -800, 0, 0, 800, 0),
    words(0),
  ])

const head = (): Buffer =>
  Buffer.concat([
    longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    words(0, EM),
    longs(0, 0, 0, 0),
    words(0, 0, EM, EM, 0, 8, 2, 1, 0),
  ])

const hhea = (glyphs: number): Buffer =>
  Buffer.concat([longs(0x00010000), words(880, -120, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, glyphs)])

const os2 = (weight: number, licence: number): Buffer => {
  const table = Buffer.alloc(96)
  words(4, EM, weight, 5, licence).copy(table)
  return table
}

function cmap(codePoints: readonly number[]): Buffer {
  const groups = codePoints.map((codePoint, index) => longs(codePoint, codePoint, index + 1))
  const length = 16 + 12 * groups.length
  return Buffer.concat([
    words(0, 1, 3, 10),
    longs(12),
    words(12, 0),
    longs(length, 0, groups.length),
    ...groups,
  ])
}

function nameTable(names: readonly string[]): Buffer {
  const texts = names.map(name => Buffer.from(name, 'utf16le').swap16())
  const ids = [1, 4, 6, 16]
  let offset = 0
  const records = texts.map((text, index) => {
    const record = words(3, 1, 0x804, ids[index] ?? 16, text.length, offset)
    offset += text.length
    return record
  })
  return Buffer.concat([words(0, records.length, 6 + 12 * records.length), ...records, ...texts])
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const tags = Object.keys(tables)
  let offset = 12 + 16 * tags.length
  const directory: Buffer[] = [longs(0x00010000), words(tags.length, 0, 0, 0)]
  const parts: Buffer[] = []
  for (const tag of tags) {
    const table = tables[tag] ?? Buffer.alloc(0)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    directory.push(Buffer.from(tag, 'latin1'), longs(0, offset, table.length))
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat([...directory, ...parts])
}
