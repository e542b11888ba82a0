// B3: each k-th operation of each kind on the ledger's files fails, once or from then on, under each command that writes
// or reads; what was said must then be true, and the ledger whole.

import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBackup } from '../../db/verify-backup.ts'
import { type Ended, runLedger } from './command-line.ts'
import { createBroken, type FaultRun } from './figure.ts'
import { CREDENTIAL, faultOf, inFolder, makeWorkLedger, verify } from './ledgers.ts'
import { type Failure, type Operation, shimEnvironment } from './shim.ts'

type Job = {
  readonly name: string
  readonly words: readonly string[]
  /** Seen before anything fails, to know how many operations of each kind there are to fail. */
  readonly most: Readonly<Partial<Record<Operation, number>>>
  /** What must hold of what the command left; null when it does. */
  readonly check: (folder: string, ended: Ended, before: number) => string | null
}

const ledger = ['--ledger', 'court.ledger'] as const
const PAID = JSON.stringify({ contractId: 'A', paidOn: '2025-04-18', amountFen: 1, voucher: 'V1' })

/** Kinds of refusal after which it is open whether the last act was saved: each says so. */
const SAYS_MAYBE: ReadonlySet<string | null> = new Set(['unconfirmed', 'ledger-moved', 'answer-not-written'])

function checkPosting(folder: string, { acks, refusal, status }: Ended, before: number): string | null {
  const last = acks.at(-1)
  const fault = faultOf(join(folder, 'court.ledger'), last?.h)
  if (fault !== null) return fault
  const { lastSeq } = verify(join(folder, 'court.ledger'))
  const told = last?.seq ?? before
  const isMore = lastSeq > told
  return status !== 0 && isMore && !SAYS_MAYBE.has(refusal) ? `said not saved (${refusal}), and it was` : null
}

const jobs: readonly Job[] = [
  {
    name: 'soak',
    words: ['soak', '--count', '3', ...ledger],
    most: { open: 30, read: 60, write: 60, sync: 20, truncate: 6, rename: 4, unlink: 4 },
    check: (folder, ended, before) =>
      ended.status === 0 && ended.acks.length < 3 ? 'stopped silently' : checkPosting(folder, ended, before),
  },
  {
    name: 'call',
    words: ['call', 'payments.record', '--input', PAID, ...ledger],
    most: { open: 30, read: 60, write: 40, sync: 14, truncate: 4, rename: 2, unlink: 3 },
    check: (folder, ended, before) => {
      const fault = faultOf(join(folder, 'court.ledger'))
      if (fault !== null) return fault
      const isSaved = verify(join(folder, 'court.ledger')).lastSeq > before
      if (ended.status === 0) return isSaved ? null : 'said saved, and it was not'
      return isSaved && !SAYS_MAYBE.has(ended.refusal)
        ? `said not saved (${ended.refusal}), and it was`
        : null
    },
  },
  {
    name: 'backup',
    words: ['backup', 'b.backup', ...ledger],
    most: { open: 40, read: 80, write: 60, sync: 16, truncate: 4, rename: 3, unlink: 12 },
    check: folder => {
      const fault = faultOf(join(folder, 'court.ledger'))
      if (fault !== null) return fault
      const verified = verifyBackup(join(folder, 'b.backup'), CREDENTIAL)
      return verified.ok && verified.value.ok ? null : `the good backup is gone: ${JSON.stringify(verified)}`
    },
  },
  {
    name: 'restore',
    words: ['restore', 'b.backup', '--ledger', 'new.ledger'],
    most: { open: 30, read: 60, write: 30, sync: 12, truncate: 3, rename: 4, unlink: 10 },
    check: (folder, { status }) => {
      const to = join(folder, 'new.ledger')
      if (!existsSync(to)) return status === 0 ? 'said restored, and there is none' : null
      return faultOf(to)
    },
  },
  {
    name: 'verify',
    words: ['verify', ...ledger],
    most: { open: 12, read: 80 },
    check: folder => faultOf(join(folder, 'court.ledger')),
  },
  {
    name: 'change of password',
    words: ['call', 'users.changePassword', '--input', '{"userId":3,"password":"new-密码-1"}', ...ledger],
    most: { open: 30, read: 20, write: 40, sync: 16, truncate: 4, rename: 3, unlink: 3 },
    check: folder => {
      const path = join(folder, 'court.ledger')
      const byOld = faultOf(path)
      const byNew = faultOf(path, undefined, { ...CREDENTIAL, password: 'new-密码-1' })
      return byOld === null || byNew === null ? null : `${byOld} / ${byNew}`
    },
  },
]

const b3: FaultRun = {
  row: 'B3',
  run: async scale => {
    const broken = createBroken()
    const counts = {
      injections: 0,
      'refused in words': 0,
      'went well': 0,
      'false acknowledgements': 0,
      hangs: 0,
      'silent stops': 0,
    }
    await inFolder(async parent => {
      const kept = join(parent, 'kept')
      const { path } = makeWorkLedger(kept)
      await runLedger({ folder: kept }, 'soak', '--count', '5', '--ledger', path)
      await runLedger({ folder: kept }, 'backup', 'b.backup', '--ledger', path)
      const before = verify(path).lastSeq
      for (const job of jobs) {
        for (const fail of failuresOf(job, scale === 'full' ? 3 : 90)) {
          const folder = join(parent, 'work')
          rmSync(folder, { recursive: true, force: true })
          cpSync(kept, folder, { recursive: true })
          const ended = await runLedger({ folder, env: shimEnvironment({ folder, fail }) }, ...job.words)
          const what = `${job.name}, ${fail.operation} ${fail.k} ${fail.error} ${fail.how}`
          counts.injections += 1
          if (ended.hung) {
            counts.hangs += 1
            broken.add(`${what}: hung`)
          }
          const isRefused = ended.status === 1 && ended.refusal !== null && ended.isInWords
          if (isRefused) counts['refused in words'] += 1
          if (ended.status === 0) counts['went well'] += 1
          if (ended.status !== 0 && !isRefused) {
            counts['silent stops'] += 1
            broken.add(`${what}: ${ended.status} ${ended.stderr}`)
          }
          if (ended.refusal === 'internal-error') broken.add(`${what}: internal error`)
          const fault = job.check(folder, ended, before)
          if (fault === null) continue
          counts['false acknowledgements'] += 1
          broken.add(`${what} (${ended.refusal ?? 'went well'}): ${fault}`)
        }
      }
    })
    return {
      row: 'B3',
      tried:
        'each k-th open, read, write, sync, truncate, rename, unlink fails (EIO, ENOSPC; once, from then on) under `soak`, `call`, `backup`, `restore`, `verify`, change of password',
      counts,
      broken: broken.list(),
    }
  },
}

/** Every `step`-th of all, so that the short run tries some of each. */
function failuresOf({ most }: Job, step: number): readonly Failure[] {
  const all = Object.entries(most).flatMap(([operation, count]) =>
    Array.from({ length: count }, (_, index) => index + 1).flatMap(k =>
      (['once', 'on'] as const).map((how, turn): Failure => {
        const writes = operation === 'write' || operation === 'truncate' || operation === 'open'
        return {
          operation: operation as Operation,
          k,
          how,
          error: writes && (k + turn) % 2 === 0 ? 'ENOSPC' : 'EIO',
        }
      }),
    ),
  )
  return all.filter((_, index) => index % step === 0)
}

export const ioErrorRuns: readonly FaultRun[] = [b3]
