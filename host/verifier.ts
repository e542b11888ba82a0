// The caller's side of the thread that verifies: one verification at a time, each in a thread of its own. It ends
// when it is cancelled, even while SQLite reads the whole file in one call and hears nothing.

import { Worker } from 'node:worker_threads'
import type { UnlockedLedger } from '../db/unlock.ts'
import type { Verification } from '../db/verify.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { err, type Result } from '../src/base/result.ts'
import type { Watch } from '../src/base/watch.ts'
import type { VerifyReply, VerifyTask } from './verify-worker.ts'

export type Verified = Result<Verification, Refusal>

export type Verifier = {
  readonly verify: (unlocked: UnlockedLedger, anchor: string | null, watch: Watch) => Promise<Verified>
  /** Cancels what is under way, and returns when its thread has let go of the ledger. */
  readonly close: () => Promise<void>
}

/** Between two records the thread looks whether it is still wanted; after this time it is ended where it stands. */
const HEARS_WITHIN_MS = 500

/** `workerFile`: where the worker's file lies, for a build that moves it. */
export function createVerifier(workerFile = new URL('./verify-worker.ts', import.meta.url)): Verifier {
  let running: Running | null = null

  function start(task: Omit<VerifyTask, 'cancelled'>, watch: Watch): Promise<Verified> {
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const thread = new Worker(workerFile, { workerData: { ...task, cancelled } satisfies VerifyTask })
    const ended = new Promise<number>(resolve => thread.on('exit', resolve))
    return new Promise<Verified>((resolve, reject) => {
      const cancel = () => {
        Atomics.store(cancelled, 0, 1)
        setTimeout(() => {
          resolve(err({ kind: 'cancelled' }))
          void thread.terminate()
        }, HEARS_WITHIN_MS).unref()
      }
      running = { ended, cancel, isCancelled: () => Atomics.load(cancelled, 0) !== 0 }
      let result: Verified | null = null
      thread.on('message', (reply: VerifyReply) => {
        if (reply.kind === 'progress') watch.tell(reply.progress)
        else result = reply.result
      })
      thread.on('error', reject)
      // Answered when the thread is gone and has let go of the ledger: the next may begin at once.
      thread.on('exit', code => {
        running = null
        if (result === null) reject(new Error(`the thread that verifies ended with ${code}`))
        else resolve(result)
      })
      watch.onCancel(cancel)
    })
  }

  return {
    verify: async (unlocked, anchor, watch) => {
      while (running?.isCancelled() === true) await running.ended
      return running === null
        ? start({ unlocked, anchor }, watch)
        : err({ kind: 'already-running', procedure: 'audit.verify' })
    },
    close: async () => {
      running?.cancel()
      await running?.ended
    },
  }
}

type Running = {
  readonly ended: Promise<number>
  readonly cancel: () => void
  readonly isCancelled: () => boolean
}
