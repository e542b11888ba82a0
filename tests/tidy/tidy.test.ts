// What neither compiler nor linter sees: leftovers, sentences outside the wording, switches without an end,
// files without a purpose, rooms without a README, names that have no place here.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  listCode,
  listNodes,
  listNodesBelow,
  listTextFiles,
  projectRoot,
  readProjectFile,
  type SyntaxNode,
} from './source-files.ts'

const productFolders = ['src', 'db', 'host', 'electron', 'renderer']
const rooms = readdirSync(path.join(projectRoot, 'src'))

describe('every file', () => {
  it('is finished: no marker is left of work to do', () => {
    // This test itself has to spell the markers.
    const files = listTextFiles().filter(file => !file.startsWith('tests/tidy/'))
    expect(matchesIn(files, /\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([])
  })

  it('names no package registry by its address', () => {
    expect(matchesIn(listTextFiles(), /\bregistry\.[a-z]/)).toEqual([])
  })

  it('names no tool that had a hand in it', () => {
    expect(listTextFiles().flatMap(file => banishedWordsIn(file))).toEqual([])
  })
})

describe('every source file', () => {
  it('opens by saying what it holds and where it sits', () => {
    const files = listCode(...productFolders, 'bench', 'scripts')
    expect(files.filter(file => !/^(?:#!.*\n)?\/[/*]/.test(readProjectFile(file)))).toEqual([])
  })

  it('leaves Chinese sentences to src/wording', () => {
    const files = listCode(...productFolders, 'bench', 'scripts').filter(file => !speaksChinese(file))
    const found = files.flatMap(file => chineseTexts(file).map(text => `${file}: ${text}`))
    expect(found).toEqual([])
  })

  it('imports at its head, where the fence sees it, never inside a type', () => {
    const files = listCode(...productFolders, 'bench', 'scripts')
    expect(files.filter(file => listNodes(file).some(node => node.type === 'TsImportType'))).toEqual([])
  })

  it('ends every switch in assertNever, so that a new kind does not compile until it is answered', () => {
    // Only src/ decides over closed unions alone; db/ and host/ also switch over codes that others own.
    expect(listCode('src').filter(hasOpenSwitch)).toEqual([])
  })
})

describe('every room', () => {
  it.each([...rooms.map(room => `src/${room}`), 'db', 'host', 'electron', 'renderer'])(
    '%s has a README of less than a page',
    room => {
      const file = `${room}/README.md`
      expect(existsSync(path.join(projectRoot, file))).toBe(true)
      expect(readProjectFile(file).split('\n').length).toBeLessThanOrEqual(60)
    },
  )
})

describe('the lockfile', () => {
  it('holds what was locked, and no address', () => {
    const lockfile = readProjectFile('package-lock.json')
    expect(lockfile).toContain('"integrity": "sha512-')
    expect(lockfile).not.toContain('"resolved"')
  })

  it('holds every optional package of its packages, for without one of them `npm ci` refuses to begin', () => {
    const { packages } = JSON.parse(readProjectFile('package-lock.json')) as Lockfile
    const wanted = Object.values(packages).flatMap(each => Object.keys(each.optionalDependencies ?? {}))
    expect(wanted.filter(name => packages[`node_modules/${name}`] === undefined)).toEqual([])
  })
})

describe('the Node that runs this', () => {
  it('is the one that the project locks, whatever the machine has', () => {
    const { optionalDependencies } = JSON.parse(readProjectFile('package.json')) as Package
    const platform = process.platform === 'win32' ? 'win' : process.platform
    expect(process.versions.node).toBe(optionalDependencies[`node-${platform}-${process.arch}`])
  })
})

describe('the README', () => {
  it('tells the same command to test with as CI runs', () => {
    const command = 'npm ci && npm test'
    expect(readProjectFile('README.md')).toContain(command)
    expect(readProjectFile('.ci/run')).toContain(command)
  })
})

type Package = { readonly optionalDependencies: Readonly<Record<string, string>> }

type Lockfile = {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

function matchesIn(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap(file =>
    readProjectFile(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
}

/** SHA-256, shortened, of words that must not stand anywhere; spelled out here they would stand here. */
const banishedWords = new Set([
  '7b8208d11b1b6f48',
  'c857d09db23e6822',
  'c70eca6b0f88f44d',
  '3ea125d0bff386e6',
  '60965168ce762e94',
  '7d3194f79e645c42',
  '6f7ac1823da81d2e',
  '67f2d22514622d1b',
  '487b91042c7cf27a',
  '053ea4804ef1bb33',
])

function banishedWordsIn(file: string): readonly string[] {
  const words = new Set(
    readProjectFile(file)
      .match(/[A-Z]?[a-z]+|[A-Z]+/g)
      ?.map(word => word.toLowerCase()),
  )
  return [...words]
    .filter(word => banishedWords.has(createHash('sha256').update(word).digest('hex').slice(0, 16)))
    .map(word => `${file}: ${word}`)
}

/** Numerals, parsers of amounts, and what the demo's clerk would type are Chinese by nature. */
function speaksChinese(file: string): boolean {
  return ['src/wording/', 'src/contracts/packs/', 'src/base/', 'host/cli/demo/'].some(each =>
    file.startsWith(each),
  )
}

/** Words of the data itself: the kinds of invoice are fixed names of the API, the font is a file's name. */
const chineseData: readonly unknown[] = ['普通发票', '专用发票', '仿宋_GB2312.ttf', '〇']

/** In literals, templates and mark-up; a pattern that reads Chinese says nothing to anybody. */
function chineseTexts(file: string): readonly string[] {
  return listNodes(file)
    .map(node => node['value'] ?? node['raw'])
    .filter(text => typeof text === 'string')
    .filter(text => /\p{Script=Han}/u.test(text) && !chineseData.includes(text))
}

/** A switch is closed by assertNever in its default, or as the statement after it. */
function hasOpenSwitch(file: string): boolean {
  const bodies = listNodes(file).flatMap(node => statementLists(node))
  return bodies.some(body =>
    body.some(
      (statement, index) =>
        statement.type === 'SwitchStatement' &&
        !callsAssertNever(lastCase(statement)) &&
        !callsAssertNever(body[index + 1]),
    ),
  )
}

function statementLists(node: SyntaxNode): readonly (readonly SyntaxNode[])[] {
  const lists = [node['stmts'], node['body'], node['consequent']]
  return lists.filter((list): list is readonly SyntaxNode[] => Array.isArray(list))
}

function lastCase(statement: SyntaxNode): unknown {
  const cases = statement['cases']
  return Array.isArray(cases) ? cases.at(-1) : undefined
}

function callsAssertNever(node: unknown): boolean {
  return listNodesBelow(node).some(each => each.type === 'Identifier' && each['value'] === 'assertNever')
}
