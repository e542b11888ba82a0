// Random and mutated calls of every procedure, through the port that the window uses, in rounds of a ledger each.
// Nothing may come back but an answer or a refusal that its sentence can be told of; no trace, no SQL; and whatever
// was refused must have left the ledger as it was. A round is repeated by its seed alone.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { isProcedureName, type ProcedureName, procedures } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { refusalInWords } from '../../src/wording/refusals.ts'
import { exampleInputs } from '../services/example-inputs.ts'
import { fc } from './cases.ts'
import { fileInputs } from './file-inputs.ts'
import { type Answer, type FuzzedOffice, openFuzzedOffice } from './fuzzed-office.ts'
import { changed, hostile, widened } from './hostile-input.ts'
import { startOffice } from './office-story.ts'

export type FuzzReport = {
  readonly calls: number
  readonly answered: number
  readonly refused: number
  /** How often a dump was compared with the one before a refused call, besides asking SQLite after each. */
  readonly dumpsCompared: number
  readonly refusalKinds: number
  readonly proceduresAnswered: number
  readonly internalErrors: number
  /** What must not be, each with the call that brought it about. */
  readonly findings: readonly string[]
}

export type FuzzOrder = {
  readonly calls: number
  readonly seed: number
  readonly tell?: (done: number) => void
}

export const examples: Readonly<Partial<Record<ProcedureName, unknown>>> = { ...exampleInputs, ...fileInputs }
export const names = Object.keys(procedures).filter(isProcedureName)

const CALLS_A_ROUND = 2_000
/** A dump of the whole ledger is compared before and after every so many refused calls. */
const DUMP_EVERY = 25

export async function fuzzCalls({ calls, seed, tell = () => {} }: FuzzOrder): Promise<FuzzReport> {
  const tally = createTally()
  for (let done = 0, round = 0; done < calls; done += CALLS_A_ROUND, round += 1) {
    // Once each as it ought to be, before anything is broken: that a procedure is answered at all is no matter of luck.
    await fuzzRound(tally, seed + round, Math.min(CALLS_A_ROUND, calls - done), round === 0 ? names : [])
    tell(Math.min(calls, done + CALLS_A_ROUND))
  }
  return tally.report()
}

async function fuzzRound(
  tally: Tally,
  seed: number,
  count: number,
  ordinary: readonly ProcedureName[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-fuzz-'))
  const office = await openFuzzedOffice(folder)
  try {
    await startOffice((procedure, input) => office.call(procedure, input))
    for (const name of ordinary) {
      await tryCall(tally, office, { name, input: confined(folder, examples[name]) }, seed)
    }
    for (const sample of fc.sample(calls, { numRuns: count, seed })) {
      if ('message' in sample) postStrangeMessage(office, sample.message)
      else await tryCall(tally, office, { ...sample, input: confined(folder, sample.input) }, seed)
    }
    const problems = office.problems()
    if (problems.length > 0) tally.find(`round ${seed}: the ledger does not verify: ${problems.join(', ')}`)
  } finally {
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type FuzzedCall = { readonly name: string; readonly input: unknown }

async function tryCall(
  tally: Tally,
  office: FuzzedOffice,
  { name, input }: FuzzedCall,
  seed: number,
): Promise<void> {
  const find = (what: string) => tally.find(`round ${seed}: ${name}: ${what}: ${shown(input)}`)
  const before = office.committed()
  const dumpBefore = tally.refused() % DUMP_EVERY === 0 ? office.dumpDigest() : null
  const answer = await office.call(name, input)
  tally.count(name, answer)
  for (const bug of office.takeBugs()) find(bug instanceof Error ? `${bug.name} ${bug.message}` : 'a bug')
  if (answer.ok) return
  if (office.committed() !== before) find('refused, and yet something was committed')
  if (dumpBefore !== null) {
    tally.compare()
    if (office.dumpDigest() !== dumpBefore) find('refused, and yet the dump differs')
  }
  for (const problem of problemsOfReply(answer.error)) find(problem)
}

/** The reply as it is, and as it is told. */
function problemsOfReply(error: { readonly kind: string }): readonly string[] {
  if (error.kind === 'internal-error') return ['an internal error']
  const reply = JSON.stringify(error)
  const told = refusalInWords(error as Refusal)
  return [
    ...(TRACE_OR_SQL.test(reply) ? [`the reply tells of the inside: ${reply.slice(0, 300)}`] : []),
    ...(/\p{Script=Han}.*[。！）]$/su.test(told) ? [] : [`no sentence: ${told.slice(0, 300)}`]),
    ...(/undefined|NaN|\[object/.test(told) ? [`a hole in the sentence: ${told.slice(0, 300)}`] : []),
  ]
}

const TRACE_OR_SQL =
  /\\n\s+at |SQLITE_|SqliteError|ZodError|\bno such (?:table|column)\b|constraint failed|node:internal|node_modules|\.[tj]s:\d|\b(?:SELECT|INSERT|UPDATE) .*\b(?:FROM|INTO|SET)\b/

/** No call, so it has no answer; the host says on its own side that it was none. */
function postStrangeMessage(office: FuzzedOffice, message: unknown): void {
  office.post(message)
  office.takeBugs()
}

/** Rare, because each derives a key from a password, which is made to be slow; or because a paper is drawn, or a process started. */
const RARE: Readonly<Partial<Record<ProcedureName, number>>> = {
  'users.appoint': 1,
  'users.changePassword': 1,
  'users.replaceRecoveryCode': 1,
  'notices.issue': 2,
  'documents.countersign': 2,
  'documents.issue': 2,
  'statements.export': 2,
  'statements.preview': 5,
  'notices.preview': 5,
  'documents.preview': 5,
  'audit.verify': 2,
  'backups.run': 1,
  'backups.prove': 1,
  'ledger.backup': 2,
  'ledger.diagnose': 2,
  'imports.look': 5,
  'imports.try': 5,
  'imports.record': 5,
  'imports.template': 2,
  'cards.exportSheet': 2,
  'bills.exportExpected': 2,
  'bills.audit': 5,
}
const ORDINARY = 20

const named: fc.Arbitrary<ProcedureName> = fc.oneof(
  ...names.map(name => ({ arbitrary: fc.constant(name), weight: RARE[name] ?? ORDINARY })),
)

const mutated: fc.Arbitrary<FuzzedCall> = fc
  .record({
    name: named,
    other: named,
    path: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
    replacement: hostile,
    key: fc.constantFrom('contractId', 'file', '__proto__', 'constructor', 'user', 'roles', 'limit'),
    way: fc.constantFrom(
      'as-it-is',
      'one-changed',
      'one-changed',
      'one-changed',
      'two-changed',
      'widened',
      'of-another',
      'anything',
    ),
  })
  .map(({ name, other, path, replacement, key, way }) => {
    const example = examples[name]
    const input = {
      'as-it-is': () => example,
      'one-changed': () => changed(example, path, replacement),
      'two-changed': () =>
        changed(
          changed(example, path, replacement),
          path.map(each => each + 1),
          replacement,
        ),
      widened: () => widened(example, key, replacement),
      'of-another': () => examples[other],
      anything: () => replacement,
    }[way]()
    return { name, input }
  })

const unnamed: fc.Arbitrary<FuzzedCall> = fc.record({
  name: fc.oneof(
    fc.string({ maxLength: 100 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'desk.', 'users'),
  ),
  input: hostile,
})

/** The desk's own, but for those that would end the round or slow every later one down. */
const atDesk: fc.Arbitrary<FuzzedCall> = fc.record({
  name: fc.constantFrom('desk.state', 'desk.about', 'desk.look', 'drafts.list', 'drafts.keep'),
  input: fc.oneof(hostile, fc.record({ form: hostile, content: hostile }), fc.record({ file: hostile })),
})

const strangeMessages = fc.record({
  message: fc.oneof(
    hostile,
    fc.record({ callId: hostile, procedure: fc.constant(7) }),
    fc.record({ cancel: hostile }),
  ),
})

const calls: fc.Arbitrary<FuzzedCall | { readonly message: unknown }> = fc.oneof(
  { arbitrary: mutated, weight: 92 },
  { arbitrary: unnamed, weight: 2 },
  { arbitrary: atDesk, weight: 3 },
  { arbitrary: strangeMessages, weight: 3 },
)

/** A procedure writes where it is told; the machine that runs this shall keep its files. */
function confined(folder: string, input: unknown, depth = 0): unknown {
  if (typeof input === 'string') {
    const leadsOut = isAbsolute(input) || !resolve(folder, input).startsWith(folder)
    return leadsOut ? join(folder, 'outside') : input
  }
  const isPlain =
    typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype
  // No input names a file any deeper.
  if (depth > 3) return input
  if (Array.isArray(input)) return input.map(each => confined(folder, each, depth + 1))
  if (!isPlain) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, confined(folder, value, depth + 1)]),
  )
}

function shown(input: unknown): string {
  try {
    return (JSON.stringify(input) ?? String(input)).slice(0, 400)
  } catch {
    return 'an input that JSON does not know'
  }
}

type Tally = ReturnType<typeof createTally>

function createTally() {
  const findings: string[] = []
  const kinds = new Set<string>()
  const answeredNames = new Set<string>()
  const counts = { calls: 0, answered: 0, refused: 0, dumpsCompared: 0, internalErrors: 0 }
  return {
    count: (name: string, answer: Answer) => {
      counts.calls += 1
      if (answer.ok) {
        counts.answered += 1
        answeredNames.add(name)
        return
      }
      counts.refused += 1
      kinds.add(answer.error.kind)
      if (answer.error.kind === 'internal-error') counts.internalErrors += 1
    },
    compare: () => {
      counts.dumpsCompared += 1
    },
    refused: () => counts.refused,
    find: (what: string) => {
      findings.push(what)
    },
    report: (): FuzzReport => ({
      ...counts,
      refusalKinds: kinds.size,
      proceduresAnswered: names.filter(name => answeredNames.has(name)).length,
      findings,
    }),
  }
}
