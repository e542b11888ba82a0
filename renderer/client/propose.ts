// What a rule for two people may hold back is recorded at once where it may be, and else proposed: the form that was filled
// in is the same, and what is said afterwards tells which of the two it was.

import type { Refusal } from '../../src/api/refusals.ts'
import { ok, type Result } from '../../src/base/result.ts'
import { reviewWords as words } from '../../src/wording/window-duties.ts'
import { type CallInput, type CallOutput, call } from './procedures.ts'

type HeldName =
  | 'payments.record'
  | 'payments.reverse'
  | 'charges.withdraw'
  | 'questions.answer'
  | 'notices.issue'
  | 'pastRecords.record'
  | 'imports.record'
  | 'periods.reopen'
  | 'contracts.close'
  | 'contracts.reopen'
  | 'refunds.record'
  | 'refunds.takeBack'

type Told = { readonly said: string; readonly warnings?: readonly { readonly message: string }[] }

export async function recordOrPropose<N extends HeldName>(
  name: N,
  input: CallInput<N>,
  tell: (answer: CallOutput<N>) => Told,
): Promise<Result<Told, Refusal>> {
  const recorded = await call(name, input)
  if (recorded.ok) return ok(tell(recorded.value))
  if (recorded.error.kind !== 'two-people-needed') return recorded
  const proposed = await call('proposals.make', { procedure: name, input })
  return proposed.ok ? ok({ said: words.proposed(proposed.value.proposalId) }) : proposed
}
