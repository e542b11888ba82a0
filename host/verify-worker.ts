// The thread in which a ledger is verified beside its writer: every record is read and hashed, and neither the
// ledger's answers nor the window may wait for that. The keys come in memory with the task, and end with the thread.

import { parentPort, workerData } from 'node:worker_threads'
import { openedElsewhere } from '../db/database.ts'
import type { UnlockedLedger } from '../db/unlock.ts'
import { type Verification, verifyLedger } from '../db/verify.ts'
import type { LedgerRefusal } from '../src/access/refusals.ts'
import type { Result } from '../src/base/result.ts'
import type { Progress } from '../src/base/watch.ts'

export type VerifyTask = {
  readonly unlocked: UnlockedLedger
  /** A link that must lie in the chain; null when there is none to compare. */
  readonly anchor: string | null
  /** Not 0 once the caller has cancelled: a message would not be seen before the end. */
  readonly cancelled: Int32Array
}

export type VerifyReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result<Verification, LedgerRefusal> }

if (parentPort !== null) verify(parentPort, workerData as VerifyTask)

function verify(port: NonNullable<typeof parentPort>, { unlocked, anchor, cancelled }: VerifyTask): void {
  const reply = (message: VerifyReply) => port.postMessage(message)
  openedElsewhere(unlocked.path)
  const result = verifyLedger(unlocked, {
    ...(anchor === null ? {} : { anchor }),
    watch: {
      tell: progress => reply({ kind: 'progress', progress }),
      isCancelled: () => Atomics.load(cancelled, 0) !== 0,
    },
  })
  reply({ kind: 'done', result })
}
