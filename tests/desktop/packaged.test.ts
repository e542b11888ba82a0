// The package, as `npm run package` makes it: what is in its archive, that it starts, opens a ledger by what
// is typed on its keyboard, and lets nobody look inside. It cannot be driven as the other tests drive the window,
// because it refuses the switch for that; so keys are sent by the screen's own server, and that the ledger is open is
// seen from its lock, which only a ledger host that has loaded the packed driver and deciphered the file can hold.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWriterAlive } from '../../db/lock.ts'
import { programName } from '../../src/wording/window-shell.ts'
import { listArchive } from './archive.ts'
import { environment, sandboxWords } from './launch.ts'
import {
  packedArchive as archive,
  packProgram,
  packedProgram as program,
  runScript,
  unpackedFolder as unpacked,
} from './packed-program.ts'
import { projectRoot } from './places.ts'

const password = 'packed-2026'
let folder: string
let ledger: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'court-ledger-packaged-'))
  ledger = path.join(folder, 'court.ledger')
  packProgram()
  runScript('host/cli.ts', ['init', '--ledger', ledger], { LEDGER_PASSWORD: password })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed program', () => {
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

  it('holds the file of every thread: without its own the window would derive keys as slowly as before', () => {
    const paths = listArchive(archive).map(each => each.path)
    for (const name of ['key-worker', 'ledger-worker', 'pdf-worker', 'read-file-worker']) {
      expect(paths).toContain(`host/${name}.js`)
    }
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

  it('brings the list of its software, each with version, licence and the locked sum', () => {
    const list = JSON.parse(readFileSync(path.join(unpacked, 'SBOM.cdx.json'), 'utf8'))
    expect(list).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      metadata: { component: { name: 'court-contract-ledger' } },
    })
    const facts = JSON.parse(
      readFileSync(path.join(projectRoot, 'release/app/electron/build-facts.json'), 'utf8'),
    )
    const told = (each: { name: string; version: string }) => `${each.name} ${each.version}`
    expect(list.components.map(told)).toEqual(facts.libraries.map(told))
    for (const component of list.components) {
      expect(component).toMatchObject({
        purl: expect.stringMatching(/^pkg:npm\//),
        licenses: [expect.anything()],
        hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }],
      })
    }
  })

  it('knows no switch for tests: it asks the command line and the environment for no more than this', () => {
    const main = readFileSync(path.join(projectRoot, 'release/app/electron/main.js'), 'utf8')
    expect(main.match(/process\.env\b[^\]]*\]?/g)?.toSorted()).toEqual([
      'process.env["SYSTEMROOT"]',
      'process.env[name]',
    ])
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
