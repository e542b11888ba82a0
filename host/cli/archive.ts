// `archive-year --year 2025 --out <folder>`: a year's archive into that folder; `archive-check <folder>`: whether one is as
// it was made, which is exit 0.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { callProcedure } from '../router.ts'
import { type CommandArguments, pathOf, usageError } from './arguments.ts'
import { printValue } from './output.ts'
import { openSession } from './session.ts'

export async function archiveYear(given: CommandArguments): Promise<Result<void, Refusal>> {
  const { year = '', out } = given.flags
  if (!/^\d{4}$/.test(year)) return usageError('--year')
  if (out === undefined || out === '') return usageError('--out')
  return await answered(given, true, 'archive.make', { year: Number(year), folder: pathOf(given, out) })
}

export async function archiveCheck(given: CommandArguments): Promise<Result<void, Refusal>> {
  const [folder = ''] = given.operands
  return await answered(given, false, 'archive.check', { folder: pathOf(given, folder) })
}

async function answered(
  given: CommandArguments,
  writes: boolean,
  procedure: 'archive.make' | 'archive.check',
  input: object,
): Promise<Result<void, Refusal>> {
  const opened = openSession(given, writes)
  if (!opened.ok) return opened
  try {
    const answer = await callProcedure(opened.value.session, procedure, input)
    if (!answer.ok) return answer
    printValue(answer.value)
    if ((answer.value as { readonly ok?: boolean }).ok === false) process.exitCode = 1
    return ok(undefined)
  } finally {
    await opened.value.close()
  }
}
