// Questions whose answers are remembered. Who asks what is being asked already waits for the same answer, so that what
// the first page shows can be asked for before it is there.

import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'
import { ledgerChanges } from './ledger-changes.ts'
import { type CallInput, type CallName, type CallOutput, call } from './procedures.ts'
import { forgetAll, remember } from './remembered.ts'

/** Their answers do not hang on the ledger alone. */
const ASKED_ANEW: readonly CallName[] = ['ledger.info', 'fonts.list']

type Given = Result<unknown, Refusal>
const underWay = new Map<string, Promise<Given>>()

export const questionOf = (name: CallName, input: unknown): string => `${name} ${JSON.stringify(input)}`

export function ask<N extends CallName>(
  name: N,
  input: CallInput<N>,
): Promise<Result<CallOutput<N>, Refusal>> {
  const question = questionOf(name, input)
  const changes = ledgerChanges()
  const place = `${changes} ${question}`
  const asked = underWay.get(place) ?? call(name, input)
  if (!underWay.has(place)) {
    underWay.set(place, asked)
    void asked.then(given => {
      // Else it is of a ledger that was left meanwhile.
      if (underWay.get(place) !== asked) return
      underWay.delete(place)
      if (given.ok && !ASKED_ANEW.includes(name)) remember(question, given.value, changes)
    })
  }
  return asked as Promise<Result<CallOutput<N>, Refusal>>
}

/** At the end of a ledger, and at the beginning of the next. */
export function forgetAnswers(): void {
  underWay.clear()
  forgetAll()
}
