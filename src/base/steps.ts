// Work that takes long and can be left between two of its steps: it says how far it has come and goes on only when it
// is asked to. Whoever does not care asks until it ends.

import type { Progress } from './watch.ts'

export type Steps<T> = Generator<Progress, T, undefined>

export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
