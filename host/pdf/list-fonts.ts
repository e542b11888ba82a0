// Which font each face of a document is drawn with on this computer, by the name that the font bears itself, and which of
// the computer's own were passed over.

import type { OutputOf } from '../../src/api/procedures.ts'
import { type FontFile, openFont, placeOf } from './font-files/open-font.ts'
import { findOwnFonts } from './font-files/own-fonts.ts'
import { fontFiles, STAND_INS } from './fonts.ts'

type Listed = OutputOf<'fonts.list'>

export function listFonts(): Listed {
  const { own, passedOver } = findOwnFonts()
  const ownFiles = new Set([...Object.values(own.faces), ...own.rare])
  const fonts = Object.entries(fontFiles(own)).map(([face, file]): Listed['fonts'][number] => ({
    use: face.startsWith('rare-') ? 'rare' : (face as Listed['fonts'][number]['use']),
    name: openFont(file).fullName,
    file: placeOf(file).path,
    origin: ownFiles.has(file) ? 'system' : 'program',
    isSubstitute: face in STAND_INS && !(face in own.faces),
  }))
  return { fonts, passedOver: passedOver.map(each => ({ ...each, file: pathOf(each.file) })) }
}

const pathOf = (file: FontFile): string => placeOf(file).path
