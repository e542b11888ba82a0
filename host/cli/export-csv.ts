// `export-csv <to>`: everything in the ledger as tables, beside whoever writes.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { callProcedure } from '../router.ts'
import { type CommandArguments, pathOf } from './arguments.ts'
import { printValue } from './output.ts'
import { openSession } from './session.ts'

export async function exportTables(given: CommandArguments): Promise<Result<void, Refusal>> {
  const [to = ''] = given.operands
  const opened = openSession(given, false)
  if (!opened.ok) return opened
  try {
    const folder = pathOf(given, to)
    const answer = await callProcedure(opened.value.session, 'ledger.exportCsv', { folder })
    if (!answer.ok) return answer
    printValue(answer.value)
    return ok(undefined)
  } finally {
    await opened.value.close()
  }
}
