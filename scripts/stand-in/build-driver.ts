// Compiles better-sqlite3 for a runtime whose Node-API is older than the prebuilt binaries need. The functions are
// there, but still as experimental ones. Straight by the compiler, so that Python is not asked.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

type DriverBuild = {
  readonly projectRoot: string
  /** Becomes a better-sqlite3 package of its own. */
  readonly target: string
  readonly run: (program: string, words: readonly string[]) => Promise<void>
}

/**
 * The headers that come with the machine's own Node 20. Those that npm serves apart (node-api-headers) leave out what
 * is experimental, and a driver built with them ends the process at its start.
 */
export function findNodeHeaders(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const headers = folders.map(folder => path.join(folder, '../include/node'))
  return headers.find(each => existsSync(path.join(each, 'node_api.h'))) ?? null
}

export async function buildDriver({ projectRoot, target, run }: DriverBuild): Promise<void> {
  const modules = path.join(projectRoot, 'node_modules')
  const source = path.join(modules, 'better-sqlite3')
  const includes = [`-I${findNodeHeaders() ?? ''}`, `-I${modules}/node-addon-api`, `-I${source}/deps/sqlite3`]
  // Not for speed: the stand-in must be quick to build, and no benchmark counts its SQLite.
  const common = ['-c', '-O1', '-fPIC', '-w', '-DNDEBUG', ...includes]
  const sqlite = path.join(target, 'sqlite3.o')
  const addon = path.join(target, 'addon.o')
  await Promise.all([
    run('gcc', [
      ...common,
      '-std=c99',
      ...sqliteDefines(source),
      `${source}/deps/sqlite3/sqlite3.c`,
      '-o',
      sqlite,
    ]),
    run('g++', [...common, ...addonOptions, `${source}/src/better_sqlite3.cpp`, '-o', addon]),
  ])
  for (const each of ['lib', 'package.json', 'LICENSE']) {
    cpSync(path.join(source, each), path.join(target, each), { recursive: true })
  }
  mkdirSync(path.join(target, 'prebuilds'))
  const binary = path.join(target, 'prebuilds/linux-x64.node')
  await run('g++', ['-shared', '-o', binary, addon, sqlite, ...linkOptions])
  rmSync(sqlite)
  rmSync(addon)
}

/** As in the package's binding.gyp, with Node-API 10 asked for by its earlier name. */
const addonOptions = [
  '-std=c++20',
  '-fvisibility=hidden',
  '-DBUILDING_NODE_EXTENSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
]

// Electron carries a SQLite of its own: ours must not be bound to it.
const linkOptions = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread']

function sqliteDefines(source: string): readonly string[] {
  const text = readFileSync(path.join(source, 'deps/defines.gypi'), 'utf8')
  return [...text.matchAll(/'([A-Z][A-Z0-9_]+(?:=-?\w+)?)'/g)].map(([, define]) => `-D${define}`)
}
