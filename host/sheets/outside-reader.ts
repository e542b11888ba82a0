// The caller's side of the process that reads files from outside: one process a file, capped in memory and time. Which
// process it is depends on where the host runs; the command line forks one of Node's own.

import { fork } from 'node:child_process'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBackup } from '../../db/backup-file.ts'
import { isPartOfLedger } from '../../db/ledger-parts.ts'
import { errorCode } from '../../db/storage-failure.ts'
import type { ReadAs } from '../../src/api/file-reading.ts'
import { err } from '../../src/base/result.ts'
import { type InvoiceAnswer, invoiceAnswer } from './reading/invoice-answer.ts'
import { LIMITS } from './reading/limits.ts'
import { type ReadingAnswer, readingAnswer } from './reading/reading-answer.ts'

export type OutsideReader = {
  readonly spreadsheet: (path: string) => Promise<ReadingAnswer>
  readonly invoice: (path: string) => Promise<InvoiceAnswer>
}

/** A process that was asked to read one file. */
export type ReadingProcess = {
  /** Its first message; null when it ends without one. */
  readonly answered: Promise<unknown>
  readonly stop: () => void
}

export type StartReading = (path: string, as: ReadAs) => ReadingProcess

export function createOutsideReader(start: StartReading = forkReader): OutsideReader {
  return {
    spreadsheet: async path => {
      const place = resolve(path)
      const missing = whyNotThere(place)
      if (missing !== null) return err({ kind: 'file-not-read', file: path, code: missing })
      if (isOwnFile(place)) return err({ kind: 'no-spreadsheet' })
      const message = await ask(start(place, 'spreadsheet'))
      if (message === 'late') return err({ kind: 'reading-took-too-long', seconds: LIMITS.seconds })
      return readingAnswer(message) ?? err({ kind: 'reading-stopped' })
    },
    invoice: async path => {
      const place = resolve(path)
      const missing = whyNotThere(place)
      if (missing !== null) return err({ kind: 'file-not-read', file: path, code: missing })
      if (isOwnFile(place)) return err({ kind: 'no-invoice-file' })
      return invoiceAnswer(await ask(start(place, 'invoice'))) ?? err({ kind: 'invoice-reading-stopped' })
    },
  }
}

/** What the process says first, or that it is too late. */
async function ask(reading: ReadingProcess): Promise<unknown> {
  const { promise: outOfTime, resolve: giveUp } = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => giveUp('late'), LIMITS.seconds * 1000)
  try {
    return await Promise.race([reading.answered, outOfTime])
  } finally {
    clearTimeout(timer)
    reading.stop()
  }
}

const isOwnFile = (place: string): boolean => isPartOfLedger(place) || isBackup(place)

/** Null for a file; no process is started for what is none. */
function whyNotThere(path: string): string | null {
  try {
    return statSync(path).isFile() ? null : 'EISDIR'
  } catch (error) {
    return errorCode(error) ?? 'unknown'
  }
}

/** Without the environment: the ledger's password is in it. */
function forkReader(path: string, as: ReadAs): ReadingProcess {
  const file = fileURLToPath(new URL('./reading/read-file-worker.ts', import.meta.url))
  const child = fork(file, [as, path], {
    execArgv: [`--max-old-space-size=${LIMITS.heapMegabytes}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const answered = new Promise<unknown>((resolve, reject) => {
    child.on('message', resolve)
    // Once the channel is closed every message has come; the end of the process may be told before.
    child.on('disconnect', () => resolve(null))
    child.on('error', reject)
  })
  return { answered, stop: () => child.kill('SIGKILL') }
}
