// The manual keeps to the program: every page has its chapter, every button it names exists, every picture is there.

import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageWords } from '../../src/wording/window-pages.ts'
import { listCode, projectRoot, readProjectFile } from './source-files.ts'

const manual = readProjectFile('docs/manual/使用手册.md')
const imageFolder = path.join(projectRoot, 'docs/manual/images')
const images = readdirSync(imageFolder)

const found = (pattern: RegExp): readonly string[] =>
  [...manual.matchAll(pattern)].map(([, text]) => text ?? '')

/** Every text of the wording, as it stands between its quotation marks. */
const wordings = new Set(
  listCode('src/wording').flatMap(file =>
    [...readProjectFile(file).matchAll(/'([^'\n]+)'/g)].map(([, text]) => text ?? ''),
  ),
)

describe('the manual', () => {
  it('has a chapter for every page of the menu', () => {
    const chapters = found(/^## (.+)$/gm)
    expect(Object.values(pageWords).filter(page => !chapters.includes(page))).toEqual([])
  })

  it('lists every chapter at its head, and leads to it', () => {
    const chapters = found(/^## (.+)$/gm).filter(chapter => chapter !== '目录')
    expect(found(/^\d+\. \[[^\]]+\]\(#([^)]+)\)$/gm)).toEqual(chapters)
  })

  it('names only buttons that the window has', () => {
    const named = found(/「([^」]+)」/g)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(name => !wordings.has(name))).toEqual([])
  })

  it('shows pictures that exist, keeps no others, and stays light', () => {
    const shown = found(/\(images\/([^)]+)\)/g)
    expect([...new Set(shown)].sort()).toEqual([...images].sort())
    const bytes = images.reduce((sum, file) => sum + statSync(path.join(imageFolder, file)).size, 0)
    expect(bytes).toBeLessThan(6 * 1024 * 1024)
  })

  it('tells the keys of the menu as the menu has them', () => {
    const menu = readProjectFile('electron/menu.ts')
    for (const key of ["'CmdOrCtrl+P'", "'CmdOrCtrl+L'", "'CmdOrCtrl+O'", "'Shift+1'", "'Shift+2'", "'F1'"])
      expect(menu).toContain(key)
    for (const key of ['Ctrl+P', 'Ctrl+L', 'Ctrl+O', 'Ctrl+Shift+1', 'Ctrl+Shift+2', 'F1'])
      expect(manual).toContain(key)
  })
})
