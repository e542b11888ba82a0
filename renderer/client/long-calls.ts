// The calls that take long and have told how far they have come: shown by whatever page is open, until they end.

import type { Progress } from '../../src/base/watch.ts'

export type LongCall = {
  readonly callId: number
  readonly procedure: string
  readonly progress: Progress
  /** It was asked to stop and has not answered yet. */
  readonly isCancelling: boolean
}

let calls: readonly LongCall[] = []
const listeners = new Set<() => void>()

export const longCalls = (): readonly LongCall[] => calls

export function watchLongCalls(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

export function noteProgress(callId: number, procedure: string, progress: Progress): void {
  const known = calls.find(each => each.callId === callId)
  if (known === undefined) tell([...calls, { callId, procedure, progress, isCancelling: false }])
  else change(callId, { progress })
}

export const noteCancelling = (callId: number): void => change(callId, { isCancelling: true })

export function noteEnd(callId: number): void {
  if (calls.some(each => each.callId === callId)) tell(calls.filter(each => each.callId !== callId))
}

function change(callId: number, to: Partial<LongCall>): void {
  tell(calls.map(each => (each.callId === callId ? { ...each, ...to } : each)))
}

function tell(next: readonly LongCall[]): void {
  calls = next
  for (const listen of listeners) listen()
}
