// The newest refusals and failures since the host started, by their kinds alone: for the diagnostics file. What was
// given and what was answered is not kept.

import { isDeskProcedureName } from '../src/api/desk-procedures.ts'
import { isProcedureName } from '../src/api/procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import type { Result } from '../src/base/result.ts'
import type { Clock } from './clock.ts'

export type RecentError = { readonly at: string; readonly procedure: string; readonly kind: string }

export type RecentErrors = {
  /** The answer of `work`; how it failed is remembered. */
  readonly noting: <T>(
    procedure: string,
    work: () => Promise<Result<T, Refusal>>,
  ) => Promise<Result<T, Refusal>>
  /** The newest last. */
  readonly list: () => readonly RecentError[]
}

const KEPT = 50

export function createRecentErrors(clock: Clock): RecentErrors {
  let kept: readonly RecentError[] = []

  /** A name that is none of the list could say anything. */
  function note(procedure: string, kind: string): void {
    const isKnown = isProcedureName(procedure) || isDeskProcedureName(procedure)
    kept = [...kept, { at: clock.now(), procedure: isKnown ? procedure : 'unknown', kind }].slice(-KEPT)
  }

  return {
    noting: async (procedure, work) => {
      try {
        const answered = await work()
        if (!answered.ok) note(procedure, answered.error.kind)
        return answered
      } catch (error) {
        note(procedure, error instanceof Error ? error.name : 'unknown')
        throw error
      }
    },
    list: () => kept,
  }
}
