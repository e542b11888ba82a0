// `call <procedure>`: one procedure of the API, its input as JSON on the command line or in a file.

import { readFileSync } from 'node:fs'
import { errorCode } from '../../db/storage-failure.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { callProcedure } from '../router.ts'
import { type CommandArguments, pathOf } from './arguments.ts'
import { printValue } from './output.ts'
import { openSession, parseJson, writesToLedger } from './session.ts'

export async function call(given: CommandArguments): Promise<Result<void, Refusal>> {
  const [procedure = ''] = given.operands
  const input = readInput(given)
  if (!input.ok) return input
  const opened = openSession(given, writesToLedger(procedure))
  if (!opened.ok) return opened
  try {
    const answer = await callProcedure(opened.value.session, procedure, input.value)
    if (!answer.ok) return answer
    printValue(answer.value)
    return ok(undefined)
  } finally {
    await opened.value.close()
  }
}

function readInput(given: CommandArguments): Result<unknown, Refusal> {
  const { input = '{}' } = given.flags
  if (!input.startsWith('@')) return parseJson(input)
  const text = readTextFile(pathOf(given, input.slice(1)))
  return text.ok ? parseJson(text.value) : text
}

/** Without the mark that editors on Windows put before a text. */
export function readTextFile(file: string): Result<string, Refusal> {
  try {
    return ok(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return err({ kind: 'file-not-read', file, code: errorCode(error) ?? '' })
  }
}
