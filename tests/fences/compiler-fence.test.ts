// The fence of the compiler is tried from the wrong side: each room knows only the libraries and the rooms that
// its tsconfig.json gives it, so forbidden code does not compile.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantFiles, projectRoot, removePlanted } from './plant-files.ts'

const innocents: Readonly<Record<string, string>> = {
  'src/base/amount.ts': `
    declare const brand: unique symbol
    export type Amount = number & { readonly [brand]: true }
    export const toAmount = (value: number): Amount => value as Amount`,
  'src/records/record.ts': `
    import { toAmount } from '../base/amount.ts'
    export const record = { amount: toAmount(1) }`,
  'src/services/service.ts': `
    import { record } from '../records/record.ts'
    export const service = record`,
  'db/store.ts': `
    import { service } from '../src/services/service.ts'
    export const store = service`,
  'db/file.ts': `
    import { readFileSync } from 'node:fs'
    export const file = readFileSync('')`,
}

/** Code that must not compile, with the compiler's number for why. */
const plants: Readonly<Record<string, readonly [code: string, text: string]>> = {
  'src/base/reads-files.ts': ['TS2591', `import { readFileSync } from 'node:fs'\nreadFileSync('')`],
  'src/base/asks-the-process.ts': ['TS2591', 'export const folder = process.cwd()'],
  'src/base/draws.ts': ['TS2584', 'export const page = document'],
  'src/base/reaches-below.ts': [
    'TS6307',
    `import { record } from '../records/record.ts'\nexport const own = record`,
  ],
  'src/services/stores.ts': ['TS6307', `import { store } from '../../db/store.ts'\nexport const own = store`],
  'src/services/prints.ts': ['TS2584', `console.log('')`],
  'src/services/makes-amounts.ts': [
    'TS2322',
    `import type { Amount } from '../base/amount.ts'\nexport const own: Amount = 1`,
  ],
  'db/mistakes-amounts.ts': [
    'TS2322',
    `import { service } from '../src/services/service.ts'\nexport const own: string = service.amount`,
  ],
  'db/counts.ts': ['TS1294', 'export enum Count {\n  One,\n}'],
}

let errors: ReadonlyMap<string, ReadonlySet<string>>
let folder: string

beforeAll(() => {
  const rooms = readdirSync(path.join(projectRoot, 'src')).map(room => `src/${room}/tsconfig.json`)
  const planted = Object.fromEntries(Object.entries(plants).map(([file, [, text]]) => [file, text]))
  folder = plantFiles(['package.json', 'tsconfig.base.json', 'db/tsconfig.json', ...rooms], {
    ...innocents,
    ...planted,
  })
  // Only what is looked up is linked: the compiler writes its output beside it.
  mkdirSync(path.join(folder, 'node_modules'))
  for (const library of ['@types', 'undici-types']) {
    symlinkSync(path.join(projectRoot, 'node_modules', library), path.join(folder, 'node_modules', library))
  }
  errors = compile(folder)
})

afterAll(() => removePlanted(folder))

describe('the fence of the compiler', () => {
  it.each(Object.entries(plants))('%s does not compile', (file, [code]) => {
    expect(errors.get(file)).toContain(code)
  })

  it('leaves alone what keeps to its room', () => {
    expect([...errors.keys()].filter(file => plants[file] === undefined)).toEqual([])
  })
})

function compile(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const compiler = path.join(projectRoot, 'node_modules/typescript/bin/tsc')
  const { stdout } = spawnSync(process.execPath, [compiler, '-b', 'db', '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  })
  const errorsByFile = new Map<string, Set<string>>()
  for (const [, file = '', code = ''] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+)/gm)) {
    errorsByFile.set(file, (errorsByFile.get(file) ?? new Set()).add(code))
  }
  return errorsByFile
}
