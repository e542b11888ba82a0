// What a build knows of itself: the commit that it was made from, and every library and font in it with its licence.
// Laid beside the main process for 关于, and as one text into the package.

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildFacts, Library } from '../src/api/window-about.ts'
import { librariesIn } from './bundled-libraries.ts'

const projectRoot = path.join(import.meta.dirname, '..')

/** Not bundled, and delivered all the same: the runtime, the driver's binary, the font files. */
const BESIDE_THE_BUNDLES = [
  'electron',
  'better-sqlite3',
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
]

export function buildFactsOf(bundledFolders: Iterable<string>): BuildFacts {
  const beside = BESIDE_THE_BUNDLES.map(name => path.join(projectRoot, 'node_modules', name))
  return { build: commitText(), libraries: [...librariesIn([...bundledFolders, ...beside])] }
}

/** A folder without its history, as unpacked from an archive, has no commit to tell. */
function commitText(): string {
  const told = git('log', '-1', '--format=%h (%cs)')
  if (told === '') return 'unknown'
  return git('status', '--porcelain', '--untracked-files=no') === '' ? told : `${told} +`
}

function git(...words: readonly string[]): string {
  const { status, stdout } = spawnSync('git', words, { cwd: projectRoot, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

export function writeLicenceText(libraries: readonly Library[], file: string): void {
  const parts = libraries.map(({ name, version, licence, text }) => {
    const head = `${name} ${version} (${licence})`
    return `${head}\n${'='.repeat(head.length)}\n\n${text}\n`
  })
  writeFileSync(file, parts.join('\n\n'))
}
