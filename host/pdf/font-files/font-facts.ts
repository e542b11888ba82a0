// What a font says of itself: its names in all languages, how heavy it is, and what its maker lets a document do with it.

import { type FontFile, fontFile } from './open-font.ts'
import { openSfnts, type Sfnt, tableOf } from './sfnt-file.ts'

export type FontFacts = {
  readonly file: FontFile
  /** Families and full names, each once. */
  readonly names: readonly string[]
  /** 400 is regular. */
  readonly weight: number
  readonly isSlanted: boolean
  /** Why its maker does not let it stand in a document; null when it may. */
  readonly licence: LicenceProblem | null
}

export type LicenceProblem = 'no-embedding' | 'no-subsetting' | 'bitmaps-only'

/** The fonts of a file; none where it is no font, or is not to be read. */
export function fontsOfFile(path: string): readonly FontFacts[] {
  try {
    const { fonts, close } = openSfnts(path)
    try {
      return fonts.map((sfnt, index) => factsOf(sfnt, fontFile(path, index)))
    } finally {
      close()
    }
  } catch {
    return []
  }
}

function factsOf(sfnt: Sfnt, file: FontFile): FontFacts {
  const os2 = tableOf(sfnt, 'OS/2')
  return {
    file,
    names: namesOf(tableOf(sfnt, 'name')),
    weight: os2?.readUInt16BE(4) ?? REGULAR,
    isSlanted: os2 !== null && os2.length >= 64 && (os2.readUInt16BE(62) & ITALIC) !== 0,
    licence: licenceProblem(os2?.readUInt16BE(8) ?? 0),
  }
}

const REGULAR = 400
const ITALIC = 1

/** OS/2.fsType: the lowest four bits say whether, of several the mildest holds; two more say how. */
function licenceProblem(fsType: number): LicenceProblem | null {
  if ((fsType & 0xf) === 2) return 'no-embedding'
  if ((fsType & 0x100) !== 0) return 'no-subsetting'
  return (fsType & 0x200) !== 0 ? 'bitmaps-only' : null
}

const NAMES_OF_A_FONT = [1, 4, 6, 16]
/** Windows and Unicode: UTF-16. Other encodings only repeat the names in one that a computer of today need not read. */
const UNICODE_PLATFORMS = [0, 3]

function namesOf(table: Buffer | null): readonly string[] {
  if (table === null) return []
  const [count, storage] = [table.readUInt16BE(2), table.readUInt16BE(4)]
  const names = new Set<string>()
  for (let record = 0; record < count; record += 1) {
    const at = 6 + 12 * record
    const [platform, name] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)]
    if (!UNICODE_PLATFORMS.includes(platform) || !NAMES_OF_A_FONT.includes(name)) continue
    const start = storage + table.readUInt16BE(at + 10)
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
    if (text.length % 2 === 0) names.add(text.swap16().toString('utf16le'))
  }
  return [...names]
}
