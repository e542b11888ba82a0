// The one way in: finds a procedure by name, lets its schema pass the input, asks whether the user may, runs the
// handler and lets the schema pass the answer. The command line and the window call this and nothing beneath it.

import { recordDenied } from '../db/denied-calls.ts'
import { storageProblem } from '../db/storage-failure.ts'
import { mayRun } from '../src/access/roles.ts'
import { isProcedureName, type ProcedureName, procedureTable } from '../src/api/procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { outOfRangeProblem } from '../src/base/in-range.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { UNWATCHED, type Watch } from '../src/base/watch.ts'
import { invalidInput, unwritableText } from './input-problem.ts'
import { handlers } from './procedures/handlers.ts'
import { heldDuty } from './second-person.ts'
import type { Session } from './session.ts'

export async function callProcedure(
  session: Session,
  name: string,
  input: unknown,
  watch: Watch = UNWATCHED,
): Promise<Result<unknown, Refusal>> {
  if (!isProcedureName(name)) return err({ kind: 'unknown-procedure', procedure: name })
  const { access, effect } = procedureTable[name]
  const { roles } = session.file.user
  if (!mayRun(roles, access)) return deny(session, name, { kind: 'forbidden', access, roles })
  // What only computes takes any text; a record must come back as it was given.
  const unwritable = effect !== 'tool' && effect !== 'query' ? unwritableText(input) : null
  if (unwritable !== null) return err(unwritable)

  try {
    const answer = await answerProcedure(session.watchedBy(watch), name, input)
    return !answer.ok && answer.error.kind === 'forbidden' ? deny(session, name, answer.error) : answer
  } catch (error) {
    // Each figure was possible by itself; what follows from them is not.
    const problem = outOfRangeProblem(error)
    if (problem !== null) return err({ kind: 'out-of-range', problem })
    // A damaged page, a failing disk or a foreign lock may first be met by a query.
    const refusal = storageProblem(error, session.file.path)
    if (refusal === null) throw error
    return err(refusal)
  }
}

/** Whoever may not is told so, and the ledger remembers it. */
function deny(
  { file, clock }: Session,
  procedure: string,
  refusal: Extract<Refusal, { kind: 'forbidden' }>,
): Result<never, Refusal> {
  if ('transact' in file) recordDenied(file, clock, { procedure, access: refusal.access })
  return err(refusal)
}

async function answerProcedure<N extends ProcedureName>(
  session: Session,
  name: N,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  const procedure = procedureTable[name]
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) return err(invalidInput(input, parsed.error.issues[0]))
  const duty = heldDuty(session.ledger, name, parsed.data)
  if (duty !== null) return err({ kind: 'two-people-needed', duty })
  const answer = await handlers[name](session, parsed.data)
  return answer.ok ? ok(procedure.output.parse(answer.value)) : answer
}
