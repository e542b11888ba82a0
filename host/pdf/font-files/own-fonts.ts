// Which of this computer's fonts papers are set in: for each face that GB/T 9704 wants the best that is here, that may stand
// in a document and that is sound; and why others were passed over.

import { everydayText, rareFontNames } from '../../../src/wording/font-names.ts'
import type { FontFacts, LicenceProblem } from './font-facts.ts'
import { type FontFile, forgetFont, openFont } from './open-font.ts'
import { fontFolders, fontsIn } from './system-fonts.ts'
import { WANTED, type WantedFace } from './wanted-fonts.ts'

export type OwnFonts = {
  readonly faces: Readonly<Partial<Record<WantedFace, FontFile>>>
  /** For characters that neither the wanted fonts nor the program's own have, the best first. */
  readonly rare: readonly FontFile[]
}

/** Papers are then the same on every computer. */
export const NO_OWN_FONTS: OwnFonts = { faces: {}, rare: [] }

export type PassedOver = {
  readonly use: WantedFace | 'rare'
  readonly name: string
  readonly file: FontFile
  /** `unsound`: cut off, or without the characters of everyday text. */
  readonly reason: LicenceProblem | 'unsound'
}

export type FoundFonts = { readonly own: OwnFonts; readonly passedOver: readonly PassedOver[] }

/** Few fonts of a computer bear the names; those alone are opened whole. */
export function findOwnFonts(folders: readonly string[] = fontFolders()): FoundFonts {
  const fonts = fontsIn(folders).filter(({ weight, isSlanted }) => weight <= HEAVIEST && !isSlanted)
  const passedOver: PassedOver[] = []
  const faces: Partial<Record<WantedFace, FontFile>> = {}
  for (const [use, names] of Object.entries(WANTED) as [WantedFace, readonly string[]][]) {
    const [best] = usable(use, named(fonts, names), passedOver, isSound)
    if (best !== undefined) faces[use] = best
  }
  const rare = usable('rare', named(fonts, rareFontNames), passedOver, opens)
  return { own: { faces, rare }, passedOver }
}

/** 小标宋 calls itself anything between regular and heavy; a bold edition of 仿宋 is not what is wanted. */
const HEAVIEST = 900

type Candidate = { readonly name: string; readonly font: FontFacts }

/** In the order of the names; a font that bears several of them once. */
function named(fonts: readonly FontFacts[], names: readonly string[]): readonly Candidate[] {
  const found = new Map<FontFile, Candidate>()
  for (const name of names) {
    for (const font of fonts) {
      if (!found.has(font.file) && font.names.some(own => isSame(own, name)))
        found.set(font.file, { name, font })
    }
  }
  return [...found.values()]
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

function usable(
  use: PassedOver['use'],
  candidates: readonly Candidate[],
  passedOver: PassedOver[],
  isGood: (file: FontFile) => boolean,
): readonly FontFile[] {
  return candidates.flatMap(({ name, font: { file, licence } }) => {
    const reason = licence ?? (isGood(file) ? null : 'unsound')
    if (reason === null) return [file]
    passedOver.push({ use, name, file, reason })
    return []
  })
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index))

const isSound = (file: FontFile): boolean =>
  opens(file) &&
  [...ASCII, ...everydayText].every(each => openFont(file).hasGlyphForCodePoint(each.codePointAt(0) ?? 0))

/** The first outline and the last lie where the file says. */
function opens(file: FontFile): boolean {
  try {
    const font = openFont(file)
    return [0, font.numGlyphs - 1].every(id => font.getGlyph(id).path.commands.length >= 0)
  } catch {
    forgetFont(file)
    return false
  }
}
