// The verification that was asked for last: it goes on, and its outcome stays, while the clerk looks at other pages.
// Another opening of a ledger begins with none.

import { useSyncExternalStore } from 'react'
import type { Refusal } from '../../../src/api/refusals.ts'
import type { Result } from '../../../src/base/result.ts'
import type { OpenLedger } from '../../client/open-ledger.ts'
import { type CallOutput, call } from '../../client/procedures.ts'

export type Verified = CallOutput<'audit.verify'>

export type Verification = {
  readonly ledger: OpenLedger
  /** Null where nothing on paper was to be compared. */
  readonly anchor: string | null
  /** Null while it is at work. */
  readonly outcome: Result<Verified, Refusal> | null
}

let last: Verification | null = null
const listeners = new Set<() => void>()

export function useVerification(ledger: OpenLedger): Verification | null {
  const found = useSyncExternalStore(watch, () => last)
  return found?.ledger === ledger ? found : null
}

export async function verify(ledger: OpenLedger, anchor: string | null): Promise<void> {
  const asked: Verification = { ledger, anchor, outcome: null }
  tell(asked)
  const outcome = await call('audit.verify', anchor === null ? {} : { anchor })
  if (last === asked) tell({ ...asked, outcome })
}

function watch(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

function tell(next: Verification): void {
  last = next
  for (const listen of listeners) listen()
}
