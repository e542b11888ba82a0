// The lint rules that carry a law of this project are tried from the wrong side: one offence each, and the
// rule's name expected back, so that a renamed rule or a moved file cannot switch a law off in silence.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantFiles, projectRoot, removePlanted } from './plant-files.ts'

const longFunction = `export function long(): void {\n${"  String('')\n".repeat(71)}}\n`
const plants: Readonly<Record<string, readonly [rule: string | null, text: string]>> = {
  'src/cards/asks-the-clock.ts': ['style/noRestrictedGlobals', 'export const now = Date.now()\n'],
  'host/makes-a-date.ts': ['style/noRestrictedGlobals', 'export const now = new Date()\n'],
  'db/calls-home.ts': ['style/noRestrictedGlobals', `export const answer = await fetch('')\n`],
  'electron/calls-home.ts': ['style/noRestrictedGlobals', `export const socket = new WebSocket('')\n`],
  'src/services/prints.ts': ['suspicious/noConsole', `console.log('')\n`],
  'src/services/is-long.ts': ['complexity/noExcessiveLinesPerFunction', longFunction],
  'src/services/is-longer.ts': [
    'style/noExcessiveLinesPerFile',
    `${'export {}\n\n'.repeat(200)}export const last = 1\n`,
  ],
  'src/services/counts.ts': ['style/noEnum', 'export enum Count {\n  One = 1,\n}\n'],
  'src/services/exports-one.ts': ['style/noDefaultExport', 'export default 1\n'],
  'src/services/knowsBetter.ts': ['style/useFilenamingConvention', 'export const name = 1\n'],
  'src/services/does-not-care.ts': ['suspicious/noExplicitAny', 'export const all: any = 1\n'],
  'src/services/is-sure.ts': ['style/noNonNullAssertion', `export const first = [''].at(0)!.length\n`],
  'tests/one.test.ts': [
    'suspicious/noFocusedTests',
    `import { it } from 'vitest'\nit.only('passes', () => {})\n`,
  ],
  'tests/none.test.ts': [
    'suspicious/noSkippedTests',
    `import { it } from 'vitest'\nit.skip('fails', () => {})\n`,
  ],
  'src/base/calendar-date.ts': [null, 'export const today = new Date()\n'],
  'host/clock.ts': [null, 'export const now = Date.now()\n'],
  'host/cli.ts': [null, `console.log('')\n`],
}

let rulesByFile: ReadonlyMap<string, ReadonlySet<string>>
let folder: string

beforeAll(() => {
  const planted = Object.fromEntries(Object.entries(plants).map(([file, [, text]]) => [file, text]))
  folder = plantFiles(['biome.json', '.gitignore'], planted)
  rulesByFile = lint(folder)
})

afterAll(() => removePlanted(folder))

describe('the fence of the linter', () => {
  it.each(Object.entries(plants))('%s is told of as it deserves', (file, [rule]) => {
    expect([...(rulesByFile.get(file) ?? [])]).toEqual(rule === null ? [] : [`lint/${rule}`])
  })
})

function lint(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const linter = path.join(projectRoot, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout } = spawnSync(
    process.execPath,
    [linter, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { severity: string; category: string; location: { path: string } }[]
  }
  const byFile = new Map<string, Set<string>>()
  for (const { category, location } of diagnostics.filter(each => each.severity === 'error')) {
    byFile.set(location.path, (byFile.get(location.path) ?? new Set()).add(category))
  }
  return byFile
}
