// Which font each face of a document is drawn with on this computer, by the name that the font bears itself.

import type { FontFace } from '../../src/documents/document-definition.ts'
import { findFangSong, fontFiles, openFont } from './fonts.ts'

export type ListedFont = {
  readonly use: FontFace
  readonly name: string
  readonly file: string
  readonly origin: 'program' | 'system'
  readonly isSubstitute: boolean
}

export function listFonts(): ListedFont[] {
  const fangSong = findFangSong()
  return Object.entries(fontFiles(fangSong)).map(([face, file]) => {
    const use = face as FontFace
    const origin = use === 'fang-song' && fangSong !== null ? 'system' : 'program'
    return {
      use,
      name: openFont(file).fullName,
      file,
      origin,
      isSubstitute: use === 'fang-song' && fangSong === null,
    }
  })
}
