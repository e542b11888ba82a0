// A ledger opened for the window, with all that its procedures need.

import { dirname } from 'node:path'
import type { DeriveApart } from '../db/keys.ts'
import {
  openLedgerForReading,
  openLedgerForWriting,
  type ReadableLedger,
  type WritableLedger,
} from '../db/ledger-file.ts'
import { deriveAhead } from '../db/unlock.ts'
import type { DeskInputOf } from '../src/api/desk-procedures.ts'
import type { Refusal } from '../src/api/refusals.ts'
import { ok, type Result } from '../src/base/result.ts'
import type { SettableClock } from './clock.ts'
import { createLedgerThreads } from './ledger-threads.ts'
import type { PdfRendererOptions } from './pdf/pdf-client.ts'
import { placeWarningsOf } from './place-warnings.ts'
import type { RecentErrors } from './recent-errors.ts'
import type { OutsideReader } from './sheets/outside-reader.ts'
import { type StartedSession, startSession } from './start-session.ts'
import { warmUp } from './warm-up.ts'

export type DeskOptions = {
  readonly pdf?: PdfRendererOptions
  /** Where the file of the threads that read a whole ledger lies, for a build that moves it. */
  readonly ledgerWorker?: URL
  /** The same for the thread that derives a key. */
  readonly keyWorker?: URL
  readonly errors?: RecentErrors
  /** Reads files from outside; where there is none, Node forks a process for each. */
  readonly outside?: OutsideReader
}

export type OpenedAtDesk = {
  readonly started: StartedSession
  readonly clockWentBackFrom: string | null
  readonly placeWarnings: string[]
}

export async function openAtDesk(
  { file, credential, forViewing }: DeskInputOf<'desk.open'>,
  clock: SettableClock,
  options: DeskOptions & { readonly deriveApart: DeriveApart },
): Promise<Result<OpenedAtDesk, Refusal>> {
  const [derive] = await Promise.all([deriveAhead(file, credential, options.deriveApart), warmUp(clock)])
  const opened: Result<ReadableLedger | WritableLedger, Refusal> = forViewing
    ? openLedgerForReading(file, credential, derive)
    : openLedgerForWriting(file, credential, clock, derive)
  if (!opened.ok) return opened
  const password = credential.kind === 'password' ? credential.password : null
  const started = startSession({
    file: opened.value,
    clock,
    folder: dirname(file),
    password,
    threads: createLedgerThreads(options.ledgerWorker),
    ...(options.pdf === undefined ? {} : { pdfOptions: options.pdf }),
    ...(options.errors === undefined ? {} : { errors: options.errors }),
    ...(options.outside === undefined ? {} : { outside: options.outside }),
  })
  const clockWentBackFrom = 'transact' in opened.value ? opened.value.clockWentBackFrom : null
  return ok({ started, clockWentBackFrom, placeWarnings: placeWarningsOf(opened.value.path) })
}
