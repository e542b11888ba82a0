// What a thread of its own is asked for and answers: the work on a whole ledger, which takes as long as the ledger is
// large. Keys come in memory with the task, and end with the thread.

import type { PreparedBackup } from '../db/backup.ts'
import type { Restored } from '../db/restore.ts'
import type { Credential, UnlockedLedger } from '../db/unlock.ts'
import type { Verification } from '../db/verify.ts'
import type { Refusal } from '../src/api/refusals.ts'
import type { Result } from '../src/base/result.ts'
import type { Progress } from '../src/base/watch.ts'
import type { BackupContents } from './backup-contents.ts'

type Tasks = {
  readonly verify: {
    readonly task: {
      readonly unlocked: UnlockedLedger
      /** A link that must lie in the chain; null when there is none to compare. */
      readonly anchor: string | null
    }
    readonly result: Verification
  }
  readonly backup: {
    readonly task: { readonly unlocked: UnlockedLedger; readonly target: string; readonly madeAt: string }
    /** Its caller gives it its name: a thread that is ended could do so after its end was told. */
    readonly result: PreparedBackup
  }
  readonly look: {
    readonly task: { readonly from: string; readonly to: string; readonly credential: Credential }
    readonly result: BackupContents
  }
  readonly restore: {
    readonly task: TaskOf<'look'> & { readonly aside: string | null }
    readonly result: Restored
  }
}

export type ThreadWork = keyof Tasks
export type TaskOf<W extends ThreadWork> = Tasks[W]['task']
export type TaskResult<W extends ThreadWork> = Result<Tasks[W]['result'], Refusal>

/** What may be ended where it stands; the others put files into their place, and hear for themselves. */
export const ENDED_ANYWHERE: readonly ThreadWork[] = ['verify', 'backup']

export type ThreadTask = {
  readonly [W in ThreadWork]: { readonly work: W; readonly given: TaskOf<W> }
}[ThreadWork]

export type ThreadData = {
  readonly task: ThreadTask
  /** Not 0 once the caller has cancelled: a message would not be seen before the end. */
  readonly cancelled: Int32Array
}

export type ThreadReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: TaskResult<ThreadWork> }
