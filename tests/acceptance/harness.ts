// Acceptance: the program as its user has it, on the command line, in a folder of his own. One `run` with a script
// is how a test asks for many things, because every start of the program costs a second.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OutputOf, ProcedureName } from '../../src/api/procedures.ts'
import { makeCourtLedger } from '../cli/court-ledger.ts'
import { type CliResult, runCli } from '../cli/run-cli.ts'
import { temporaryFolder } from '../db/test-ledgers.ts'

export type ScriptLine = {
  readonly procedure: string
  readonly input?: unknown
  readonly today?: unknown
}

export type Answer = {
  readonly ok?: Readonly<Record<string, unknown>>
  readonly error?: { readonly kind: string } & Readonly<Record<string, unknown>>
}

/** A folder that several tests share, with a new ledger named court.ledger in it; the caller removes it. */
export function sharedCourt(): { readonly folder: string; readonly recoveryCode: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-acceptance-'))
  const { recoveryCode } = makeCourtLedger(folder)
  return { folder, recoveryCode, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A test's own copy of a folder, gone when the test has ended. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

export const LEDGER = ['--ledger', 'court.ledger'] as const

/** Writes the script and runs it; the answers line by line. */
export function runScript(
  folder: string,
  lines: readonly ScriptLine[],
  ...flags: readonly string[]
): Answer[] {
  return answersOf(runText(folder, lines.map(line => JSON.stringify(line)).join('\n'), ...flags))
}

/** For JSON that JavaScript itself cannot write, such as 9007199254740993 or 1e21. */
export function runText(folder: string, script: string, ...flags: readonly string[]): CliResult {
  writeFileSync(join(folder, 'script.jsonl'), `${script}\n`)
  return runCli({ folder }, 'run', 'script.jsonl', ...LEDGER, ...flags)
}

export function answersOf(result: CliResult): Answer[] {
  if (result.status !== 0) throw new Error(`the script was not run: ${result.stderr}`)
  return result.values as Answer[]
}

/** The answer to one line of a script, which must not have been refused. */
export function answerTo<N extends ProcedureName>(_: N, answer: Answer | undefined): OutputOf<N> {
  if (answer?.ok === undefined) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.ok as never
}

export const errorsOf = (answers: readonly Answer[]) => answers.map(answer => answer.error ?? 'answered')
