// Restoring as the desk answers for it: what a backup holds, and putting it into its place in a thread of its own. What
// stands there gets a name of its own beside it, with the minute.

import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { isFree } from '../db/set-aside.ts'
import { minuteInChina } from '../src/base/china-time.ts'
import { ok } from '../src/base/result.ts'
import { setAsideName } from '../src/wording/window-restore.ts'
import type { Clock } from './clock.ts'
import type { DeskHandlers } from './desk-handlers.ts'
import { createLedgerThreads } from './ledger-threads.ts'

type Restoring = {
  readonly handlers: Pick<DeskHandlers, 'desk.lookIntoBackup' | 'desk.restore'>
  readonly close: () => Promise<void>
}

type Means = {
  readonly worker: URL | undefined
  readonly clock: Clock
  /** Leaves the open ledger: it may be the one that is set aside. */
  readonly lock: () => Promise<void>
}

export function createRestoring({ worker, clock, lock }: Means): Restoring {
  const threads = createLedgerThreads(worker)
  return {
    handlers: {
      'desk.lookIntoBackup': ({ file, to, credential }, watch) =>
        threads.look({ from: file, to, credential }, watch),
      'desk.restore': async ({ file, to, credential, setsAside }, watch) => {
        await lock()
        const aside = setsAside && existsSync(to) ? freeNameAside(to, clock.now()) : null
        const restored = await threads.restore({ from: file, to, credential, aside }, watch)
        if (!restored.ok) return restored
        const { path, lastSeq } = restored.value
        return ok({ file: path, lastSeq, aside })
      },
    },
    close: threads.close,
  }
}

function freeNameAside(path: string, now: string): string {
  const ending = extname(path)
  const stem = path.slice(0, path.length - ending.length)
  const minute = minuteInChina(now).replaceAll(/\D/g, '')
  for (let count = 1; ; count += 1) {
    const name = `${stem}${setAsideName(minute, count)}${ending}`
    if (isFree(name)) return name
  }
}
