// A throw-away copy of the project's shape in the system's temporary folder: the fence tests plant forbidden
// code there, never in the project itself, and run the real checker with the real settings over it.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** The folder, holding the project's files named in `copied` and the new files of `planted` (path to text). */
export function plantFiles(copied: readonly string[], planted: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fence-'))
  for (const file of copied)
    cpSync(path.join(projectRoot, file), path.join(folder, file), { recursive: true })
  for (const [file, text] of Object.entries(planted)) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return folder
}

export function removePlanted(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
