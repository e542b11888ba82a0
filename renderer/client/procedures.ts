// The procedures as the page calls them: typed by their schemas, and every answer passed by its schema before any
// page sees it.

import type { z } from 'zod'
import { deskProcedures } from '../../src/api/desk-procedures.ts'
import { procedures } from '../../src/api/procedures.ts'
import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { tellLedgerChanged } from './ledger-changes.ts'
import { callHost } from './link.ts'

const surface = { ...procedures, ...deskProcedures }

export type CallName = keyof typeof surface
export type CallInput<N extends CallName> = z.input<(typeof surface)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof surface)[N]['output']>

export async function call<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>, Refusal>> {
  const answer = await callHost(name, input)
  if (!answer.ok) return answer
  if (changesLedger(name)) tellLedgerChanged()
  return ok(surface[name].output.parse(answer.value) as CallOutput<N>)
}

function changesLedger(name: CallName): boolean {
  const procedure = surface[name]
  return 'effect' in procedure && (procedure.effect === 'command' || procedure.effect === 'document')
}
