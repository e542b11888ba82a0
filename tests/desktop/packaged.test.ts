// The package, as `npm run package` makes it: its fuses, what is in its archive, that it starts, opens a ledger by what
// is typed on its keyboard, and lets nobody look inside. It cannot be driven as the other tests drive the window,
// because it refuses the switch for that; so keys are sent by the screen's own server, and that the ledger is open is
// seen from its lock, which only a ledger host that has loaded the packed driver and deciphered the file can hold.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWriterAlive } from '../../db/lock.ts'
import { programName } from '../../src/wording/window-shell.ts'
import { listArchive } from './archive.ts'
import { environment, sandboxWords } from './launch.ts'
import { projectRoot } from './places.ts'

const unpacked = path.join(projectRoot, 'release/linux-unpacked')
const program = path.join(unpacked, 'contract-ledger')
const archive = path.join(unpacked, 'resources/app.asar')
const password = 'packed-2026'
let folder: string
let ledger: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'court-ledger-packaged-'))
  ledger = path.join(folder, 'court.ledger')
  run('scripts/package-desktop.ts')
  run('host/cli.ts', 'init', '--ledger', ledger)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(script: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [path.join(projectRoot, script), ...words], {
    env: { ...process.env, LEDGER_PASSWORD: password },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`)
}

describe('the packed program', () => {
  it('has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(program)
    const on = (fuse: FuseV1Options) => fuses[fuse] === FuseState.ENABLE
    expect({
      runsAsNode: on(FuseV1Options.RunAsNode),
      encryptsCookies: on(FuseV1Options.EnableCookieEncryption),
      takesNodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      takesDebugger: on(FuseV1Options.EnableNodeCliInspectArguments),
      checksArchive: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      loadsArchiveOnly: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filesArePrivileged: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runsAsNode: false,
      encryptsCookies: true,
      takesNodeOptions: false,
      takesDebugger: false,
      checksArchive: true,
      loadsArchiveOnly: true,
      ownSnapshot: false,
      filesArePrivileged: false,
    })
  })

  it('holds its bundles, the driver and the fonts, and nothing else', () => {
    const files = listArchive(archive)
    const paths = files.map(each => each.path)
    expect(
      paths.filter(each => !/^(electron|host|preload|renderer|node_modules)\/|^package\.json$/.test(each)),
    ).toEqual([])
    expect(
      paths.filter(each => /\.(tsx?|map|test\.js)$|(^|\/)(tests?|src|bench|scripts)\//.test(each)),
    ).toEqual([])
    const modules = paths.flatMap(each => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each)?.[1] ?? [])
    const expected = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc', 'better-sqlite3']
    expect([...new Set(modules)].toSorted()).toEqual(expected)
    expect(paths.filter(each => each.endsWith('.ttf'))).toHaveLength(5)
    expect(paths.filter(each => each.endsWith('LICENSE_FONT'))).toHaveLength(2)
    expect(files.filter(each => each.isUnpacked).map(each => each.path)).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    expect(existsSync(path.join(unpacked, 'resources/default_app.asar'))).toBe(false)
  })

  it('brings the licences of everything in it', () => {
    const text = readFileSync(path.join(unpacked, 'LICENSES.libraries.txt'), 'utf8')
    for (const name of [
      'antd',
      'react-dom',
      'better-sqlite3-multiple-ciphers',
      '@expo-google-fonts/noto-serif-sc',
      'pdfmake',
    ]) {
      expect(text.split('\n').some(line => line.startsWith(`${name} `))).toBe(true)
    }
    expect(text).toContain('SIL OPEN FONT LICENSE')
    for (const each of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(statSync(path.join(unpacked, each)).size).toBeGreaterThan(1000)
    }
  })

  it('knows no switch for tests: it asks the command line and the environment for no more than this', () => {
    const main = readFileSync(path.join(projectRoot, 'release/app/electron/main.js'), 'utf8')
    expect(main.match(/process\.env\b.{0,20}/g)).toEqual(['process.env[name];'])
    expect(main.match(/hasSwitch\([^)]*\)/g)?.toSorted()).toEqual([
      'hasSwitch("no-sandbox")',
      'hasSwitch(each)',
    ])
    expect(main).not.toMatch(/process\.argv/)
  })

  it.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--inspect=0', '--inspect-brk=0'])(
    'ends at once when it is started with %s',
    word => {
      const { status, stderr } = start(word, 'refused')
      expect({ status, stderr: /listening on/i.test(stderr) }).toEqual({ status: 2, stderr: false })
    },
  )

  it('does not run as Node, whatever the environment says', () => {
    const script = path.join(folder, 'told.txt')
    const words = ['-e', `require('node:fs').writeFileSync(${JSON.stringify(script)}, '')`]
    spawnSync(program, words, { env: { ...environment(), ELECTRON_RUN_AS_NODE: '1' }, timeout: 5_000 })
    expect(existsSync(script)).toBe(false)
  })

  it('starts, shows its window and opens a ledger by what is typed', async () => {
    const profile = profileOf('opens')
    mkdirSync(profile)
    const memory = { bounds: null, isMaximized: false, lastLedger: ledger }
    writeFileSync(path.join(profile, 'window.json'), JSON.stringify(memory))
    const child = spawn(program, [...sandboxWords, `--user-data-dir=${profile}`], { env: environment() })
    try {
      expect(key('search', '--sync', '--onlyvisible', '--name', programName)).not.toBe('')
      await expect.poll(typePassword, { timeout: 40_000, interval: 1500 }).toBe(true)
    } finally {
      await end(child)
    }
    expect(isWriterAlive(ledger)).toBe(false)
  })
})

const profileOf = (name: string): string => path.join(folder, name)

function start(word: string, name: string) {
  const words = [...sandboxWords, `--user-data-dir=${profileOf(name)}`, word]
  return spawnSync(program, words, { env: environment(), encoding: 'utf8', timeout: 20_000 })
}

/** The field has the focus from the beginning; what was typed before it was there is cleared away. */
function typePassword(): boolean {
  if (isWriterAlive(ledger)) return true
  key('search', '--name', programName, 'windowfocus')
  key('key', 'ctrl+a')
  key('type', '--delay', '15', password)
  key('key', 'Return')
  return isWriterAlive(ledger)
}

function key(...words: readonly string[]): string {
  return spawnSync('xdotool', words, { env: environment(), encoding: 'utf8', timeout: 30_000 }).stdout.trim()
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
