// The fonts that this computer has, wherever Windows and the Linux of Chinese offices keep them. Looked through once a
// process; a folder that cannot be read has none.

import { type Dirent, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { type FontFacts, fontsOfFile } from './font-facts.ts'

/** Deep enough for truetype/<maker>/<family>, and an end where somebody keeps his whole disk among his fonts. */
const DEEPEST = 5
const MOST_FILES = 6000

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/i

export function fontFolders(): readonly string[] {
  if (process.platform !== 'win32') {
    const home = homedir()
    return [
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      // Where UOS and Kylin put what their office suites bring.
      '/usr/share/deepin-fonts',
      '/opt/kingsoft/wps-office/office6/fonts',
      '/opt/apps/cn.wps.wps-office-pro/files/kingsoft/wps-office/office6/fonts',
      path.join(home, '.local/share/fonts'),
      path.join(home, '.fonts'),
    ]
  }
  const windows = process.env['WINDIR'] ?? 'C:\\Windows'
  const own = process.env['LOCALAPPDATA']
  return [
    path.join(windows, 'Fonts'),
    ...(own === undefined ? [] : [path.join(own, 'Microsoft', 'Windows', 'Fonts')]),
  ]
}

/** In the order of the folders, and by name within each, so that the same computer gives the same answer. */
export function fontsIn(folders: readonly string[]): readonly FontFacts[] {
  const files: string[] = []
  for (const folder of folders) collect(folder, DEEPEST, files)
  return files.flatMap(fontsOfFile)
}

function collect(folder: string, depth: number, files: string[]): void {
  for (const entry of entriesOf(folder)) {
    if (files.length >= MOST_FILES) return
    const place = path.join(folder, entry.name)
    if (entry.isDirectory() && depth > 1) collect(place, depth - 1, files)
    else if (FONT_FILE.test(entry.name)) files.push(place)
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return []
  }
}
