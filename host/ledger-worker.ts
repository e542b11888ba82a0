// The thread in which a whole ledger is read: beside its writer, to be verified or backed up, or out of a backup, to be
// restored. Neither the ledger's answers nor the window may wait for that.

import { parentPort, workerData } from 'node:worker_threads'
import { prepareBackup } from '../db/backup.ts'
import { openedElsewhere } from '../db/database.ts'
import { restoreLedger } from '../db/restore.ts'
import { verifyLedger } from '../db/verify.ts'
import { assertNever } from '../src/base/assert.ts'
import type { Watch } from '../src/base/watch.ts'
import { lookIntoBackup } from './backup-contents.ts'
import type { TaskResult, ThreadData, ThreadReply, ThreadTask, ThreadWork } from './thread-tasks.ts'

if (parentPort !== null) work(parentPort, workerData as ThreadData)

function work(port: NonNullable<typeof parentPort>, { task, cancelled }: ThreadData): void {
  const reply = (message: ThreadReply) => port.postMessage(message)
  const result = resultOf(task, {
    tell: progress => reply({ kind: 'progress', progress }),
    isCancelled: () => Atomics.load(cancelled, 0) !== 0,
  })
  reply({ kind: 'done', result })
}

function resultOf(task: ThreadTask, watch: Pick<Watch, 'tell' | 'isCancelled'>): TaskResult<ThreadWork> {
  if ('unlocked' in task.given) openedElsewhere(task.given.unlocked.path)
  switch (task.work) {
    case 'verify': {
      const { unlocked, anchor } = task.given
      return verifyLedger(unlocked, { ...(anchor === null ? {} : { anchor }), watch })
    }
    case 'backup': {
      const { unlocked, target, madeAt } = task.given
      return prepareBackup(unlocked, target, { madeAt, watch })
    }
    case 'look': {
      const { from, to, credential } = task.given
      return lookIntoBackup(from, to, credential)
    }
    case 'restore': {
      const { from, to, credential, aside } = task.given
      return restoreLedger(from, to, credential, { aside, watch })
    }
    default:
      return assertNever(task)
  }
}
