// The one way in: finds a procedure by name, lets its schema pass the input, asks whether the user may, runs the
// handler and lets the schema pass the answer. The command line and the window call this and nothing beneath it.

import { mayRun } from '../src/access/roles.ts'
import type { Procedure } from '../src/api/procedure.ts'
import { isProcedureName, procedures } from '../src/api/procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { outOfRangeProblem } from '../src/base/in-range.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { invalidInput } from './input-problem.ts'
import { handlers } from './procedures/handlers.ts'
import type { Session } from './session.ts'

export async function callProcedure(
  session: Session,
  name: string,
  input: unknown,
): Promise<Result<unknown, Refusal>> {
  if (!isProcedureName(name)) return err({ kind: 'unknown-procedure', procedure: name })
  const procedure: Procedure<
    (typeof procedures)[typeof name]['input'],
    (typeof procedures)[typeof name]['output']
  > = procedures[name]
  if (!mayRun(session.file.user.roles, procedure.access)) {
    return err({ kind: 'forbidden', access: procedure.access, roles: session.file.user.roles })
  }
  const parsed = procedure.input.safeParse(input)
  if (!parsed.success) return err(invalidInput(input, parsed.error.issues[0]))

  try {
    const answer = await handlers[name](session, parsed.data as never)
    return answer.ok ? ok(procedure.output.parse(answer.value)) : answer
  } catch (error) {
    // Each figure was possible by itself; what follows from them is not.
    const problem = outOfRangeProblem(error)
    if (problem === null) throw error
    return err({ kind: 'out-of-range', problem })
  }
}
