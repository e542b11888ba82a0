// From the unpacked program to a Debian package, by dpkg-deb alone: electron-builder fetches a tool for it, and a
// court's network has none. The same files install on Debian, UOS and Kylin.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { installerWords } from '../../src/wording/installer.ts'
import { controlText, copyrightText, desktopEntry, PACKAGE, PROGRAM_FOLDER, START_FILE } from './deb-texts.ts'

export type DebOrder = {
  /** The unpacked program, which is left as it is. */
  readonly unpacked: string
  readonly version: string
  readonly architecture: string
  readonly output: string
  /** `xz` is what the dpkg of UOS 20 and Kylin V10 can unpack; `none` is quick. */
  readonly compression: 'xz' | 'none'
}

/** Electron's own helper for its sandbox: it has to belong to root and to run as root. */
const SANDBOX_HELPER = 'chrome-sandbox'
const AS_ROOT = 0o4755

export function buildDeb(order: DebOrder): void {
  mkdirSync(path.dirname(order.output), { recursive: true })
  const root = mkdtempSync(path.join(path.dirname(order.output), 'deb-'))
  try {
    chmodSync(root, 0o755)
    layOut(root, order)
    writeControl(root, order)
    pack(root, order)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function layOut(root: string, { unpacked }: DebOrder): void {
  const program = path.join(root, PROGRAM_FOLDER)
  cpSync(unpacked, program, { recursive: true })
  chmodSync(path.join(program, SANDBOX_HELPER), AS_ROOT)
  const share = path.join(root, 'usr/share')
  write(path.join(share, `applications/${PACKAGE}.desktop`), desktopEntry())
  write(path.join(share, `doc/${PACKAGE}/copyright`), copyrightText())
  const icon = readFileSync(path.join(import.meta.dirname, `${PACKAGE}.svg`), 'utf8')
  write(path.join(share, `icons/hicolor/scalable/apps/${PACKAGE}.svg`), icon)
  const start = readFileSync(path.join(import.meta.dirname, 'start.sh'), 'utf8')
  write(path.join(root, START_FILE), start.replace('@PROGRAM@', `${PROGRAM_FOLDER}/${PACKAGE}`), 0o755)
}

function writeControl(root: string, { version, architecture }: DebOrder): void {
  const files = filesBelow(root)
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0)
  const control = path.join(root, 'DEBIAN')
  const facts = { version, architecture, kilobytes: Math.ceil(bytes / 1024) }
  write(path.join(control, 'control'), controlText(facts))
  const sums = files.map(file => `${md5(path.join(root, file))}  ${file}\n`)
  write(path.join(control, 'md5sums'), sums.join(''))
  for (const [name, script] of [
    ['preinst', 'refuse-while-running'],
    ['prerm', 'refuse-while-running'],
    ['postinst', 'refresh-desktop'],
    ['postrm', 'refresh-desktop'],
  ] as const) {
    const text = readFileSync(path.join(import.meta.dirname, `${script}.sh`), 'utf8')
    write(path.join(control, name), text.replace('@STILL_RUNNING@', installerWords.stillRunning), 0o755)
  }
}

function pack(root: string, { output, compression }: DebOrder): void {
  const words = ['--build', '--root-owner-group', `-Z${compression}`, root, output]
  const { status, stderr, error } = spawnSync('dpkg-deb', words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`dpkg-deb failed: ${error?.message ?? stderr}`)
}

/** Relative and in one order, so that the same program gives the same list. */
function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted()
}

/** What dpkg compares an installed package with (`dpkg --verify`); it knows no other sum. */
const md5 = (file: string): string => createHash('md5').update(readFileSync(file)).digest('hex')

function write(file: string, text: string, mode = 0o644): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text, { mode })
}
