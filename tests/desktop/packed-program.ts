// The package as `npm run package` makes it, built once a run for all tests that look at it.

import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './places.ts'

export const releaseFolder = path.join(projectRoot, 'release')
export const unpackedFolder = path.join(releaseFolder, 'linux-unpacked')
export const packedProgram = path.join(unpackedFolder, 'contract-ledger')
export const packedArchive = path.join(unpackedFolder, 'resources/app.asar')

export function packProgram(): void {
  const began = Number(process.env['DESKTOP_RUN_BEGAN'] ?? Number.POSITIVE_INFINITY)
  const packed = statSync(packedArchive, { throwIfNoEntry: false })
  if (packed === undefined || packed.mtimeMs < began) runScript('scripts/package-desktop.ts')
}

/** A script of ours; `more` goes into the environment. */
export function runScript(
  script: string,
  words: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(projectRoot, script), ...words], {
    env: { ...process.env, ...more },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`)
}
