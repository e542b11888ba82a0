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
/** What came since the last frame. */
const untold = new Map<number, Pick<LongCall, 'procedure' | 'progress'>>()
let isFrameAsked = false
const listeners = new Set<() => void>()

export const longCalls = (): readonly LongCall[] => calls

export function watchLongCalls(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/**
 * A host tells its progress more often than anybody could see it. Drawn each time, some fifty of them in a row keep the
 * page's other work from its turn, which the view library takes for an endless loop, and throws.
 */
export function noteProgress(callId: number, procedure: string, progress: Progress): void {
  untold.set(callId, { procedure, progress })
  if (!isFrameAsked) requestAnimationFrame(showProgress)
  isFrameAsked = true
}

function showProgress(): void {
  isFrameAsked = false
  const known = calls.map(call => ({ ...call, ...untold.get(call.callId) }))
  const fresh = [...untold]
    .filter(([callId]) => calls.every(call => call.callId !== callId))
    .map(([callId, told]) => ({ callId, ...told, isCancelling: false }))
  untold.clear()
  tell([...known, ...fresh])
}

export const noteCancelling = (callId: number): void => change(callId, { isCancelling: true })

export function noteEnd(callId: number): void {
  untold.delete(callId)
  if (calls.some(each => each.callId === callId)) tell(calls.filter(each => each.callId !== callId))
}

function change(callId: number, to: Partial<LongCall>): void {
  tell(calls.map(each => (each.callId === callId ? { ...each, ...to } : each)))
}

function tell(next: readonly LongCall[]): void {
  calls = next
  for (const listen of listeners) listen()
}
