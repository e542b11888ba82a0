// The procedures as the page calls them: typed by their schemas, and every answer passed by its schema before any
// page sees it.

import type { z } from 'zod'
import { deskProcedures, isDeskProcedureName } from '../../src/api/desk-procedures.ts'
import type { procedures } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { tellLedgerChanged } from './ledger-changes.ts'
import { callHost } from './link.ts'

type Surface = typeof procedures & typeof deskProcedures

export type CallName = keyof Surface
export type CallInput<N extends CallName> = z.input<Surface[N]['input']>
export type CallOutput<N extends CallName> = z.output<Surface[N]['output']>

export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>, Refusal>> {
  const [answer, procedure] = await Promise.all([callHost(name, input), procedureOf(name)])
  if (!answer.ok) return answer
  if (changesLedger(procedure)) tellLedgerChanged()
  return ok(procedure.output.parse(answer.value) as CallOutput<N>)
}

/** Those of a ledger are many, and the sign-in does without them. */
async function procedureOf<N extends CallName>(name: N): Promise<Surface[N]> {
  const table = isDeskProcedureName(name) ? deskProcedures : (await loadProcedures()).procedures
  return (table as Surface)[name]
}

export const loadProcedures = () => import('../../src/api/procedures.ts')

function changesLedger(procedure: Surface[CallName]): boolean {
  return 'effect' in procedure && (procedure.effect === 'command' || procedure.effect === 'document')
}
