// The long call of a procedure that is under way, for the place that began it.

import { useSyncExternalStore } from 'react'
import { type LongCall, longCalls, watchLongCalls } from './long-calls.ts'
import type { CallName } from './procedures.ts'

export function useLongCall(...procedures: readonly CallName[]): LongCall | undefined {
  const names: readonly string[] = procedures
  return useSyncExternalStore(watchLongCalls, longCalls).find(({ procedure }) => names.includes(procedure))
}
