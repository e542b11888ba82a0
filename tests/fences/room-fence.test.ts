// The fence between the rooms is tried from the wrong side: one forbidden import for every rule of
// .dependency-cruiser.cjs, and every rule's name expected back. A checker that reads nothing also fails here.

import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantFiles, projectRoot, removePlanted } from './plant-files.ts'

const rules = path.join(projectRoot, '.dependency-cruiser.cjs')
const rooms = readdirSync(path.join(projectRoot, 'src'))
const outerRooms = ['db', 'host', 'electron', 'renderer', 'tests', 'bench', 'scripts']

/** Imports that must be refused: the rule, the file that breaks it, its one line. */
const plants: readonly (readonly [rule: string, file: string, line: string])[] = [
  ...roomOrderPlants(),
  ['room-order-cards', 'src/cards/type-of-a-later-room.ts', `import type { value } from '../ledger/room.ts'`],
  ['room-order-cards', 'src/cards/passes-a-later-room-on.ts', `export { value } from '../ledger/room.ts'`],
  ['room-order-cards', 'src/cards/loads-a-later-room.ts', `await import('../ledger/room.ts')`],
  ['src-is-pure', 'src/services/reads-files.ts', `import 'node:fs'`],
  ['src-is-pure', 'src/services/hashes.ts', `import 'crypto'`],
  ['src-is-pure', 'src/services/tests-with.ts', `import type { Rolldown } from 'vite'`],
  ['src-is-pure', 'src/services/takes-a-store.ts', `import { value } from '../../db/room.ts'`],
  ['decimal-only-in-base', 'src/late-fees/computes.ts', `import 'decimal.js'`],
  ['decimal-only-in-base', 'host/computes.ts', `import 'decimal.js'`],
  ['zod-only-in-contracts-and-api', 'src/cards/validates.ts', `import 'zod'`],
  ['api-imports-rooms-as-types', 'src/api/loads-a-room.ts', `import { value } from '../contracts/room.ts'`],
  ['cases-from-one-seed', 'tests/base/draws.ts', `import 'fast-check'`],
  ['sql-only-in-db', 'host/asks-the-database.ts', `import 'better-sqlite3'`],
  ['sql-only-in-db', 'host/builds-a-query.ts', `import { sql } from 'kysely'`],
  ['sql-only-in-db', 'host/types-a-query.ts', `import type { Kysely } from 'kysely'`],
  ['paper-only-in-host', 'db/prints.ts', `import 'pdfmake'`],
  ['paper-only-in-host', 'db/signs.ts', `import 'pkijs'`],
  ['db-knows-no-shell', 'db/calls-the-host.ts', `import { value } from '../host/room.ts'`],
  ['host-knows-no-window', 'host/calls-the-window.ts', `import { value } from '../electron/room.ts'`],
  ['electron-has-no-ledger', 'electron/opens-the-ledger.ts', `import { value } from '../db/room.ts'`],
  [
    'renderer-knows-base-api-wording',
    'renderer/serves-itself.ts',
    `import { value } from '../src/services/room.ts'`,
  ],
  [
    'renderer-knows-base-api-wording',
    'renderer/serves-itself-more.ts',
    `import { value } from '../host/room.ts'`,
  ],
  ['no-network', 'host/listens.ts', `import 'node:net'`],
  ['no-network', 'host/calls-home.ts', `await import('node:https')`],
  ['no-tests-in-production', 'host/leans-on-a-fixture.ts', `import { value } from '../tests/room.ts'`],
  ['no-dev-dependencies-in-production', 'host/guesses.ts', `import 'fast-check'`],
  ['no-circles', 'host/circle.ts', `import { value } from './room-of-circle.ts'`],
  ['no-unresolvable', 'host/goes-nowhere.ts', `import './nowhere.ts'`],
  ['no-dead-files', 'host/alone.ts', 'export const value = 1'],
  ['no-dead-files', 'src/cards/used-by-its-tests.ts', 'export const value = 1'],
]

/** A file for each room, as it should be, and one that uses what it may from everywhere. */
const innocents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...rooms.map(room => `src/${room}`), ...outerRooms].map(room => [
      `${room}/room.ts`,
      'export const value = 1',
    ]),
  ),
  'host/room-of-circle.ts': `import { value } from './circle.ts'`,
  'src/services/uses-every-room.ts': rooms.map(room => `import '../${room}/room.ts'`).join('\n'),
  'src/api/names-a-room.ts': `import type { value } from '../contracts/room.ts'`,
  'src/base/computes.ts': `import 'decimal.js'`,
  'src/contracts/validates.ts': `import 'zod'`,
  'db/stores.ts': `import 'kysely'\nimport 'node:fs'\nimport { value } from '../src/services/room.ts'`,
  'host/wires.ts': `import 'pdfmake'\nimport { value } from '../db/room.ts'`,
  'electron/opens-a-window.ts': `import { value } from './room.ts'`,
  'renderer/calls.ts': `import { value } from '../src/api/room.ts'\nimport { value as own } from './room.ts'`,
  'bench/compares.ts': `import 'better-sqlite3'\nimport { value } from './room.ts'`,
  'host/cli.ts': `import { value } from './room.ts'`,
  'tests/uses.ts': `import { value } from '../src/cards/used-by-its-tests.ts'`,
}

let violations: ReadonlyMap<string, readonly string[]>
let folder: string

beforeAll(async () => {
  const planted = Object.fromEntries(plants.map(([, file, line]) => [file, line]))
  folder = plantFiles(['package.json'], { ...innocents, ...planted, 'bench/run.ts': importAllAlive(planted) })
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'))
  violations = rulesByFile(await read(folder, ['src', ...outerRooms]))
})

afterAll(() => removePlanted(folder))

describe('the fence between the rooms', () => {
  it.each(plants)('%s is told of %s', (rule, file) => {
    expect(violations.get(file)).toEqual([rule])
  })

  it('is told of nothing else', () => {
    const toldOf = new Set([...plants.map(([, file]) => file), 'host/room-of-circle.ts'])
    expect([...violations].filter(([file]) => !toldOf.has(file))).toEqual([])
  })

  it('has a planted import for every rule', async () => {
    const { ruleSet } = await extractDepcruiseOptions(rules)
    const names = new Set(ruleSet?.forbidden?.map(rule => rule.name))
    expect(new Set(plants.map(([rule]) => rule))).toEqual(names)
  })

  it('has an order for every room there is', () => {
    const ordered = plants
      .map(([rule]) => rule.match(/^room-order-(.+)$/)?.[1])
      .filter(room => room !== undefined)
    expect(new Set([...ordered, 'services'])).toEqual(new Set(rooms))
  })
})

describe('the reading of the project', () => {
  it('misses no file of src, and no import in one', async () => {
    const { modules } = await read(projectRoot, ['src'])
    const readImports = modules
      .filter(module => module.source.startsWith('src/'))
      .map(module => [module.source, module.dependencies.map(dependency => dependency.module)] as const)
    expect(importsByFile(readImports)).toEqual(importsByFile(writtenImports()))
  })
})

async function read(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const options = await extractDepcruiseOptions(rules)
  const enhancedResolveOptions = { ...options.enhancedResolveOptions, symlinks: false }
  const { output } = await cruise([...folders], { ...options, baseDir, enhancedResolveOptions })
  if (typeof output === 'string') throw new Error(`a report instead of a result: ${output}`)
  return output
}

function rulesByFile(result: ICruiseResult): ReadonlyMap<string, readonly string[]> {
  const byFile = new Map<string, readonly string[]>()
  for (const { from, rule } of result.summary.violations) {
    const told = byFile.get(from) ?? []
    if (!told.includes(rule.name)) byFile.set(from, [...told, rule.name])
  }
  return byFile
}

/** An import of every file but those that are to be found dead. */
function importAllAlive(planted: Readonly<Record<string, string>>): string {
  const dead = plants.filter(([rule]) => rule === 'no-dead-files').map(([, file]) => file)
  const alive = Object.keys({ ...innocents, ...planted }).filter(
    file => !dead.includes(file) && file !== 'tests/uses.ts',
  )
  return alive.map(file => `import '../${file}'`).join('\n')
}

/** Each room reaches for the room below it, in the order that the tsconfig files tell. */
function roomOrderPlants(): readonly (readonly [string, string, string])[] {
  return rooms.flatMap(room => {
    const settings: unknown = JSON.parse(
      readFileSync(path.join(projectRoot, 'src', room, 'tsconfig.json'), 'utf8'),
    )
    const { references } = settings as { references: readonly { path: string }[] }
    return references.map(({ path: above }) => {
      const upper = path.basename(above)
      return [
        `room-order-${upper}`,
        `src/${upper}/reaches-below.ts`,
        `import type { value } from '../${room}/room.ts'`,
      ] as const
    })
  })
}

/** What a plain look at the text finds, to hold against what the parser found. */
function writtenImports(): readonly (readonly [string, readonly string[]])[] {
  return readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => {
      const text = readFileSync(path.join(projectRoot, 'src', file), 'utf8')
      const found = [...text.matchAll(/^(?:(?:import|export|\}) .*?from |import )'([^']+)'/gm)].map(
        match => match[1] ?? '',
      )
      return [path.posix.join('src', file), found] as const
    })
}

function importsByFile(found: readonly (readonly [string, readonly string[]])[]) {
  return Object.fromEntries(
    found
      .filter(([file]) => file.endsWith('.ts'))
      .map(([file, imports]) => [file, [...new Set(imports)].sort()]),
  )
}
