// What comes from others and runs here, pinned: packages that would run a script when they are installed, packages with
// native code, and the ciphers and hashes that the product asks the platform for. A new one has to be looked at, and
// then written down here.

import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listCode, projectRoot, readProjectFile } from './source-files.ts'

type Locked = {
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
  readonly integrity?: string
}

const locked: Readonly<Record<string, Locked>> = JSON.parse(readProjectFile('package-lock.json')).packages
const names = Object.keys(locked).filter(name => name !== '')
const bare = (name: string) => name.replace(/^.*node_modules\//, '')

/** None is run: .npmrc says so. */
const WITH_INSTALL_SCRIPT = ['@signalapp/sqlcipher', '@swc/core', 'electron-winstaller']

/** For this machine. Of these only better-sqlite3 is in the delivered program; the others build and test it. */
const NATIVE = [
  '@electron-internal/extract-zip',
  '@rolldown/binding-linux-x64-gnu',
  '@signalapp/sqlcipher',
  '@swc/core-linux-x64-gnu',
  'better-sqlite3',
  'lightningcss-linux-x64-gnu',
]

describe('a package of others', () => {
  it('runs no script when it is installed, and those that would are known', () => {
    expect(names.filter(name => locked[name]?.hasInstallScript === true).map(bare)).toEqual(
      WITH_INSTALL_SCRIPT,
    )
    expect(readProjectFile('.npmrc')).toContain('ignore-scripts=true')
  })

  it('is locked by the sum of its content', () => {
    expect(names.filter(name => !/^sha512-/.test(locked[name]?.integrity ?? ''))).toEqual([])
  })

  it('has native code only where it is known', () => {
    const onLinux = names.filter(name => locked[name]?.os?.includes('linux') ?? true)
    const native = onLinux.filter(name => hasNativeCode(path.join(projectRoot, name)))
    expect(native.map(bare).toSorted()).toEqual(NATIVE)
  })
})

function hasNativeCode(folder: string): boolean {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { withFileTypes: true }).some(entry => {
    if (entry.isFile()) return entry.name.endsWith('.node')
    const isLookedInto = entry.isDirectory() && /^(prebuilds|build|bin|lib|native|dist)$/.test(entry.name)
    return (
      isLookedInto &&
      readdirSync(path.join(folder, entry.name), { recursive: true, encoding: 'utf8' }).some(each =>
        each.endsWith('.node'),
      )
    )
  })
}

describe('the product', () => {
  const code = listCode('src', 'db', 'host', 'electron', 'renderer')

  it('asks the platform for no cipher and no hash but these, which Electron has as well', () => {
    const asked = code.flatMap(file =>
      [
        ...readProjectFile(file).matchAll(
          /\b(?:createHash|createHmac|createCipheriv|createDecipheriv|hash)\(\s*'([^']+)'/g,
        ),
      ].map(([, name]) => name),
    )
    expect([...new Set(asked)].toSorted()).toEqual(['aes-256-gcm', 'sha256'])
  })

  it('asks for none of SM2, SM3 and SM4: Node has them, the cryptography inside Electron has not', () => {
    expect(code.filter(file => /['"`](?:id-)?sm[234](?:-\w+)*['"`]/i.test(readProjectFile(file)))).toEqual([])
  })
})
