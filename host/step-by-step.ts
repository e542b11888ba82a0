// Work in steps, followed and cancelled: after each stretch of it the host hears what has come in meanwhile, such as that
// the work is no longer wanted.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Cancelled } from '../src/access/refusals.ts'
import { err, type Result } from '../src/base/result.ts'
import type { Steps } from '../src/base/steps.ts'
import type { Watch } from '../src/base/watch.ts'

/** Short enough for a button to be felt, long enough to cost nothing. */
const STRETCH_MS = 40

export async function stepByStep<T, E>(
  steps: Steps<Result<T, E>>,
  watch: Watch,
): Promise<Result<T, E | Cancelled>> {
  // The first step is told at once, so that even short work can be stopped.
  let begunAt = Number.NEGATIVE_INFINITY
  for (;;) {
    const step = steps.next()
    if (step.done === true) return watch.isCancelled() ? err({ kind: 'cancelled' }) : step.value
    if (performance.now() - begunAt < STRETCH_MS) continue
    watch.tell(step.value)
    await nextTurn()
    if (watch.isCancelled()) return err({ kind: 'cancelled' })
    begunAt = performance.now()
  }
}
