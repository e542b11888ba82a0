// `run <file.jsonl>`: many calls on a ledger that is opened once, each answered by one line. What is refused stops
// nothing: whoever wrote the script reads the answers.

import type { InputProblem } from '../../src/api/input-problems.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { parseCalendarDate } from '../../src/base/calendar-date.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { callProcedure } from '../router.ts'
import type { StartedSession } from '../start-session.ts'
import { type CommandArguments, pathOf } from './arguments.ts'
import { readTextFile } from './call.ts'
import { INTERNAL_ERROR, printValue, sayBug } from './output.ts'
import { openSession, parseJson, writesToLedger } from './session.ts'

export async function run(given: CommandArguments): Promise<Result<void, Refusal>> {
  const [script = ''] = given.operands
  const text = readTextFile(pathOf(given, script))
  if (!text.ok) return text
  const calls = text.value
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(parseCall)
  const writes = calls.some(call => call.ok && writesToLedger(call.value.procedure))
  const opened = openSession(given, writes)
  if (!opened.ok) return opened
  try {
    for (const call of calls) {
      if (call.ok) await printAnswerOrBug(opened.value, call.value, given)
      else printAnswer(call)
    }
    return ok(undefined)
  } finally {
    await opened.value.close()
  }
}

type ScriptCall = { readonly procedure: string; readonly input: unknown; readonly today: unknown }

function parseCall(line: string): Result<ScriptCall, Refusal> {
  const parsed = parseJson(line)
  if (!parsed.ok) return parsed
  const call = parsed.value
  if (typeof call !== 'object' || call === null || !('procedure' in call)) {
    return invalid('procedure', 'missing')
  }
  const { procedure } = call
  if (typeof procedure !== 'string') return invalid('procedure', 'wrong-type')
  return ok({
    procedure,
    input: 'input' in call ? call.input : {},
    today: 'today' in call ? call.today : undefined,
  })
}

const invalid = (path: string, problem: InputProblem): Result<never, Refusal> =>
  err({ kind: 'invalid-input', path, problem })

/** A bug in one call has undone that call's transaction: the next ones are asked all the same. */
async function printAnswerOrBug(opened: StartedSession, call: ScriptCall, given: CommandArguments) {
  try {
    printAnswer(await answerCall(opened, call, given))
  } catch (error) {
    sayBug(error)
    printValue(INTERNAL_ERROR)
  }
}

async function answerCall(
  { session, clock }: StartedSession,
  { procedure, input, today }: ScriptCall,
  given: CommandArguments,
): Promise<Result<unknown, Refusal>> {
  if (today === undefined) clock.setToday(given.today)
  else {
    const day = parseCalendarDate(String(today))
    if (!day.ok) return invalid('today', 'impossible-date')
    clock.setToday(day.value)
  }
  return await callProcedure(session, procedure, input)
}

function printAnswer(answer: Result<unknown, Refusal>): void {
  printValue(answer.ok ? { ok: answer.value } : { error: answer.error })
}
