// What the tests need from the system and no npm package holds: an independent accountant for the journal, and
// readers of PDFs and of their signatures. Runs first in `npm test`; does nothing when all of it is there.

import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** Debian's package by the program that shows that it is there. */
const packageByProgram: Readonly<Record<string, string>> = {
  hledger: 'hledger',
  pdftotext: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  certutil: 'libnss3-tools',
}

const missing = listMissingPackages()
if (missing.length > 0) {
  if (process.getuid?.() !== 0 || !isInstalled('apt-get')) {
    fail(`The tests need these Debian packages, and only root can install them: ${missing.join(' ')}`)
  }
  console.error(`Installing ${missing.join(' ')} …`)
  runAptGet('update')
  runAptGet('install', '--yes', '--no-install-recommends', ...missing)
  const stillMissing = listMissingPackages()
  if (stillMissing.length > 0)
    fail(`Installed, and yet their programs are not found: ${stillMissing.join(' ')}`)
}

function listMissingPackages(): readonly string[] {
  const packages = Object.entries(packageByProgram).flatMap(([program, name]) =>
    isInstalled(program) ? [] : [name],
  )
  return [...new Set(packages)]
}

function isInstalled(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.some(folder => isExecutable(path.join(folder, program)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function runAptGet(...words: readonly string[]): void {
  // Without a standard input and a frontend, no package can stop and ask.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync('apt-get', ['--quiet', ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) fail(`apt-get ${words.join(' ')} failed:\n${stdout}${stderr}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
