// Which font file stands behind each face of a document. Song and Hei come with the program; 仿宋, 小标宋, 楷体 and 黑体 are
// the computer's own where it has them, and the program's nearest stand in for them otherwise.

import { createRequire } from 'node:module'
import path from 'node:path'
import type { FontFace } from '../../src/documents/document-definition.ts'
import type { FontFile } from './font-files/open-font.ts'
import type { OwnFonts } from './font-files/own-fonts.ts'
import type { WantedFace } from './font-files/wanted-fonts.ts'

/** What a rare character is drawn with: no document asks for it by name (see drawable-text.ts). */
export type RareFace = `rare-${number}`

export type FontFiles = Readonly<Record<FontFace, FontFile>> & { readonly [rare: RareFace]: FontFile }

const resolve = createRequire(import.meta.url).resolve
const folderOf = (family: string) => path.dirname(resolve(`@expo-google-fonts/${family}/package.json`))
const song = folderOf('noto-serif-sc')
const hei = folderOf('noto-sans-sc')

const PROGRAM = {
  song: path.join(song, '400Regular', 'NotoSerifSC_400Regular.ttf'),
  'song-bold': path.join(song, '700Bold', 'NotoSerifSC_700Bold.ttf'),
  hei: path.join(hei, '400Regular', 'NotoSansSC_400Regular.ttf'),
  'hei-medium': path.join(hei, '500Medium', 'NotoSansSC_500Medium.ttf'),
  'hei-bold': path.join(hei, '700Bold', 'NotoSansSC_700Bold.ttf'),
} as const

/** No free FangSong, 小标宋 or Kai exists in a form that could come with the program. */
export const STAND_INS: Readonly<Record<WantedFace, keyof typeof PROGRAM>> = {
  'fang-song': 'song',
  title: 'song-bold',
  // As the text around it: GB/T 9704 has no level in Song.
  kai: 'song',
  'hei-ti': 'hei',
}

export function fontFiles({ faces, rare }: OwnFonts): FontFiles {
  const fangSong = faces['fang-song'] ?? PROGRAM[STAND_INS['fang-song']]
  return {
    ...PROGRAM,
    'fang-song': fangSong,
    title: faces.title ?? PROGRAM[STAND_INS.title],
    kai: faces.kai ?? fangSong,
    'hei-ti': faces['hei-ti'] ?? PROGRAM[STAND_INS['hei-ti']],
    ...Object.fromEntries(rare.map((file, index): [RareFace, FontFile] => [`rare-${index}`, file])),
  }
}
