// Which computers the program refuses, which it only warns, and that what it asks of the C library is what its database
// driver was linked with.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  GLIBC_NEEDED,
  isOnlyWarned,
  readSystem,
  type SystemFacts,
  unmetBy,
} from '../../electron/system-check.ts'

const GB = 2 ** 30
const windows = (release: string): SystemFacts => ({
  platform: 'win32',
  release,
  glibc: null,
  memoryBytes: 8 * GB,
})
const linux = (glibc: string | null, memoryBytes = 8 * GB): SystemFacts => ({
  platform: 'linux',
  release: '5.10.0',
  glibc,
  memoryBytes,
})

const systems: readonly (readonly [name: string, system: SystemFacts, unmet: readonly string[]])[] = [
  ['Windows 7', windows('6.1.7601'), ['windows-too-old']],
  ['Windows 8.1', windows('6.3.9600'), ['windows-too-old']],
  ['Windows 10', windows('10.0.10240'), []],
  ['Windows 11', windows('10.0.22631'), []],
  ['UOS 20', linux('2.28'), ['glibc-too-old']],
  ['Kylin V10', linux('2.31'), ['glibc-too-old']],
  ['Debian 12', linux('2.36'), []],
  ['openEuler 22.03', linux('2.34'), []],
  ['a version of three figures', linux('2.34.1'), []],
  ['2.4, which is older than 2.34', linux('2.4'), ['glibc-too-old']],
  ['3.0', linux('3.0'), []],
  ['Alpine, without glibc', linux(null), ['no-glibc']],
  ['2 GB', linux('2.36', 2 * GB), ['little-memory']],
  ['4 GB, of which the firmware keeps some', linux('2.36', 3.7 * GB), []],
  ['an old system with little memory', linux('2.28', 2 * GB), ['glibc-too-old', 'little-memory']],
]

describe('the system check', () => {
  it.each(systems)('%s', (_name, system, unmet) => {
    expect(unmetBy(system).map(({ kind }) => kind)).toEqual(unmet)
  })

  it('lets the program run with little memory alone', () => {
    const found = unmetBy(linux('2.28', 2 * GB))
    expect(found.filter(isOnlyWarned).map(({ kind }) => kind)).toEqual(['little-memory'])
  })

  it('reads this computer, which runs these tests', () => {
    const system = readSystem()
    expect(system.platform).toBe(process.platform)
    expect(unmetBy(system).filter(each => !isOnlyWarned(each))).toEqual([])
  })

  it('asks of glibc what the driver of both processors was linked with', () => {
    for (const processor of ['x64', 'arm64']) {
      const file = path.join('node_modules/better-sqlite3/prebuilds', `linux-${processor}.node`)
      const versions = readFileSync(path.resolve(import.meta.dirname, '../..', file), 'latin1').matchAll(
        /GLIBC_2\.(\d+)/g,
      )
      const newest = Math.max(...[...versions].map(([, minor]) => Number(minor)))
      expect(`2.${newest}`).toBe(GLIBC_NEEDED)
    }
  })
})
