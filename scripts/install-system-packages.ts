// What the tests need from the system and no npm package holds: an independent accountant for the journal, a spreadsheet
// program, readers of PDFs and of their signatures, and for the window a screen, a printer, a compiler and the libraries
// that Electron links. Runs first in `npm test` and `npm run test:desktop`; does nothing when all of it is there.

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

/** Debian's package by the program that shows that it is there. */
const packageByProgram: Readonly<Record<string, string>> = {
  hledger: 'hledger',
  pdftotext: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  certutil: 'libnss3-tools',
  Xvfb: 'xvfb',
  xdotool: 'xdotool',
  unzip: 'unzip',
  ip: 'iproute2',
  cupsd: 'cups',
  lpadmin: 'cups-client',
  gcc: 'gcc',
  'g++': 'g++',
  soffice: 'libreoffice-calc',
}

/** Debian's package by a file of it, where it brings no program. */
const packageByFile: Readonly<Record<string, string>> = {
  '/usr/lib/x86_64-linux-gnu/libgtk-3.so.0': 'libgtk-3-0',
  '/usr/lib/x86_64-linux-gnu/libnss3.so': 'libnss3',
  '/usr/lib/x86_64-linux-gnu/libasound.so.2': 'libasound2',
  '/usr/lib/x86_64-linux-gnu/libgbm.so.1': 'libgbm1',
  '/usr/lib/cups/backend/cups-pdf': 'printer-driver-cups-pdf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc': 'fonts-noto-cjk',
  '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf': 'fonts-hanazono',
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
  if (stillMissing.length > 0) fail(`Installed, and yet they are not found: ${stillMissing.join(' ')}`)
}

function listMissingPackages(): readonly string[] {
  const byProgram = Object.entries(packageByProgram).filter(([program]) => !isInstalled(program))
  const byFile = Object.entries(packageByFile).filter(([file]) => !existsSync(file))
  return [...new Set([...byProgram, ...byFile].map(([, name]) => name))]
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
