// One procedure's answer while its input is being typed: asked a moment after the last key, and the answer before
// stays until the new one is there. Null asks nothing.

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Refusal } from '../../src/api/refusals.ts'
import type { Result } from '../../src/base/result.ts'
import { ledgerChanges, watchLedgerChanges } from './ledger-changes.ts'
import { type CallInput, type CallName, type CallOutput, call } from './procedures.ts'

/** Shorter than a glance, longer than the pause between two keys. */
const ASK_AFTER_MS = 250

export type LiveAnswer<T> = {
  /** Null before the first answer, or while nothing can be asked. */
  readonly given: Result<T, Refusal> | null
  /** Whether it answers what is typed now. */
  readonly isCurrent: boolean
}

export function useLiveAnswer<N extends CallName>(
  name: N,
  input: CallInput<N> | null,
): LiveAnswer<CallOutput<N>> {
  const changes = useSyncExternalStore(watchLedgerChanges, ledgerChanges)
  const question = input === null ? null : `${changes} ${name} ${JSON.stringify(input)}`
  const [answer, setAnswer] = useState<{ question: string; given: Result<CallOutput<N>, Refusal> } | null>(
    null,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for the input
  useEffect(() => {
    if (question === null || input === null) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const given = await call(name, input)
      if (isCurrent) setAnswer({ question, given })
    }, ASK_AFTER_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [question])
  if (question === null) return { given: null, isCurrent: true }
  return { given: answer?.given ?? null, isCurrent: answer?.question === question }
}
