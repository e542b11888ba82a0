// Tries the tests: alters the code of a room in one place after another and runs the room's own tests against each
// alteration (mutation testing). An alteration that no test notices survives, and is listed. Rooms may be named as
// arguments; --again tries anew only what has changed since the last run. Fails where a room scores below the least.

import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'

const LEAST_SCORE = 85
const ROOMS = ['base', 'records', 'charges', 'payments', 'ledger', 'late-fees'] as const

const project = path.resolve(import.meta.dirname, '..')
const reports = path.join(project, 'node_modules/.cache/mutants')
/** All that the tests of these rooms need of the project. */
const needed = ['src', 'tests', 'package.json', 'tsconfig.base.json', 'vitest.mutants.config.ts']

process.chdir(project)
mkdirSync(reports, { recursive: true })
const again = process.argv.includes('--again')
const named = process.argv.slice(2).filter(each => each !== '--again')
const rooms = named.length === 0 ? ROOMS : ROOMS.filter(room => named.includes(room))
if (rooms.length < named.length) throw new Error(`rooms are ${ROOMS.join(', ')}`)

const rows: Row[] = []
for (const room of rooms) {
  const mutants = await tryRoom(room)
  for (const survivor of mutants.filter(({ status }) => isSurvivor(status))) console.log(describe(survivor))
  rows.push(rowOf(room, mutants))
}
console.table(Object.fromEntries(rows.map(({ room, ...figures }) => [room, figures])))
process.exitCode = rows.every(({ score }) => score >= LEAST_SCORE) ? 0 : 1

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

type Row = {
  readonly room: string
  readonly killed: number
  readonly 'timed out': number
  readonly survived: number
  readonly 'no test': number
  readonly 'left out': number
  readonly score: number
}

function tryRoom(room: string): Promise<MutantResult[]> {
  const stryker = new Stryker({
    mutate: [`src/${room}/**/*.ts`],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutants.config.ts', dir: `tests/${room}` },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // Endless loops are known by the count of their turns; a busy machine alone must not kill a mutant.
    timeoutMS: 60_000,
    incremental: true,
    incrementalFile: path.join(reports, `${room}.json`),
    force: !again,
    ignorePatterns: [...readdirSync(project).filter(name => !needed.includes(name)), 'tests/output'],
    tempDirName: 'tests/output/mutants',
    reporters: ['progress-append-only'],
  })
  return stryker.runMutationTest()
}

function isSurvivor(status: MutantResult['status']): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function rowOf(room: string, mutants: readonly MutantResult[]): Row {
  const count = (status: MutantResult['status']) => mutants.filter(each => each.status === status).length
  const found = count('Killed') + count('Timeout')
  const missed = count('Survived') + count('NoCoverage')
  return {
    room,
    killed: count('Killed'),
    'timed out': count('Timeout'),
    survived: count('Survived'),
    'no test': count('NoCoverage'),
    'left out': count('Ignored'),
    score: Math.floor((1000 * found) / (found + missed)) / 10,
  }
}

/** `src/base/fen.ts:12:3  a < b → a <= b`; lines and columns are told from 1. */
function describe({ fileName, location: { start, end }, replacement }: MutantResult): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line)
  const lastLine = lines.at(-1) ?? ''
  const text = [...lines.slice(0, -1), lastLine.slice(0, end.column - 1)].join('\n').slice(start.column - 1)
  const place = `${path.relative(project, fileName)}:${start.line}:${start.column}`
  return `${place}  ${oneLine(text)} → ${oneLine(replacement ?? '')}`
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}
