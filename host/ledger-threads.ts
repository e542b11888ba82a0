// The caller's side of the threads that read a whole ledger: one of each kind at a time, each in a thread of its own.
// One that only reads ends when it is cancelled, even while SQLite reads the whole file in one call and hears nothing.

import { Worker } from 'node:worker_threads'
import { type BackupMade, discardBackup, placeBackup } from '../db/backup.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { err, type Result } from '../src/base/result.ts'
import type { Watch } from '../src/base/watch.ts'
import {
  ENDED_ANYWHERE,
  type TaskOf,
  type TaskResult,
  type ThreadData,
  type ThreadReply,
  type ThreadTask,
  type ThreadWork,
} from './thread-tasks.ts'

export type LedgerThreads = {
  readonly verify: (task: TaskOf<'verify'>, watch: Watch) => Promise<Outcome<'verify'>>
  readonly backUp: (task: TaskOf<'backup'>, watch: Watch) => Promise<Result<BackupMade, Refusal>>
  readonly look: (task: TaskOf<'look'>, watch: Watch) => Promise<Outcome<'look'>>
  readonly restore: (task: TaskOf<'restore'>, watch: Watch) => Promise<Outcome<'restore'>>
  /** Cancels what is under way, and returns when its threads have let go of the ledger. */
  readonly close: () => Promise<void>
}

type Outcome<W extends ThreadWork> = TaskResult<W> | Result<never, Refusal>

/** Between two records a thread looks whether it is still wanted; after this time it is ended where it stands. */
const HEARS_WITHIN_MS = 500

/** `workerFile`: where the worker's file lies, for a build that moves it. */
export function createLedgerThreads(
  workerFile = new URL('./ledger-worker.ts', import.meta.url),
): LedgerThreads {
  const running = new Map<ThreadWork, Running>()

  async function run<W extends ThreadWork>(
    work: W,
    given: TaskOf<W>,
    watch: Watch,
    procedure: string,
  ): Promise<Outcome<W>> {
    while (running.get(work)?.isCancelled() === true) await running.get(work)?.ended
    if (running.has(work)) return err({ kind: 'already-running', procedure })
    const started = startThread<W>(workerFile, { work, given } as ThreadTask, watch)
    running.set(work, started)
    void started.ended.then(() => running.delete(work))
    return await started.answered
  }

  return {
    verify: (task, watch) => run('verify', task, watch, 'audit.verify'),
    backUp: async (task, watch) => {
      const prepared = await run('backup', task, watch, 'ledger.backup')
      if (!prepared.ok) {
        // A thread that was ended where it stood has cleared nothing away.
        if (prepared.error.kind === 'cancelled') {
          await running.get('backup')?.ended
          discardBackup(task.target)
        }
        return prepared
      }
      if (!watch.isCancelled()) return placeBackup(prepared.value)
      discardBackup(task.target)
      return err({ kind: 'cancelled' })
    },
    look: (task, watch) => run('look', task, watch, 'desk.lookIntoBackup'),
    restore: (task, watch) => run('restore', task, watch, 'desk.restore'),
    close: async () => {
      for (const { cancel } of running.values()) cancel()
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}

type Running = {
  readonly ended: Promise<number>
  readonly cancel: () => void
  readonly isCancelled: () => boolean
}

function startThread<W extends ThreadWork>(
  workerFile: URL,
  task: ThreadTask,
  watch: Watch,
): Running & { readonly answered: Promise<Outcome<W>> } {
  const cancelled = new Int32Array(new SharedArrayBuffer(4))
  const thread = new Worker(workerFile, { workerData: { task, cancelled } satisfies ThreadData })
  const ended = new Promise<number>(resolve => thread.on('exit', resolve))
  let giveUp = () => {}
  const cancel = () => {
    Atomics.store(cancelled, 0, 1)
    if (ENDED_ANYWHERE.includes(task.work)) setTimeout(() => giveUp(), HEARS_WITHIN_MS).unref()
  }
  const answered = new Promise<Outcome<W>>((resolve, reject) => {
    giveUp = () => {
      resolve(err({ kind: 'cancelled' }))
      void thread.terminate()
    }
    let result: TaskResult<W> | null = null
    thread.on('message', (reply: ThreadReply) => {
      if (reply.kind === 'progress') watch.tell(reply.progress)
      // The thread answers what it was asked for.
      else result = reply.result as TaskResult<W>
    })
    thread.on('error', reject)
    // Answered when the thread is gone and has let go of the ledger: the next may begin at once.
    thread.on('exit', code => {
      if (result === null) reject(new Error(`the ledger's thread ended with ${code}`))
      else resolve(result)
    })
    watch.onCancel(cancel)
  })
  return { answered, ended, cancel, isCancelled: () => Atomics.load(cancelled, 0) !== 0 }
}
