// `import-cards <file>`: a list of cards, .xlsx or .csv, under the contract that knows cards.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { callProcedure } from '../router.ts'
import type { CommandArguments } from './arguments.ts'
import { printValue } from './output.ts'
import { openSession } from './session.ts'

export async function importCards(given: CommandArguments): Promise<Result<void, Refusal>> {
  const [file = ''] = given.operands
  const opened = openSession(given, true)
  if (!opened.ok) return opened
  try {
    const answer = await callProcedure(opened.value.session, 'imports.record', { kind: 'cards', file })
    if (!answer.ok) return answer
    printValue(answer.value)
    return ok(undefined)
  } finally {
    await opened.value.close()
  }
}
