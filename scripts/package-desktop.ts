// `npm run package`: the program as it is delivered. Without more words the unpacked program for this machine, on
// the Electron that is found here; `npm run package -- --linux` or `--win` makes the installers, on an open network.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bundleDesktop } from './build-desktop.ts'
import { writeLicenceText } from './build-facts.ts'
import { findDesktopRuntime } from './desktop-runtime.ts'
import { writeSoftwareList } from './software-list.ts'
import type { DesktopRuntime } from './stand-in/stand-in-place.ts'

const projectRoot = path.join(import.meta.dirname, '..')
const release = path.join(projectRoot, 'release')
const appFolder = path.join(release, 'app')
const modules = path.join(projectRoot, 'node_modules')

const FONT_FILES = [
  'noto-serif-sc/package.json',
  'noto-serif-sc/LICENSE_FONT',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/package.json',
  'noto-sans-sc/LICENSE_FONT',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]

const words = process.argv.slice(2)
const isForHere = words.length === 0
const runtime: DesktopRuntime | null = isForHere ? await findDesktopRuntime() : null
await layOutApp(runtime?.driver ?? path.join(modules, 'better-sqlite3'))
pack(isForHere ? ['--dir', ...electronOf(runtime)] : words)

/** Code, the driver, the fonts, and a package.json that names nothing else. */
async function layOutApp(driver: string): Promise<void> {
  const { libraries } = await bundleDesktop(appFolder)
  writeLicenceText(libraries, path.join(release, 'LICENSES.libraries.txt'))
  const { name, version, description } = packageFacts()
  writeSoftwareList(libraries, { name, version, description }, path.join(release, 'SBOM.cdx.json'))
  const main = 'electron/main.js'
  const facts = { name, version, description, author: name, type: 'module', main }
  writeFileSync(path.join(appFolder, 'package.json'), `${JSON.stringify(facts)}\n`)
  for (const each of ['package.json', 'LICENSE', 'lib', 'prebuilds']) {
    copy(path.join(driver, each), `better-sqlite3/${each}`)
  }
  for (const each of FONT_FILES) {
    copy(path.join(modules, '@expo-google-fonts', each), `@expo-google-fonts/${each}`)
  }
}

function copy(from: string, to: string): void {
  const target = path.join(appFolder, 'node_modules', to)
  mkdirSync(path.dirname(target), { recursive: true })
  cpSync(from, target, { recursive: true, dereference: true })
}

/** The words that make electron-builder take the runtime that is here, and download none. */
function electronOf(found: DesktopRuntime | null): readonly string[] {
  if (found === null || found.kind === 'shipped') return []
  const folder = path.join(release, 'stand-in')
  rmSync(folder, { recursive: true, force: true })
  // What makes it a runtime for development stays behind: its own start, and the driver beside it.
  const left = ['resources/app', 'better-sqlite3'].map(each =>
    path.join(path.dirname(found.executable), each),
  )
  cpSync(path.dirname(found.executable), folder, { recursive: true, filter: from => !left.includes(from) })
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${found.version}`]
}

function pack(given: readonly string[]): void {
  const builder = path.join(modules, 'electron-builder/cli.js')
  if (!existsSync(builder)) throw new Error('electron-builder is not installed')
  // As links the fuses would be set in the runtime that they were copied from.
  const env = { ...process.env, USE_HARD_LINKS: 'false' }
  const { status } = spawnSync(process.execPath, [builder, ...given], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

function packageFacts(): { readonly name: string; readonly version: string; readonly description: string } {
  return JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
}
