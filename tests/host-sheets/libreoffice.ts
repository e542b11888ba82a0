// LibreOffice as a colleague's spreadsheet: it opens a file and saves it as another kind.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Texts as texts, so that digits stay; GB18030 is what a Chinese Windows writes. */
export const GB18030_TEXT = 'csv:Text - txt - csv (StarCalc):44,34,GB18030,1,,0,true,true,false'

/** Answers with the new file's place. A profile of its own: two at a time would wait for each other. */
export function convert(file: string, to: string, folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'))
  try {
    const { status, error, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        file,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    )
    if (error !== undefined)
      throw new Error(`LibreOffice is needed (Debian: libreoffice-calc): ${error.message}`)
    const [ending = ''] = to.split(':')
    const made = join(folder, basename(file).replace(/\.[^.]+$/, `.${ending}`))
    if (status !== 0 || !existsSync(made)) throw new Error(`LibreOffice made no ${ending}: ${stderr}`)
    return made
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
