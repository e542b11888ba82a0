// A font's file as a set of tables, read one by one where they lie: a Chinese font has 10 to 50 MB, of which its outlines are
// nearly all, and a document draws some hundreds of them.

import { closeSync, openSync, readSync } from 'node:fs'

export type Sfnt = {
  /** 0x00010000 for TrueType outlines, 'OTTO' for the others. */
  readonly version: number
  readonly tables: ReadonlyMap<string, TableSpan>
  readonly read: (offset: number, length: number) => Buffer
}

type TableSpan = { readonly offset: number; readonly length: number }

const COLLECTION = 0x74746366
/** No font has more; a file that says so is none. */
const MOST_TABLES = 64
const MOST_FONTS = 64

export type FontsOfFile = { readonly fonts: readonly Sfnt[]; readonly close: () => void }

/** Throws when it is no font. */
export function openSfnts(path: string): FontsOfFile {
  const file = openSync(path, 'r')
  const close = () => closeSync(file)
  const read = (offset: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    if (readSync(file, bytes, 0, length, offset) < length) throw new RangeError(`${path} is cut off`)
    return bytes
  }
  try {
    return { fonts: fontsAt(read), close }
  } catch (error) {
    close()
    throw error
  }
}

function fontsAt(read: Sfnt['read']): readonly Sfnt[] {
  if (read(0, 4).readUInt32BE() !== COLLECTION) return [sfntAt(0, read)]
  const count = read(8, 4).readUInt32BE()
  if (count > MOST_FONTS) throw new RangeError('no collection of fonts')
  const starts = read(12, 4 * count)
  return Array.from({ length: count }, (_, index) => sfntAt(starts.readUInt32BE(4 * index), read))
}

function sfntAt(start: number, read: Sfnt['read']): Sfnt {
  const head = read(start, 12)
  const count = head.readUInt16BE(4)
  if (count > MOST_TABLES) throw new RangeError('no font')
  const directory = read(start + 12, 16 * count)
  const tables = new Map<string, TableSpan>()
  for (let at = 0; at < directory.length; at += 16) {
    const tag = directory.toString('latin1', at, at + 4)
    tables.set(tag, { offset: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) })
  }
  return { version: head.readUInt32BE(0), tables, read }
}

/** Null where the font has no such table. */
export function tableOf({ tables, read }: Sfnt, tag: string): Buffer | null {
  const span = tables.get(tag)
  return span === undefined ? null : read(span.offset, span.length)
}
