// Which font file stands behind each face of a document. Song and Hei come with the program; no open FangSong
// exists in a usable form, so the clerk's own is taken when the system has one that may be embedded, and Song
// stands in for it otherwise: a preview says which (`fangSong`).

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import type { FontFace } from '../../src/documents/document-definition.ts'

export type FontFiles = Readonly<Record<FontFace, string>>

const resolve = createRequire(import.meta.url).resolve
const folderOf = (family: string) => path.dirname(resolve(`@expo-google-fonts/${family}/package.json`))
const song = folderOf('noto-serif-sc')
const hei = folderOf('noto-sans-sc')

const SONG_REGULAR = path.join(song, '400Regular', 'NotoSerifSC_400Regular.ttf')

/** The faces with the clerk's own FangSong, or without one. */
export function fontFiles(fangSong: string | null): FontFiles {
  return {
    song: SONG_REGULAR,
    'song-bold': path.join(song, '700Bold', 'NotoSerifSC_700Bold.ttf'),
    hei: path.join(hei, '400Regular', 'NotoSansSC_400Regular.ttf'),
    'hei-medium': path.join(hei, '500Medium', 'NotoSansSC_500Medium.ttf'),
    'hei-bold': path.join(hei, '700Bold', 'NotoSansSC_700Bold.ttf'),
    'fang-song': fangSong ?? SONG_REGULAR,
  }
}

// Windows' own, the older GB2312 edition, and the two that offices buy or that other suites install.
const FANG_SONG_NAMES = ['simfang.ttf', '仿宋_GB2312.ttf', 'FZFSK.TTF', 'FZFSJW.TTF', 'STFANGSO.TTF']

/** The first FangSong of the system that its maker lets a document embed and subset; null when there is none. */
export function findFangSong(folders: readonly string[] = systemFontFolders()): string | null {
  const files = folders.flatMap(folder => FANG_SONG_NAMES.map(name => path.join(folder, name)))
  return files.find(file => existsSync(file) && mayBeEmbedded(file)) ?? null
}

const opened = new Map<string, Font>()

/** A font for measuring, read once a process. */
export function openFont(file: string): Font {
  const known = opened.get(file)
  if (known !== undefined) return known
  const font = create(readFileSync(file))
  opened.set(file, font)
  return font
}

/** A font that somebody else has parsed need not be parsed again. */
export function keepFont(file: string, font: Font): void {
  opened.set(file, font)
}

function mayBeEmbedded(file: string): boolean {
  try {
    const { fsType } = create(readFileSync(file))['OS/2']
    return !fsType['noEmbedding'] && !fsType['noSubsetting'] && !fsType['bitmapOnly']
  } catch {
    // A file of that name that is no font is as good as none.
    return false
  }
}

function systemFontFolders(): readonly string[] {
  if (process.platform !== 'win32') {
    return ['/usr/share/fonts', '/usr/local/share/fonts', path.join(homedir(), '.local/share/fonts')]
  }
  const windows = process.env['WINDIR'] ?? 'C:\\Windows'
  const own = process.env['LOCALAPPDATA']
  return [
    path.join(windows, 'Fonts'),
    ...(own === undefined ? [] : [path.join(own, 'Microsoft', 'Windows', 'Fonts')]),
  ]
}
