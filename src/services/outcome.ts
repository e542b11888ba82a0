// What carrying out a held call brings about, as facts: kept with the proposal, shown to whoever decides, and held against
// what really comes of it in the very transaction that records it. Numbers of new records are no part of it.

import type { ChangedFact } from '../access/duties.ts'
import { addFen, type Fen, maxFen, sumFen, ZERO_FEN } from '../base/fen.ts'
import type { WriteLedger } from './ports.ts'

/** What passes through the ledger itself, whatever the service answers. */
export type Written = {
  readonly entries: number
  /** By the day on which it counts: what the entries move. */
  readonly postedFen: Readonly<Record<string, Fen>>
  /** Of files that were brought in. */
  readonly files: readonly string[]
}

export const NOTHING_WRITTEN: Written = { entries: 0, postedFen: {}, files: [] }

export type Tally = {
  readonly through: (ledger: WriteLedger) => WriteLedger
  readonly written: () => Written
}

export function tallyWrites(): Tally {
  let written = NOTHING_WRITTEN
  return {
    written: () => written,
    through: ledger => ({
      ...ledger,
      addEntry: entry => {
        const moved = sumFen(entry.lines.map(({ amountFen }) => maxFen(amountFen, ZERO_FEN)))
        const before = written.postedFen[entry.effectiveOn] ?? ZERO_FEN
        written = {
          ...written,
          entries: written.entries + 1,
          postedFen: { ...written.postedFen, [entry.effectiveOn]: addFen(before, moved) },
        }
        return ledger.addEntry(entry)
      },
      addImportedFile: file => {
        written = { ...written, files: [...written.files, file.sha256] }
        return ledger.addImportedFile(file)
      },
    }),
  }
}

/** `value` is what the service brought about; what it says of the day on which it is said stays out. */
export function outcomeText(value: unknown, written: Written): string {
  const facts = typeof value === 'object' && value !== null ? value : {}
  const kept = Object.entries(facts).filter(([name]) => !/Id$/.test(name))
  return JSON.stringify({ ...Object.fromEntries(kept), written }, (name, each: unknown) =>
    SAID_ASIDE.has(name) ? undefined : each,
  )
}

const SAID_ASIDE: ReadonlySet<string> = new Set(['warnings', 'openQuestions', 'lateFee', 'because'])

type Leaf = string | number | boolean

/** One fact of an outcome, by the names that lead to it. */
export type OutcomeFact = { readonly path: readonly string[]; readonly value: Leaf }

/** In their order; of a list, each is named by its contract or year, or by its place. */
export const factsOfOutcome = (outcome: string): readonly OutcomeFact[] => leavesOf(JSON.parse(outcome), [])

function leavesOf(value: unknown, path: readonly string[]): readonly OutcomeFact[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [{ path, value: value as Leaf }]
  return Object.entries(value)
    .filter(([name]) => Array.isArray(value) || !NAMING.has(name))
    .flatMap(([name, each]) => leavesOf(each, [...path, nameOf(name, each, value)]))
}

/** They name what holds them. */
const NAMING: ReadonlySet<string> = new Set(['contractId', 'year'])

function nameOf(name: string, each: unknown, within: object): string {
  if (!Array.isArray(within)) return name
  const { contractId, year } = (each ?? {}) as { readonly contractId?: unknown; readonly year?: unknown }
  return String(contractId ?? year ?? Number(name) + 1)
}

export function outcomeDifferences(before: string, now: string): readonly ChangedFact[] {
  const then = byPath(before)
  const today = byPath(now)
  return [...new Set([...then.keys(), ...today.keys()])].flatMap(key => {
    const was = then.get(key)
    const is = today.get(key)
    const path = was?.path ?? is?.path ?? []
    return was?.value === is?.value ? [] : [{ path, before: was?.value ?? null, now: is?.value ?? null }]
  })
}

const byPath = (outcome: string): ReadonlyMap<string, OutcomeFact> =>
  new Map(factsOfOutcome(outcome).map(fact => [JSON.stringify(fact.path), fact]))
